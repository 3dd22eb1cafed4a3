import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readPdf } from "../../../src/source/formats/pdf.js";
import type { Piece, PrintLine } from "../../../src/source/formats/print.js";
import { linesOfSheet } from "../../../src/source/formats/print-lines.js";
import { runningLines } from "../../../src/source/formats/print-running.js";
import { squeezed } from "../../../src/source/formats/print-space.js";
import { type Rule, tablesOf } from "../../../src/source/formats/print-tables.js";
import { Unreadable } from "../../../src/source/unreadable.js";

/** A PDF of one page with these drawing operators, its font named and not embedded. */
function pdf(content: string, pages = 1): Uint8Array {
  const kids = Array.from({ length: pages }, (_, i) => `${10 + i} 0 R`).join(" ");
  const objects: Record<number, string> = {
    1: "<</Type/Catalog/Pages 2 0 R>>",
    2: `<</Type/Pages/Kids[${kids}]/Count ${pages}>>`,
    3: `<</Length ${content.length}>>stream\n${content}\nendstream`,
    4: "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[5 0 R]>>",
    5: "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/FontDescriptor 6 0 R/DW 1000>>",
    6: "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>",
  };
  for (let i = 0; i < pages; i++) {
    objects[10 + i] =
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 3 0 R/Resources<</Font<</F1 4 0 R>>>>>>";
  }
  let file = "%PDF-1.4\n";
  for (const [number, body] of Object.entries(objects)) file += `${number} 0 obj${body}endobj\n`;
  return Buffer.from(`${file}trailer<</Root 1 0 R/Size ${20 + pages}>>\n%%EOF`, "latin1");
}

const show = (x: number, y: number, text: string, size = 16) =>
  `BT /F1 ${size} Tf ${x} ${y} Td <${Buffer.from(text, "utf16le").swap16().toString("hex")}> Tj ET `;

describe("PDF", () => {
  it("is read where its Chinese font is named and not embedded", async () => {
    const { lines } = await readPdf(pdf(show(90, 700, "云溪市商务局关于促进首店经济的通知")));
    expect(lines.map((line) => line.text)).toEqual(["云溪市商务局关于促进首店经济的通知"]);
  });

  it("says once what was printed twice to look bold", async () => {
    const bold =
      show(90, 700, "云溪市商务局关于促进首店经济的通知") +
      show(90.3, 700, "云溪市商务局关于促进首店经济的通知");
    expect((await readPdf(pdf(bold))).lines).toHaveLength(1);
  });

  it("sets a watermark apart that runs aslant over the page", async () => {
    const hex = Buffer.from("仅供内部使用", "utf16le").swap16().toString("hex");
    const aslant = `BT /F1 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm <${hex}> Tj ET `;
    const { lines, dropped } = await readPdf(
      pdf(show(90, 700, "云溪市商务局关于促进首店经济的通知") + aslant),
    );
    expect(lines).toHaveLength(1);
    expect(dropped).toEqual([{ line: 2, text: "仅供内部使用", rule: "watermark" }]);
  });

  it("is upright where all text of a page is turned by a quarter", async () => {
    const turned = (x: number, text: string) =>
      `BT /F1 16 Tf 0 1 -1 0 ${x} 90 Tm <${Buffer.from(text, "utf16le").swap16().toString("hex")}> Tj ET `;
    const { lines } = await readPdf(
      pdf(turned(100, "附表：云溪市重点项目清单") + turned(140, "第二行在下面一行的位置")),
    );
    expect(lines.map((line) => line.text)).toEqual([
      "附表：云溪市重点项目清单",
      "第二行在下面一行的位置",
    ]);
  });

  it("is told to be a scan where its pages have no text", async () => {
    await expect(readPdf(pdf("0 0 100 100 re f", 3))).rejects.toThrow(/3 页.*扫描/u);
  });

  it.each([
    ["nothing but a header", Buffer.from("%PDF-1.4\n")],
    [
      "half of itself",
      readFileSync(new URL("../../fixtures/formats/newsletter.pdf", import.meta.url)).subarray(
        0,
        9000,
      ),
    ],
    [
      "pages that are their own parents",
      Buffer.from(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 9999999>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF",
      ),
    ],
  ])("with %s is refused in a sentence", async (_, bytes) => {
    await expect(readPdf(bytes)).rejects.toThrow(Unreadable);
  });
});

describe("spaces a layout program put in", () => {
  it.each([
    ["〔 2022 〕 46 号", "〔2022〕46号"],
    ["到 2018 年新增 50 家", "到2018年新增50家"],
    ["关 于 印 发", "关于印发"],
    ["推进 AI 产业发展", "推进AI产业发展"],
    ["第一条 为了规范", "第一条 为了规范"],
    ["1.1 编制目的", "1.1 编制目的"],
    ["12 月 5 日", "12月5日"],
    ["Pearl River Delta", "Pearl River Delta"],
  ])("%s is %s", (printed, words) => {
    expect(squeezed(printed)).toBe(words);
  });
});

const piece = (text: string, left: number, base: number, size = 10): Piece => ({
  text,
  left,
  right: left + size * text.length,
  base,
  size,
});

describe("lines of a sheet", () => {
  const sheet = (pieces: readonly Piece[]) =>
    linesOfSheet({ width: 600, height: 800, pieces }).map((line) => line.text);

  it("join what stands beside each other and part what stands far apart by a tab", () => {
    expect(sheet([piece("甲乙", 100, 50), piece("丙", 120, 50.5), piece("丁", 200, 50)])).toEqual([
      "甲乙丙\t丁",
    ]);
  });

  it("bracket a small raised number as the mark of a note", () => {
    expect(sheet([piece("甲乙", 100, 50), piece("1", 120, 46, 6)])).toEqual(["甲乙[1]"]);
  });

  it("follow the left column to its end before the right one", () => {
    const rows = Array.from({ length: 10 }, (_, i) => i);
    const columns = rows.flatMap((i) => [
      piece(`左${i}左左左左左左左左左左左左左左左左左左`, 50, 100 + 15 * i),
      piece(`右${i}右右右右右右右右右右右右右右右右右右`, 300, 100 + 15 * i),
    ]);
    const lines = sheet([piece("题目题目题目题目题目题目题目题目题目题目", 150, 60), ...columns]);
    expect(lines.map((line) => line.slice(0, 2))).toEqual([
      "题目",
      ...rows.map((i) => `左${i}`),
      ...rows.map((i) => `右${i}`),
    ]);
  });

  it("are not columns where a table stands in two", () => {
    const rows = Array.from({ length: 10 }, (_, i) => [
      piece("甲乙", 50, 100 + 15 * i),
      piece("丙", 300, 100 + 15 * i),
    ]);
    expect(sheet(rows.flat())).toEqual(Array(10).fill("甲乙\t丙"));
  });
});

describe("running lines", () => {
  const line = (text: string, base: number): PrintLine => ({
    text,
    base,
    left: 90,
    right: 200,
    size: 10,
    column: "full",
  });
  const rulesFor = (sheets: PrintLine[][]) => {
    const running = runningLines(
      sheets.map((lines) => ({ width: 600, height: 800, pieces: [], lines })),
    );
    return sheets.map((lines) => lines.map((l) => running.get(l) ?? null));
  };

  it("are heads that stand at one height on several sheets", () => {
    const sheets = ["一", "二", "三"].map((text) => [
      line("云溪市公报 第3期", 40),
      line(text, 300),
    ]);
    expect(rulesFor(sheets)).toEqual(Array(3).fill(["running-head", null]));
  });

  it("are bare numbers that count on, not figures of a table", () => {
    const sheets = [1, 2, 3].map((n) => [
      line(String(60 - 7 * n), 40),
      line("正文", 300),
      line(String(n), 780),
    ]);
    expect(rulesFor(sheets)).toEqual(Array(3).fill([null, null, "page-number"]));
  });

  it("are not what stands in the middle of a sheet", () => {
    expect(rulesFor([[line("— 1 —", 400)], [line("— 2 —", 400)]])).toEqual([[null], [null]]);
  });
});

describe("ruled tables", () => {
  const across = (at: number, from = 0, to = 200): Rule => ({ lies: "across", at, from, to });
  const down = (at: number, from = 0, to = 60): Rule => ({ lies: "down", at, from, to });
  const cells = (rules: Rule[], pieces: Piece[]) =>
    tablesOf(rules, pieces).rows.map((row) => row.cells);
  const frame = [across(0), across(20), across(40), across(60), down(0), down(200)];

  it("say a cell without a rule beneath it in both of its rows", () => {
    const rules = [
      across(0),
      across(20),
      across(40, 100),
      across(60),
      down(0),
      down(100),
      down(200),
    ];
    const pieces = [
      piece("类", 10, 15),
      piece("值", 110, 15),
      piece("甲", 10, 45),
      piece("1", 110, 35),
      piece("2", 110, 55),
    ];
    expect(cells(rules, pieces)).toEqual([
      ["类", "值"],
      ["甲", "1"],
      ["甲", "2"],
    ]);
  });

  it("have a row of one cell where no rule parts it", () => {
    const pieces = [
      piece("（一）组", 10, 15),
      piece("甲", 10, 35),
      piece("1", 110, 35),
      piece("乙", 10, 55),
      piece("2", 110, 55),
    ];
    expect(cells([...frame, down(100, 20, 60)], pieces)).toEqual([
      ["（一）组"],
      ["甲", "1"],
      ["乙", "2"],
    ]);
  });

  it("leave pieces outside and frames of one cell alone", () => {
    const pieces = [piece("甲", 10, 35), piece("外", 10, 90)];
    expect(tablesOf([across(0), across(60), down(0), down(200)], pieces)).toEqual({
      rows: [],
      rest: pieces,
    });
  });
});
