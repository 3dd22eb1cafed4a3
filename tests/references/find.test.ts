import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCitations } from "../../src/references/find.js";
import { ShortForms } from "../../src/references/short-forms.js";
import { citationSheet, written } from "./sheet.js";

describe.each(["citations-printed.txt", "citations-forms.txt"])("citations of %s", (sheet) => {
  it.each(citationSheet(sheet))("are found: $name", ({ text, expected }) => {
    expect(findCitations(text).map(written)).toEqual(expected);
  });
});

describe("short forms", () => {
  it("defined in one passage of a document are known in its later ones, and in no other document", () => {
    const shortForms = new ShortForms();
    findCitations("根据《某市科技计划管理办法》（以下简称《办法》），", shortForms);
    const [later] = findCitations("《办法》第三条规定的条件", shortForms);
    const [elsewhere] = findCitations("《办法》第三条规定的条件");
    expect(later).toMatchObject({ kind: "short", title: "某市科技计划管理办法" });
    expect(elsewhere).toMatchObject({ kind: "short", title: "办法" });
  });
  it("do not swallow the name of another work that begins with them", () => {
    const shortForms = new ShortForms();
    findCitations("《中华人民共和国个人所得税法》（以下简称个人所得税法）", shortForms);
    const found = findCitations("个人所得税法实施条例另有规定，个人所得税法所称居民", shortForms);
    expect(found.map(({ raw, span }) => [raw, span[0]])).toEqual([["个人所得税法", 15]]);
  });
  it("an annex stays an annex where it is named again without the bracket", () => {
    const shortForms = new ShortForms();
    findCitations("符合《政策性照顾学生清单》（附件4）条件", shortForms);
    expect(findCitations("按照《政策性照顾学生清单》执行", shortForms)[0]?.kind).toBe("form");
  });
});

const PIECES = [
  ..."《》〈〉<>（）()[]〔〕【】第条款项前本一十2第、，。；：\n 和至的号令發(fā)",
  "《办法》",
  "（以下简称《办法》）",
  "国发〔2016〕18号",
  "第二条",
  "本办法",
  "根据",
  "废止",
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((all) => all.join(""));

describe("whatever the text", () => {
  it("a citation is the text at its span, and no two overlap", () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: "grapheme" })), (any) => {
        let end = 0;
        for (const { raw, span } of findCitations(any)) {
          expect(any.slice(...span)).toBe(raw);
          expect(span[0]).toBeGreaterThanOrEqual(end);
          expect(span[1]).toBeGreaterThan(span[0]);
          end = span[1];
        }
      }),
      { numRuns: 1500 },
    );
  });
  it("what a pointer belongs to stands before it in the list", () => {
    fc.assert(
      fc.property(text, (any) => {
        findCitations(any).forEach(({ base }, index) => {
          if (base !== null) expect(base).toBeLessThan(index);
        });
      }),
    );
  });
  it.each([
    "《",
    "《〈",
    "《甲",
    "《〈》",
    "（以下简称《",
    "《某某办法》（以下简称《办法》）",
    "第一条",
    "[2016]1号",
    "令第一号",
    "本办法第",
    "发",
    "<<",
  ])("a long run of %s takes time in proportion to its length", (unit) => {
    // Time of the processor, not of the clock: others may have it meanwhile. In ms.
    const time = (length: number): number => {
      const long = unit.repeat(length / unit.length);
      const start = process.cpuUsage();
      findCitations(long);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
    time(30_000);
    const short = Math.max(time(30_000), 5);
    expect(time(120_000)).toBeLessThan(short * 4 * 3);
  });
});
