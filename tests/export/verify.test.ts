import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import {
  boardExport,
  compareExport,
  type Draft,
  FORMATS,
  type Format,
  fileOf,
  worksExport,
} from "../../src/export.js";
import type { Library } from "../../src/library.js";
import { checkPassage, KnownTexts } from "../../src/verify/check.js";
import { holds, openExport, verifyExport } from "../../src/verify.js";
import type { MarkedWords, Report, Sheet, ToldFigure, Verification } from "../../src/vocabulary.js";
import { withCorpus } from "../corpus-library.js";

const ASKING = { asked: "ceyin export", today: "2026-11-26" };

let library: Library;

beforeAll(async () => {
  library = await withCorpus(async (report) => report.library);
});

const verified = (bytes: Uint8Array): Verification => verifyExport(library, openExport(bytes));

async function exported(draft: Draft, format: Format): Promise<Verification> {
  return verified((await fileOf(draft, format)).bytes);
}

const wrong = ({ passages }: Verification) => passages.filter(({ verdict }) => !holds(verdict));

/** Every clause quoted whole or in part, once each. */
const quoted = ({ passages }: Verification) =>
  [
    ...new Set(
      passages.map(({ clause, readings }) => `${clause} ${readings[0]?.replace(/\s/gu, "")}`),
    ),
  ].sort();

/** Questions of the corpus: some clauses or a document, against some documents. */
const tables = () =>
  fc.record({
    clauses: fc.uniqueArray(fc.constantFrom(...library.clauses.map(({ id }) => id)), {
      minLength: 1,
      maxLength: 3,
    }),
    documents: fc.uniqueArray(fc.constantFrom(...library.documents.map(({ id }) => id)), {
      minLength: 1,
      maxLength: 3,
    }),
  });

describe("an export of the corpus", () => {
  it("of any table verifies clean, and its formats quote the same words of the same clauses", async () => {
    await fc.assert(
      fc.asyncProperty(tables(), async (options) => {
        const draft = compareExport(library, options, ASKING);
        const found = await Promise.all(FORMATS.map((format) => exported(draft, format)));
        for (const one of found) {
          expect(wrong(one)).toEqual([]);
          expect(one.corpus.age).toBe("same");
          expect(quoted(one)).toEqual(quoted(found[0] as Verification));
        }
        for (const { id } of library.clauses.filter(({ id }) => options.clauses.includes(id))) {
          expect(found[0]?.passages.some(({ clause }) => clause === id)).toBe(true);
        }
      }),
      { numRuns: 12 },
    );
  });

  it("of the board and of the ledger verifies clean in every format they have", async () => {
    const board = boardExport(library, {}, ASKING);
    for (const format of FORMATS) expect(wrong(await exported(board, format))).toEqual([]);
    const works = worksExport(library, { held: false }, "cited", ASKING);
    for (const format of ["xlsx", "csv"] as const) {
      const found = await exported(works, format);
      expect(wrong(found)).toEqual([]);
      expect(found.passages.length).toBeGreaterThan(0);
    }
  });
});

/** A library of one document whose clauses are these texts, and a report that quotes them. */
function made(texts: readonly string[]): { library: Library; report: Report; draft: Draft } {
  const [document] = library.documents;
  if (!document) throw new Error("the corpus is empty");
  const nodes = texts.map((text, at) => ({
    ...(document.nodes[0] as (typeof document.nodes)[number]),
    path: `一/${at}`,
    text,
  }));
  const one = { ...document, id: "文件", nodes };
  const sheet: Sheet = {
    name: "表",
    columns: ["原文", "条款号"].map((name) => ({ name, width: 30 })),
    rows: nodes.map(({ path, text }) => [marked(text), `文件:${path}`]),
  };
  const { front: _front, nodes: _nodes, dropped: _dropped, remarks: _remarks, ...summary } = one;
  const head = { title: "表", asked: "=问", corpus: library.builtAt, made: "2026-11-26" };
  const report = { ...head, sources: [summary], sheets: [sheet] };
  const parts = async () => {
    const { reference } = await import("../../src/export/docx-compare.js");
    const { passage } = await import("../../src/export/docx-parts.js");
    return nodes.flatMap(({ path, text }) => [
      reference(report.sources, "文件", path),
      passage(marked(text), "hant"),
    ]);
  };
  return { library: { ...library, documents: [one] }, report, draft: { report, parts } };
}

const marked = (text: string): MarkedWords => ({ text, marked: [[0, 1]], bold: [[1, 3]] });

/** Any words, and the signs office files trip over. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.constantFrom("=1+1", "-", "'", '"', ",", ";", "\n", "\r\n", "\t", "\u{20bb7}", "\ud842"),
      fc.constantFrom(
        "〔1〕一",
        "\u{10fffe}",
        "差异：",
        "依据：",
        "_x0041_",
        "&amp;",
        "]]>",
        "<b>",
        "　",
        "……",
        "戰略",
      ),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(""))
  // What is nothing but spaces is no quotation.
  .filter(
    (text) => text.replace(/[\s\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u200b\ufeff']/gu, "") !== "",
  );

describe("any words", () => {
  it("come back from every format as they went in", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 5 }), async (texts) => {
        const { library: own, draft } = made(texts);
        for (const format of FORMATS) {
          const { bytes } = await fileOf(draft, format);
          const found = verifyExport(own, openExport(bytes));
          expect(wrong(found), format).toEqual([]);
          expect(found.passages).toHaveLength(texts.length);
        }
      }),
      { numRuns: 60, examples: [[["'\r\n〔1〕一"]], [["'\u0001=1+1"]], [["\r=1"]]] },
    );
  });
});

describe("a quotation with one character changed", () => {
  const clauses = () => fc.constantFrom(...library.clauses.filter(({ text }) => text.length > 1));

  it("is found every time, wherever it is and whatever is put there", () => {
    const texts = new KnownTexts(library.clauses.map(({ id, text }) => [id, text]));
    fc.assert(
      fc.property(
        clauses(),
        fc.nat(),
        fc.constantFrom("甲", "3", "，", "＝", "x"),
        (clause, n, sign) => {
          const at = n % clause.text.length;
          const old = clause.text[at] ?? "";
          fc.pre(old.trim() !== "" && old !== sign);
          const words = clause.text.slice(0, at) + sign + clause.text.slice(at + 1);
          const passage = { place: "", clause: clause.id, readings: [words], figure: null };
          const { verdict, difference } = checkPassage(passage, texts);
          expect(verdict).toBe("changed");
          expect(difference.some(({ draft }) => draft.includes(sign))).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each(FORMATS)("is found in %s", async (format) => {
    const draft = compareExport(library, { topic: "孵化器" }, ASKING);
    const { bytes } = await fileOf(draft, format);
    const changed = edited(bytes, format, (text) => text.replaceAll("孵化器", "孵化園"));
    expect(wrong(verified(changed)).length).toBeGreaterThan(0);
  });
});

const MEMBERS = { xlsx: "xl/sharedStrings.xml", docx: "word/document.xml" } as const;

/** A file with its text edited as a program would leave it. */
function edited(bytes: Uint8Array, format: Format, edit: (text: string) => string): Uint8Array {
  if (format === "csv") return strToU8(edit(strFromU8(bytes)));
  const members = unzipSync(bytes);
  const name = MEMBERS[format];
  return zipSync({ ...members, [name]: strToU8(edit(strFromU8(members[name] ?? strToU8("")))) });
}

describe("what staff do to an export", () => {
  const topic = () => compareExport(library, { topic: "孵化器" }, ASKING);

  it("rows deleted and sorted, columns moved and added: what is left still holds", async () => {
    const { report } = topic();
    const [sheet] = report.sheets;
    if (!sheet) throw new Error("no sheet");
    const order = sheet.columns.map((_, at) => at).reverse();
    const own = { name: "意见", width: 9 };
    const moved = {
      ...sheet,
      columns: [own, ...order.map((at) => sheet.columns[at] ?? own)],
      rows: sheet.rows
        .toReversed()
        .slice(1)
        .map((row) => ["同意", ...order.map((at) => row[at] ?? "")]),
    };
    const kept = sheet.rows.slice(0, -1);
    for (const format of ["xlsx", "csv"] as const) {
      const found = await exported({ report: { ...report, sheets: [moved] }, parts: null }, format);
      expect(wrong(found)).toEqual([]);
      const words = kept.flatMap((row) => [row[3], row[7]]).filter((cell) => cell !== "");
      expect(found.passages).toHaveLength(words.length);
    }
  });

  it("runs split, revisions tracked, remarks beneath a quotation: it still holds", async () => {
    const { bytes } = await fileOf(topic(), "docx");
    const split = edited(bytes, "docx", (xml) =>
      xml
        .replace(
          /(<w:t xml:space="preserve">)([^<]{4,})(<\/w:t>)/gu,
          (_, open, text: string, close) => {
            const half = text.length >> 1;
            const safe = /[&;\ud800-\udfff]/u.test(text) ? text.length : half;
            return `${open}${text.slice(0, safe)}${close}<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>${open}${text.slice(safe)}${close}`;
          },
        )
        .replaceAll("</w:tc>", "<w:p><w:r><w:t>批注：请核。</w:t></w:r></w:p></w:tc>"),
    );
    expect(wrong(verified(split))).toEqual([]);
  });

  it("words left out, with …… or at the ends: in part, and it holds", () => {
    const texts = new KnownTexts([
      ["文:一", "到2018年底，全省高新技术企业达1.3万家，建设培育后备库。"],
    ]);
    const verdict = (...readings: string[]) =>
      checkPassage({ place: "", clause: "文:一", readings, figure: null }, texts).verdict;
    expect(verdict("全省高新技术企业达1.3万家")).toBe("excerpt");
    expect(verdict("到2018年底……建设培育后备库。")).toBe("excerpt");
    expect(verdict("到2018年底……达1.4万家")).toBe("changed");
    expect(verdict("建设培育后备库……到2018年底")).toBe("changed");
    // A paragraph break within the words, and one character after it changed.
    expect(
      verdict(
        "到2018年底，全省高新技术企业",
        "到2018年底，全省高新技术企业\n达1.5万家，建设培育后备库。",
      ),
    ).toBe("changed");
    expect(verdict("到2018年底，全省高新技术企业", "到2018年底，全省高新技术企业\n请核")).toBe(
      "excerpt",
    );
  });
});

describe("what no longer stands there", () => {
  const texts = new KnownTexts([
    ["文:一", "鼓励创建省级科技企业孵化器。"],
    ["文:二", "现有14个，到2020年达2—3家，投入2.90亿元，对十届人大代表建议办结。"],
  ]);
  const check = (clause: string | null, words: string, figure: ToldFigure | null = null) =>
    checkPassage({ place: "", clause, readings: [words], figure }, texts);

  it("is told from what stands elsewhere, and from what is nowhere", () => {
    expect(check("文:三", "鼓励创建省级科技企业孵化器。")).toMatchObject({
      verdict: "elsewhere",
      found: ["文:一"],
    });
    expect(check("文:二", "鼓励创建省级科技企业孵化器。").verdict).toBe("elsewhere");
    expect(check("文:三", "鼓励创建国家级孵化器。").verdict).toBe("missing");
    expect(check(null, "鼓励创建国家级孵化器。").verdict).toBe("missing");
    expect(check("文:一 （省里）", "鼓励创建省级科技企业孵化器。").verdict).toBe("same");
  });

  it.each<[string, string[], string]>([
    ["14个", ["14"], "excerpt"],
    ["2-3家", ["2", "3"], "excerpt"],
    ["2.9亿元", ["290000000"], "excerpt"],
    ["2.90亿元", ["290,000,000"], "excerpt"],
    ["14个", [], "excerpt"],
    ["10届", ["10"], "excerpt"],
    ["24个", ["24"], "figure"],
    ["4", [], "figure"],
    ["2-4家", [], "figure"],
    ["14个", ["15"], "figure"],
    ["2-3家", ["2", "4"], "figure"],
    ["2.9亿元", ["29000000"], "figure"],
  ])("a figure of %s, %j in numbers, told beside the words: %s", (printed, aligned, verdict) => {
    const words = "现有14个，到2020年达2—3家，投入2.90亿元，对十届人大";
    expect(check("文:二", words, { printed, aligned }).verdict).toBe(verdict);
  });

  it("is found by the age of the corpus too", async () => {
    const { bytes } = await fileOf(compareExport(library, { topic: "孵化器" }, ASKING), "csv");
    const at = (builtAt: string) =>
      verifyExport({ ...library, builtAt }, openExport(bytes)).corpus.age;
    expect(at(library.builtAt)).toBe("same");
    expect(at("2099-01-01T00:00:00Z")).toBe("newer");
    expect(at("2001-01-01T00:00:00Z")).toBe("older");
  });
});

describe("a file that is no export", () => {
  it.each([
    ["a text", strToU8("一、总体要求"), "两列"],
    ["a zip", zipSync({ "a.txt": strToU8("a") }), "不是策引的导出"],
    [
      "a document",
      zipSync({ "word/document.xml": strToU8("<w:document><w:body/></w:document>") }),
      "来源文件表",
    ],
    ["a damaged zip", strToU8("PK\u0003\u0004 nothing"), "损坏"],
    ["nothing", new Uint8Array(), "两列"],
  ])("is refused in a sentence: %s", (_, bytes, sentence) => {
    expect(() => openExport(bytes)).toThrow(sentence);
  });
});
