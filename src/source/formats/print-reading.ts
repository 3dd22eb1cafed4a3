/**
 * Sheets to a reading: running lines set apart, lines joined to paragraphs.
 * PDF and OFD end here alike.
 */
import type { Dropped, Line } from "../../vocabulary.js";
import { doubting } from "../sentences.js";
import type { PrintLine, Sheet } from "./print.js";
import { linesOfSheet } from "./print-lines.js";
import { paragraphsOf } from "./print-paragraphs.js";
import { runningLines } from "./print-running.js";
import { type Reading, rowLine } from "./reading.js";

export function lettersOn(sheet: Sheet): number {
  return sheet.pieces.reduce((sum, p) => sum + (p.text.match(/\p{L}/gu)?.length ?? 0), 0);
}

/** Sheets with text to a reading. */
export function readSheets(sheets: readonly Sheet[]): Reading {
  const printed = sheets.map((sheet) => ({ ...sheet, lines: linesOfSheet(sheet) }));
  const running = runningLines(printed);
  const body = printed.map(({ lines }) => lines.filter((line) => !running.has(line)));
  const paragraphs = new Map(paragraphsOf(body).map((p) => [p.lines[0] as PrintLine, p.text]));
  const lines: Line[] = [];
  const dropped: Dropped[] = [];
  let number = 0;
  for (const line of printed.flatMap((sheet) => sheet.lines)) {
    const rule = running.get(line);
    const text = paragraphs.get(line);
    if (rule !== undefined) dropped.push({ line: ++number, text: line.text, rule });
    else if (line.cells !== undefined) lines.push(rowLine(++number, line.cells));
    else if (text !== undefined) lines.push({ number: ++number, text });
  }
  for (const { slanting = [] } of sheets) {
    for (const text of slanting) dropped.push({ line: ++number, text, rule: "watermark" });
  }
  const empty = sheets.flatMap((sheet, i) => (lettersOn(sheet) === 0 ? [i + 1] : []));
  return { encoding: "unicode", lines, stated: {}, dropped, doubts: doubtsOf(lines, empty) };
}

/** Characters of the private use area: the file does not say what its signs mean. */
const MOST_UNKNOWN = 0.05;

function doubtsOf(lines: readonly Line[], empty: readonly number[]): Reading["doubts"] {
  const doubts: Reading["doubts"][number][] = [];
  if (empty.length > 0) {
    const han = empty.join("、");
    const pages = { "zh-Hans": han, "zh-Hant": han, en: empty.join(", ") };
    doubts.push({ line: 0, ...doubting("page-without-text", pages), words: "" });
  }
  const text = lines.map((line) => line.text).join("");
  const unknown = text.match(/[\p{Co}\p{Cc}\ufffd]/gu)?.length ?? 0;
  if (unknown > text.length * MOST_UNKNOWN) {
    doubts.push({ line: 0, ...doubting("unknown-characters"), words: "" });
  }
  return doubts;
}
