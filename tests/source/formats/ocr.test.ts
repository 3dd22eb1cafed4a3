/** Scanned PDFs. The fixture is a page of print as a grey JPEG, a little askew and grained. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { readScanned } from "../../../src/source/formats/ocr.js";
import { ocrSheet } from "../../../src/source/formats/ocr-sheet.js";
import { readSource } from "../../../src/source/read.js";
import { Unreadable } from "../../../src/source/unreadable.js";
import { folders } from "../../ingest/folders.js";

const SCAN = readFileSync(new URL("../../fixtures/scans/notice.pdf", import.meta.url));

/** What is printed on it, a paragraph a line; the page number is no text. */
const PRINT = [
  "云溪市人民政府办公室文件",
  "云政办发〔2023〕18号",
  "关于推进老旧小区改造的若干措施",
  "各区人民政府，市政府各部门：",
  "为改善居民居住条件，补齐基础设施短板，经市政府同意，现就推进老旧小区改造提出如下措施。",
  "一、明确改造目标。到2025年，全市完成改造小区120个，惠及居民3万户，同步更新供水、排水、燃气、供电管网。",
  "二、落实资金安排。市财政每年安排专项资金5000万元，鼓励居民和社会力量共同出资。",
  "三、简化审批程序。对不增加建筑面积的改造项目，由区住房城乡建设局牵头，联合审查改造方案，十个工作日内办结。",
  "云溪市人民政府办公室",
  "2023年6月12日",
];

/** A time for two pages of OCR on a slow machine. */
const PATIENCE_MS = 60_000;

/** Whether all that OCR takes could be installed here; npm may leave it out. */
const isInstalled = (): boolean => {
  try {
    const { resolve } = createRequire(import.meta.url);
    for (const name of ["tesseract.js", "@tesseract.js-data/chi_sim", "@napi-rs/canvas"]) {
      resolve(`${name}/package.json`);
    }
    return true;
  } catch {
    return false;
  }
};

/** Changes of one character that make one text of the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  [...one].forEach((sign, i) => {
    const next = [i + 1];
    [...other].forEach((wanted, j) => {
      const changed = (row[j] as number) + (sign === wanted ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] as number) + 1, (next[j] as number) + 1));
    });
    row = next;
  });
  return row.at(-1) as number;
}

const bare = (text: string): string => text.replace(/\s/gu, "");

describe("a scanned PDF without OCR", () => {
  it("is refused in a sentence that names --ocr", async () => {
    const error = await readSource("scan.pdf", SCAN).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Unreadable);
    expect(error).toMatchObject({ message: expect.stringMatching(/1 页.*--ocr/u), wants: "ocr" });
  });
});

describe("OCR without its packages", () => {
  const sheet = { width: 595, height: 842, pieces: [] };
  const withoutAny = () => {
    throw new Error("Cannot find module");
  };

  it.each(["tesseract.js", "@tesseract.js-data/chi_sim", "@napi-rs/canvas"])(
    "says that %s is missing and how to get it",
    async (missing) => {
      const load = (name: string) => (name === missing ? withoutAny() : {});
      const error = await readScanned(SCAN, [sheet], [1], load).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(Unreadable);
      expect(String(error)).toContain(missing);
      expect(String(error)).toContain("npm ci --include=optional");
    },
  );

  it("leaves a document its text, with a remark, where only some pages are pictures", async () => {
    const piece = {
      text: "云溪市商务局关于促进首店经济的通知",
      left: 90,
      right: 380,
      base: 90,
      size: 16,
    };
    const { lines, doubts } = await readScanned(
      SCAN,
      [{ ...sheet, pieces: [piece] }, sheet],
      [2],
      withoutAny,
    );
    expect(lines.map(({ text }) => text)).toEqual([piece.text]);
    expect(doubts.map(({ rule }) => rule)).toEqual(["ocr-missing", "page-without-text"]);
  });
});

describe.skipIf(!isInstalled())("a scanned PDF with OCR (optional packages installed)", () => {
  it(
    "gives the words of the print, a paragraph a line, with a remark that it was OCR",
    async () => {
      const { lines, remarks } = await readSource("scan.pdf", SCAN, { ocr: true });
      const read = lines.map(({ text }) => bare(text));
      const print = PRINT.join("");
      expect(1 - distance(read.join(""), print) / print.length).toBeGreaterThan(0.9);
      expect(read).toHaveLength(PRINT.length);
      expect(read).toContain("云政办发〔2023〕18号");
      expect(read.map((text) => text.slice(0, 2))).toEqual(
        expect.arrayContaining(["一、", "二、", "三、"]),
      );
      expect(remarks[0]).toMatchObject({ rule: "read-by-ocr", line: 0 });
      expect(remarks[0]?.message["zh-Hans"]).toMatch(/可信度 \d{2}%/u);
      const numbers = new Set(lines.map(({ number }) => number));
      for (const { line } of remarks.slice(1)) expect(numbers).toContain(line);
    },
    PATIENCE_MS,
  );

  it(
    "goes into the index when OCR is asked for, and stays there while it is unchanged",
    async () => {
      const { write, ingest } = folders();
      write("scan.pdf", SCAN);
      const without = await ingest();
      expect(without.failed).toMatchObject([{ file: "scan.pdf", wants: "ocr" }]);
      expect((await ingest({ ocr: true })).read).toEqual(["scan.pdf"]);
      for (const options of [{ ocr: true }, {}, { only: ["scan.pdf"] }]) {
        expect(await ingest(options)).toMatchObject({ read: [], kept: ["scan.pdf"], failed: [] });
      }
    },
    PATIENCE_MS,
  );
});

describe("a recognised line", () => {
  /** Words side by side, each character 20 wide, with the white before it. */
  type Word = readonly [text: string, white: number];
  function line(...words: readonly Word[]) {
    let at = 100;
    const boxes = words.map(([text, white]) => {
      const x0 = at + white;
      at = x0 + [...text].reduce((sum, sign) => sum + (sign > "\u02ff" ? 20 : 10), 0);
      return { text, bbox: { x0, x1: at, y0: 80, y1: 100 } };
    });
    return { words: boxes, confidence: 90, baseline: { y0: 100, y1: 100 } };
  }
  const sheetOf = (...lines: ReturnType<typeof line>[]) =>
    ocrSheet({ lines, scale: 2, width: 595, height: 842 });
  const pieces = (...words: readonly Word[]) =>
    sheetOf(line(...words)).sheet.pieces.map(({ text }) => text);

  it("has no spaces between Chinese characters", () => {
    expect(pieces(["云", 0], ["溪", 3], ["市", 3], ["2025", 5], ["年", 5])).toEqual([
      "云溪市2025年",
    ]);
  });

  it("keeps the space between Latin words", () => {
    expect(pieces(["Policy", 0], ["of", 6])).toEqual(["Policy of"]);
  });

  it("keeps the white after the number of an article", () => {
    expect(pieces(["第", 0], ["一", 2], ["条", 2], ["为了", 20])).toEqual(["第一条 为了"]);
  });

  it("is parted where a row of a table has white between its cells", () => {
    expect(pieces(["项目名称", 0], ["责任单位", 60])).toEqual(["项目名称", "责任单位"]);
  });

  it("has the brackets of a document's number set right, and no others", () => {
    expect(pieces(["云政办发【2023]", 0], ["18", 5], ["号", 5])).toEqual(["云政办发〔2023〕18号"]);
    expect(pieces(["目标（2023）完成", 0])).toEqual(["目标（2023）完成"]);
  });

  it("is kept apart where its signs are no text", () => {
    const { judged, noise } = sheetOf(line(["改造", 0]), { ...line(["玫|", 0]), confidence: 8 });
    expect([judged.map(({ text }) => text), noise]).toEqual([["改造"], ["玫|"]]);
  });
});
