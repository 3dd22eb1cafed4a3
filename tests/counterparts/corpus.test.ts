import { beforeAll, describe, expect, it } from "vitest";
import { compareTable, counterpartsOf, indicatorBoard, NotHeld } from "../../src/compare.js";
import { boardOf, entriesOf } from "../../src/counterparts/board.js";
import { Counterparts } from "../../src/counterparts/counterparts.js";
import { Decided } from "../../src/library/decisions.js";
import { buildLibrary, type Library } from "../../src/library.js";
import type { Target } from "../../src/vocabulary.js";
import { withCorpus } from "../corpus-library.js";

const PLAN = "广东省-工业企业创新驱动发展工作方案-2016";
const CITY = "韶关市-科技创新发展行动计划-2017-2020";
const DISTRICT = "番禺区-加快创新驱动发展实施意见-2015";

let library: Library;
let engine: Counterparts;

beforeAll(async () => {
  await withCorpus(async (report) => {
    library = report.library;
    engine = new Counterparts(library);
  });
});

const idOf = (number: number): string => engine.clause(number).id;

describe("counterparts in the corpus", () => {
  it("score a pair the same from either side", () => {
    const ids = library.documents.map(({ id }) => id);
    for (const one of ids) {
      for (const other of ids) {
        for (const number of engine.measures.get(one) ?? []) {
          const [best] = engine.of(number, other);
          if (!best) continue;
          const back = engine.of(best.clause, one).find(({ clause }) => clause === number);
          expect(back).toMatchObject({ score: best.score, grade: best.grade });
        }
      }
    }
  });

  it("do not depend on which pair was asked for first", () => {
    const again = new Counterparts(library);
    const pairs = [
      [CITY, DISTRICT],
      [PLAN, CITY],
    ] as const;
    for (const [one, other] of pairs) again.pairing(one, other);
    for (const [one, other] of pairs) {
      expect(again.pairing(one, other).pairing.scores).toEqual(
        engine.pairing(one, other).pairing.scores,
      );
    }
  });

  it("are the same in a library built anew", () => {
    const { documents, sources, failed, builtAt } = library;
    const anew = buildLibrary(documents, { sources, failed, builtAt, earlier: null });
    const id = `${PLAN}:二/（三）/2`;
    expect(counterpartsOf(anew, id)).toEqual(counterpartsOf(library, id));
  });

  it("hold targets of one indicator together and other bases apart", () => {
    const row = `${DISTRICT}:二/番禺区落实创新驱动发展战略主要发展指标/2`;
    const { counterparts } = counterpartsOf(library, row, { document: CITY, limit: 50 });
    const grade = new Map(counterparts.map(({ clause, grade: found }) => [clause.path, found]));
    expect(grade.get("二/（一）/1")).toBe(3);
    // Of revenue there, of GDP here.
    const other = counterpartsOf(library, `${CITY}:二/（一）/1`, { document: PLAN, limit: 50 });
    for (const { clause, grade: found } of other.counterparts) {
      if (["一/（二）", "二/（三）/1"].includes(clause.path)) expect(found).toBeLessThanOrEqual(1);
    }
  });

  it("give none with what comes nearest, and why it is near", () => {
    const { counterparts, none } = counterpartsOf(library, `${PLAN}:三/（十一）`, {
      document: "广东省科技厅-产业集群创新体系通知-2022",
    });
    expect(counterparts).toEqual([]);
    expect(none).toHaveLength(1);
    expect(none[0]?.nearest?.grade).toBe(0);
  });

  it("carry reasons whose words stand in both texts, at their spans", () => {
    const id = `${PLAN}:二/（三）/4`;
    const source = library.clauses.find((clause) => clause.id === id)?.text ?? "";
    const [best] = counterpartsOf(library, id, { document: CITY }).counterparts;
    expect(best?.clause.path).toBe("三/（三）/8");
    expect(best?.reasons.flatMap(({ words }) => words)).toContain("专精特新");
    const marked = best?.spans.map((span) => best.clause.text.slice(...span)) ?? [];
    expect(marked.join()).toContain("专精特新");
    expect(best?.sourceSpans.map((span) => source.slice(...span)).join()).toContain("专精特新");
  });

  it("are refused for a clause that is not there", () => {
    expect(() => counterpartsOf(library, "无:1")).toThrow(NotHeld);
  });
});

describe("the table", () => {
  it("has a row for each measure in the order of the print and a cell for each column", () => {
    const table = compareTable(library, { document: PLAN, documents: [CITY, DISTRICT] });
    const measures = (engine.measures.get(PLAN) ?? []).map(idOf);
    expect(table.rows.map(({ clause }) => clause.id)).toEqual(measures);
    expect(table.columns.map(({ documents }) => documents[0]?.id)).toEqual([PLAN, CITY, DISTRICT]);
    for (const { cells } of table.rows) {
      expect(cells).toHaveLength(2);
      for (const { counterparts, nearest } of cells) {
        expect(counterparts.length > 0).toBe(nearest === null);
      }
    }
  });

  it("lists apart every measure of the other side that answers no row, and no other", () => {
    const table = compareTable(library, { document: PLAN, documents: [CITY] });
    const answering = table.rows.flatMap(({ cells }) => cells[0]?.counterparts ?? []);
    const shown = new Set([
      ...answering.map(({ clause }) => clause.id),
      ...(table.alone[0] ?? []).map(({ clause }) => clause.id),
    ]);
    expect([...shown].sort()).toEqual((engine.measures.get(CITY) ?? []).map(idOf).sort());
    for (const { clause } of table.alone[0] ?? []) {
      expect(answering.some((one) => one.clause.id === clause.id)).toBe(false);
    }
  });

  it("counts every row in one section of its coverage", () => {
    const { rows, coverage } = compareTable(library, { document: PLAN, documents: [CITY] });
    const counted = (coverage[0] ?? []).reduce(
      (sum, { answered, partly, none }) => sum + answered + partly + none,
      0,
    );
    expect(counted).toBe(rows.length);
    const technology = coverage[0]?.find(({ path }) => path === "二/（三）");
    // By reading four of its five clauses are the same measure there, the fifth of one theme only.
    const found = (technology?.answered ?? 0) + (technology?.partly ?? 0);
    expect(found).toBeGreaterThanOrEqual(4);
    const equipment = coverage[0]?.find(({ path }) => path === "二/（五）");
    expect(equipment?.none).toBeGreaterThanOrEqual(2);
  });

  it("takes its rows from the highest level where a topic is typed, and its columns from the others", () => {
    const table = compareTable(library, { topic: "孵化器" });
    expect(table.rows.length).toBeGreaterThan(0);
    expect(new Set(table.rows.map(({ clause }) => clause.document.level))).toEqual(
      new Set(["province"]),
    );
    expect(table.columns.length).toBeGreaterThan(1);
  });

  it("gathers the documents of a level in one column", () => {
    const { columns } = compareTable(library, { document: PLAN, levels: ["city", "district"] });
    expect(columns.slice(1).map(({ documents }) => documents.map(({ id }) => id))).toEqual([
      [CITY],
      [DISTRICT],
    ]);
  });

  it("lets what a reader decided win, from either side", () => {
    const row = `${PLAN}:二/（三）/2`;
    const best = `${CITY}:三/（一）/1`;
    const far = `${CITY}:三/（八）/25`;
    const decided = new Decided([
      { clauses: [best, row], decision: "rejected" },
      { clauses: [row, far], decision: "pinned" },
    ]);
    const { rows } = compareTable(library, { clauses: [row], documents: [CITY], decided });
    const cell = rows[0]?.cells[0];
    expect(cell?.counterparts[0]).toMatchObject({ decision: "pinned", clause: { id: far } });
    expect(cell?.counterparts.some(({ clause }) => clause.id === best)).toBe(false);
    expect(cell?.rejected.map(({ clause }) => clause.id)).toEqual([best]);
    const back = compareTable(library, { clauses: [far], documents: [PLAN], decided });
    expect(back.rows[0]?.cells[0]?.counterparts[0]?.clause.id).toBe(row);
  });

  it("is done in a second for three documents", () => {
    const { documents, sources, failed, builtAt } = library;
    const anew = buildLibrary(documents, { sources, failed, builtAt, earlier: library });
    // Of the processor's time: the clock also counts what other tests do meanwhile.
    const before = process.cpuUsage();
    compareTable(anew, { document: PLAN, documents: [CITY, DISTRICT] });
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(1000);
  });
});

describe("the indicator board", () => {
  it("puts one indicator of several regions on one board, in one unit, with today's figures", () => {
    const [board] = indicatorBoard(library, { indicator: "高新技术企业" });
    expect(board?.unit).toBe("家");
    const read = board?.rows.map(({ region, year, comparator, low }) => [
      region,
      year,
      comparator,
      low,
    ]);
    expect(read).toContainEqual(["广东省", 2018, "=", "13000"]);
    expect(read).toContainEqual(["广州市番禺区", 2014, "actual", "166"]);
    expect(read).toContainEqual(["韶关市", 2020, "=", "130"]);
  });

  it("never merges shares of different wholes", () => {
    for (const { names } of indicatorBoard(library)) {
      const bases = new Set(
        names.flatMap((name) => /主营业务收入|生产总值/u.exec(name)?.[0] ?? []),
      );
      expect(bases.size).toBeLessThanOrEqual(1);
    }
  });

  it("counts with one word for every counter, and calls an indicator by its plainest name", () => {
    const names = new Map(indicatorBoard(library).map((one) => [one.name, one]));
    expect(
      names
        .get("国家“星创天地”")
        ?.rows.map(({ unit }) => unit)
        .sort(),
    ).toEqual(["个", "家"]);
    expect(names.get("高新技术企业")?.regions).toBe(3);
    expect(names.has("省级科技企业孵化器")).toBe(true);
    expect(names.has("科技企业孵化器省级")).toBe(false);
  });

  it("knows an indicator with the name of its place before it", () => {
    const [source] = library.clauses;
    if (!source) throw new Error("the corpus is empty");
    const target = {
      ...{ value: "1", unit: "家", comparator: "=" as const, year: 2020 },
      ...{ quote: "1家", span: [0, 2] as const },
    };
    const of = (indicator: string, region: string) => ({
      ...source,
      document: { ...source.document, region },
      targets: [{ ...target, indicator } satisfies Target],
    });
    const clauses = [of("番禺区高新技术企业", "广州市番禺区"), of("高新技术企业", "韶关市")];
    expect(boardOf(entriesOf(clauses)).map(({ regions }) => regions)).toEqual([2]);
  });

  it("puts the places of one table on one board, each in full", () => {
    const [source] = library.clauses;
    if (!source) throw new Error("the corpus is empty");
    const target = {
      ...{ indicator: "招生", value: "45", unit: "人", comparator: "=" as const, year: 1996 },
      ...{ quote: "45", span: [0, 2] as const },
    };
    const places = ["江苏", "番禺", "高新区"].map(
      (place) => ({ ...target, place }) satisfies Target,
    );
    const document = { ...source.document, region: "广州市", level: "city" as const };
    const rows = { ...source, document, targets: [...places, target] };
    const [indicator, ...more] = boardOf(entriesOf([rows]));
    expect(more).toEqual([]);
    expect(indicator?.rows.map(({ region, level }) => [region, level])).toEqual([
      ["广州市", "city"],
      ["广州市番禺区", "district"],
      ["广州市高新区", null],
      ["江苏省", "province"],
    ]);
  });

  it("keeps only what was asked for", () => {
    for (const { rows } of indicatorBoard(library, { region: "韶关市", year: "2020" })) {
      for (const row of rows) expect(row).toMatchObject({ region: "韶关市", year: 2020 });
    }
  });

  it("quotes words that stand in the clause", () => {
    for (const { rows } of indicatorBoard(library)) {
      for (const { clause, span, quote } of rows) {
        const text = library.clauses.find(({ id }) => id === clause)?.text ?? "";
        expect(text.slice(...span)).toBe(quote);
      }
    }
  });
});
