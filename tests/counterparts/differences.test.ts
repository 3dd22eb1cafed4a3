import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withContent } from "../../src/clauses/content.js";
import { differencesOf as differencesBetween } from "../../src/counterparts/differences.js";
import { deadlineSpans, figureSpans, figuresOfClause } from "../../src/counterparts/marks.js";
import type { Clause, Comparator, Level, Target } from "../../src/vocabulary.js";
import { loadWording } from "../../src/wording.js";
import { clauseOf, documentOf } from "./clauses.js";

const { wording } = loadWording(undefined);
const differencesOf = (here: Clause, there: Clause) => differencesBetween(here, there, wording);

/** A clause with what its words carry, as it is ingested. */
function readClause(text: string): Clause {
  const { issued, period, nodes } = documentOf("文件", [text]);
  const [node] = withContent({ issued, period, nodes });
  return { ...clauseOf(text, node?.targets), departments: node?.departments ?? [] };
}

interface Case {
  readonly here: string;
  readonly there: string;
  readonly expected: readonly string[];
}

const cases: Case[] = readFileSync(new URL("../sheets/differences.txt", import.meta.url), "utf8")
  .split(/\n\n+/u)
  .map((block) => block.split("\n").filter((line) => line !== "" && !line.startsWith("#")))
  .filter((lines) => lines.length > 0)
  .map(([here = "", there = "", ...expected]) => ({
    here: here.slice(2),
    there: there.slice(2),
    expected: expected.filter((line) => line !== "none").map((line) => line.trim()),
  }));

describe("differences", () => {
  it.each(cases)("$here / $there", ({ here, there, expected }) => {
    const found = differencesOf(readClause(here), readClause(there));
    expect(found.map((one) => `${one.kind}: ${one.here} -> ${one.there}`.trim())).toEqual(expected);
  });

  it("stand where their spans say", () => {
    for (const { here, there } of cases) {
      // A target's figure is told with its year and how it binds.
      const found = differencesOf(readClause(here), readClause(there));
      for (const one of found.filter(({ kind }) => kind !== "target")) {
        if (one.here !== "" && one.hereSpan) expect(here.slice(...one.hereSpan)).toBe(one.here);
        if (one.there !== "" && one.thereSpan)
          expect(there.slice(...one.thereSpan)).toBe(one.there);
      }
    }
  });

  const sentence = fc
    .array(
      fc.constantFrom(
        "应当",
        "鼓励",
        "企业",
        "建设",
        "研发机构",
        "30万元",
        "到2018年",
        "不得",
        "孵化器",
      ),
      {
        minLength: 2,
        maxLength: 8,
      },
    )
    .map((words) => words.join(""));

  it("are none between a clause and itself reordered", () => {
    fc.assert(
      fc.property(fc.uniqueArray(sentence, { minLength: 1, maxLength: 6 }), (sentences) => {
        const one = clauseOf(sentences.map((text) => `${text}。`).join(""));
        const other = clauseOf(
          [...sentences]
            .reverse()
            .map((text) => `${text}。`)
            .join(""),
        );
        expect(differencesOf(one, other)).toEqual([]);
      }),
    );
  });

  it("say the same from either side", () => {
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        const one = differencesOf(clauseOf(a), clauseOf(b));
        const other = differencesOf(clauseOf(b), clauseOf(a));
        expect(other.map(({ kind, here, there }) => [kind, there, here])).toEqual(
          one.map(({ kind, here, there }) => [kind, here, there]),
        );
      }),
    );
  });
});

describe("governments of the places beneath", () => {
  const at = (level: Level, departments: readonly string[]): Clause => {
    const clause = clauseOf("推进改革。");
    return { ...clause, departments, document: { ...clause.document, level } };
  };
  const province = at("province", ["省科技厅", "各地级以上市政府"]);

  it("are no difference to a document of one of these places", () => {
    expect(differencesOf(province, at("city", ["市科技局"]))).toEqual([]);
    expect(differencesOf(at("district", ["区科技局"]), province)).toEqual([]);
  });

  it("are one to a document of the same level", () => {
    expect(differencesOf(province, at("province", ["省科技厅"]))).toMatchObject([
      { kind: "department", here: "各地级以上市政府", there: "" },
    ]);
  });
});

describe("differences of targets", () => {
  const target = (
    value: string,
    unit: string,
    year: number | null,
    comparator: Comparator = "=",
  ): Target => ({
    ...{ indicator: "高新技术企业", value, unit, year, comparator },
    ...{ quote: "", span: [0, 0] },
  });

  it.each<[string, Target, Target, readonly string[] | null]>([
    [
      "the same count in 万家 and 家",
      target("1.3", "万家", 2018),
      target("13000", "家", 2018),
      null,
    ],
    ["another count", target("1.3", "万家", 2018), target("130", "家", 2018), ["value"]],
    ["another year", target("130", "家", 2018), target("130", "家", 2020), ["year"]],
    ["a year that one leaves open", target("130", "家", 2018), target("130", "家", null), null],
    [
      "another comparator",
      target("130", "家", 2020, ">="),
      target("130", "家", 2020),
      ["comparator"],
    ],
    ["what cannot be compared", target("130", "家", 2020), target("41", "%", 2020), null],
    [
      "a figure of today and a goal",
      target("24", "家", null, "actual"),
      target("50", "家", 2020),
      null,
    ],
  ])("flag %s rightly", (_name, one, other, what) => {
    const found = differencesOf(clauseOf("甲", [one]), clauseOf("乙", [other]));
    expect(found.map((difference) => difference.what)).toEqual(what === null ? [] : [what]);
  });
});

describe("marks", () => {
  it("set the goals of a table's row apart, printed without a unit as they are, and not its number", () => {
    const row = "5 | 规上工业企业建立研发机构比例（%） | 13 | 42 | 56";
    const goal = (value: string): Target => ({
      ...{ indicator: "比例", value, unit: "%", year: 2020, comparator: "=" },
      ...{ quote: row, span: [0, row.length] },
    });
    const clause: Clause = { ...clauseOf(row, ["13", "42", "56"].map(goal)), type: "row" };
    expect(figuresOfClause(clause).map((span) => row.slice(...span))).toEqual(["13", "42", "56"]);
  });

  it.each([
    ["到2018年底，高新技术企业达1.3万家，占41%。", ["1.3万家", "41%"], ["到2018年底"]],
    ["2016-2018年，每年组织500项以上。", ["500项"], ["2016-2018年"]],
    ["增至5000万元（2880万元基础上）", ["5000万元", "2880万元"], []],
    [
      "确保3分钟内响应、2年内建成，补贴0.5元/千瓦时，共20辆、3公顷。",
      ["3分钟", "2年", "0.5元/千瓦时", "20辆", "3公顷"],
      [],
    ],
    // Numbers of articles, years and sessions are none.
    ["依照第3条、第 5 条，2018年、16年级，五届2次", ["2次"], ["2018年"]],
    [
      "处五万元以上五十万元以下的罚款，三十日内改正，百分之三十以上",
      ["五万元", "五十万元", "三十日", "百分之三十"],
      [],
    ],
    ["第三十条 一个方面、三家单位、二〇一八年、数百万元", [], ["二〇一八年"]],
    ["无数字。", [], []],
  ])("%s", (text, figures, deadlines) => {
    const read = (spans: readonly (readonly [number, number])[]) =>
      spans.map((span) => text.slice(...span));
    expect(read(figureSpans(text))).toEqual(figures);
    expect(read(deadlineSpans(text))).toEqual(deadlines);
  });

  it("are found in a megabyte of digits in time", () => {
    const started = performance.now();
    const text = "1".repeat(1_000_000);
    expect([figureSpans(text), deadlineSpans(text)]).toEqual([[], []]);
    expect(figureSpans("1,".repeat(500_000))).toEqual([]);
    expect(figureSpans("一".repeat(1_000_000))).toEqual([]);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
