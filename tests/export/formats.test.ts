import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { findWorks } from "../../src/citations/works.js";
import { csvOf } from "../../src/export/csv.js";
import { comparable, holdable } from "../../src/export/plain.js";
import { printedTime, readTime, secondsOf } from "../../src/export/time.js";
import { boardExport, compareExport, type Draft, fileOf, worksExport } from "../../src/export.js";
import type { Library } from "../../src/library.js";
import { figureIn } from "../../src/text/figure.js";
import { withCorpus } from "../corpus-library.js";

const PLAN = "广东省-工业企业创新驱动发展工作方案-2016";
const CITY = "韶关市-科技创新发展行动计划-2017-2020";
const ASKING = { asked: "ceyin export compare", today: "2026-11-26" };

let library: Library;
let table: Draft;
let board: Draft;

beforeAll(async () => {
  library = await withCorpus(async (report) => report.library);
  table = compareExport(library, { document: PLAN, documents: [CITY] }, ASKING);
  board = boardExport(library, {}, ASKING);
});

async function partsOf(draft: Draft, format: "xlsx" | "docx"): Promise<(name: string) => string> {
  const members = unzipSync((await fileOf(draft, format)).bytes);
  return (name) => strFromU8(members[name] ?? new Uint8Array());
}

describe("CSV", () => {
  const head = { title: "表", asked: "=1", corpus: "2026-11-26T00:00:00Z", made: "", sources: [] };
  const columns = ["甲", "乙"].map((name) => ({ name, width: 1 }));
  const csv = (...cells: (string | number | null)[]) =>
    csvOf({ ...head, sheets: [{ name: "表", columns, rows: [cells] }] });

  it("begins with the mark by which spreadsheets know UTF-8, and ends its lines as they do", () => {
    expect(csv("一", null)).toMatch(/^\ufeff甲,乙,语料时间,查询\r\n一,,2026-11-2\d/u);
  });

  it.each(["=1+1", "+1", "-1", "@a", "\t=1", "＝1"])("runs nothing: %j", (text) => {
    expect(csv(text, "")).toContain(`\r\n'${text},`);
  });

  it("keeps figures figures, below nought too", () => {
    expect(csv(-3, 1.5)).toContain("\r\n-3,1.5,");
  });

  it("puts what breaks a line or a cell in quotes", () => {
    expect(csv('a\nb"c', "d,e")).toContain('\r\n"a\nb""c","d,e",');
  });
});

describe("Excel", () => {
  it("has a sheet each for the table, what only others have, the coverage and the sources", async () => {
    const member = await partsOf(table, "xlsx");
    const names = [...member("xl/workbook.xml").matchAll(/<sheet [^>]*name="([^"]+)"/gu)];
    expect(names.map(([, name]) => name)).toEqual([
      "对照表",
      "仅见于对照文件",
      "逐条覆盖",
      "覆盖",
      "来源",
    ]);
  });

  it("says of every measure how each document answers it", () => {
    const sheets = new Map(table.report.sheets.map((sheet) => [sheet.name, sheet]));
    const told = sheets.get("逐条覆盖")?.rows ?? [];
    const total = sheets.get("覆盖")?.rows.find(([, , heading]) => heading === "合计");
    for (const [at, words] of ["已对应", "部分对应", "未见对应"].entries()) {
      expect(told.filter((row) => row.at(-1) === words)).toHaveLength(Number(total?.[3 + at]));
    }
  });

  it("freezes the head, fits the paper's width and repeats the head on it", async () => {
    const member = await partsOf(table, "xlsx");
    const sheet = member("xl/worksheets/sheet1.xml");
    expect(sheet).toMatch(/<pane ySplit="4"[^>]*state="frozen"/u);
    expect(sheet).toContain('fitToWidth="1"');
    expect(sheet).toMatch(/<autoFilter ref="A4:L\d+"\/>/u);
    expect(member("xl/workbook.xml")).toContain("'对照表'!$4:$4");
  });

  it("sets passages run by run: shared words underlined, figures bold, all in the words of the clause", async () => {
    const member = await partsOf(table, "xlsx");
    const cells = [...member("xl/worksheets/sheet1.xml").matchAll(/<is>(.*?)<\/is>/gsu)];
    const texts = cells.map(([, runs = ""]) =>
      [...runs.matchAll(/<t[^>]*>([^<]*)<\/t>/gu)].map(([, words]) => words).join(""),
    );
    const clauses = new Set(library.clauses.map(({ text }) => comparable(text)));
    expect(texts.length).toBeGreaterThan(50);
    for (const text of texts) expect(clauses).toContain(comparable(text));
    const sheet = member("xl/worksheets/sheet1.xml");
    expect(sheet).toMatch(/<b\/>(?:(?!<t[ >]).)*<t[^>]*>1\.3万家</su);
    expect(sheet).toMatch(/<u\/>(?:(?!<t[ >]).)*<t[^>]*>[^<]*高新技术企业/su);
  });

  it("holds no formula, and the board's figures as numbers beside the printed words", async () => {
    const member = await partsOf(board, "xlsx");
    const sheet = member("xl/worksheets/sheet1.xml");
    expect(sheet).not.toContain("<f>");
    expect(sheet).toMatch(/<c r="G\d+"[^>]*><v>13000<\/v>/u);
    expect(member("xl/sharedStrings.xml")).toContain(">1.3万家<");
  });
});

describe("Word", () => {
  it("is A4 landscape with headings, a head row on every page and page numbers", async () => {
    const member = await partsOf(table, "docx");
    const text = member("word/document.xml");
    expect(text).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/u);
    expect(text).toMatch(/<w:pStyle w:val="Heading1"\/>/u);
    expect(text).toContain("<w:tblHeader/>");
    expect(member("word/footer1.xml")).toContain("NUMPAGES");
  });

  it("sets passages in an East Asian face, Traditional ones as such, matches on a ground, figures bold", async () => {
    const reform = "广东省-全面创新改革试验行动计划";
    const options = { topic: "股權激勵", documents: [reform, CITY] };
    const member = await partsOf(compareExport(library, options, ASKING), "docx");
    const runs = [...member("word/document.xml").matchAll(/<w:r>.*?<\/w:r>/gsu)].map(
      ([run]) => run,
    );
    const traditional = runs.filter((run) => run.includes("激勵"));
    expect(traditional.length).toBeGreaterThan(0);
    for (const run of traditional.filter((one) => one.includes("仿宋"))) {
      expect(run).toContain('w:eastAsia="仿宋"');
      expect(run).toContain('<w:lang w:val="zh-TW" w:eastAsia="zh-TW"/>');
    }
    const plan = (await partsOf(table, "docx"))("word/document.xml");
    expect(plan).toMatch(/<w:b\/>(?:(?!<w:t[ >]).)*<w:t[^>]*>1\.3万家</su);
    expect(plan).toMatch(/<w:shd w:fill="E3D3A6"/u);
  });

  it("is refused for the ledger, which is a list", async () => {
    await expect(
      fileOf(worksExport(library, { held: false }, "cited", ASKING), "docx"),
    ).rejects.toThrow(".xlsx");
  });
});

describe("the ledger", () => {
  it("has one work a line, what is cited most first", () => {
    const { works } = findWorks(library, { held: false }, { sort: "cited", page: 1 });
    const [sheet] = worksExport(library, { held: false }, "cited", ASKING).report.sheets;
    expect(sheet?.rows.map(([, title]) => title)).toEqual(works.map(({ title }) => title));
    expect(sheet?.rows.map(([, , number]) => number)).toContain("粤府〔2016〕31号");
  });
});

describe("a file's name", () => {
  it("says what it is and of which day", async () => {
    expect((await fileOf(board, "csv")).name).toBe("指标表_2026-11-26");
    const topic = compareExport(library, { topic: "孵化/器?" }, ASKING);
    expect((await fileOf(topic, "csv")).name).toBe("对照表：孵化_器__2026-11-26");
  });
});

describe("words", () => {
  it("lose what no office file can hold, and keep all else", () => {
    expect(holdable("a\0b\ud800c\u{20bb7}\r\nd\ufffe")).toBe("abc\u{20bb7}\nd");
  });

  it("are compared without spaces and without the sign against formulas", () => {
    expect(comparable("'=1 +\n1")).toBe("=1+1");
    expect(comparable("'甲'")).toBe("'甲'");
  });

  it.each<[string, string, string, string | null]>([
    ["到2017年比例达20%", "20", "%", "20%"],
    ["到2018年达1.3万家", "1.3", "万家", "1.3万家"],
    ["5 | 比例（%） | 13 | 42", "42", "%", "42"],
    ["达20.5%", "20", "%", null],
  ])("the figure of %s is found at its place", (words, value, unit, expected) => {
    const found = figureIn(words, value, unit);
    expect(found && words.slice(found[0])).toBe(expected);
  });
});

describe("the time of the corpus", () => {
  it("is read again as printed, to the second", () => {
    const iso = "2026-11-26T13:25:53.123Z";
    expect(readTime(`语料时间：${printedTime(iso)} …`)).toBe(secondsOf(iso));
    expect(readTime("2026-11-26")).toBeNull();
  });
});
