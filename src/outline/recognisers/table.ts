/**
 * A table: its title above it, its header, its rows.
 *
 *   番禺区落实创新驱动发展战略主要发展指标
 *   序号 | 指标 | 2014年实际值 | 2017年目标值 | 2020年目标值
 *   1 | 财政科技经费投入（亿元） | 2.17 | 2.90 | 3.60
 *   单位：人        above it, on a line of its own: the unit of its figures, no title
 * near miss: a heading whose table comes only after a paragraph
 */
import type { LogicalLine } from "../../vocabulary.js";
import {
  type Recognised,
  type Recogniser,
  spanOf,
  type TableConstruct,
  type View,
  wordsAt,
} from "../constructs.js";
import { readLabel } from "../labels.js";
import { endsSentence } from "../sentence.js";
import { isSerialHeader } from "../serial-rows.js";
import { squeeze } from "../spacing.js";

/** The longest table title of the corpus has 19 characters. */
const LONGEST_TITLE = 60;

export const table: Recogniser = {
  name: "table",
  recognise(view) {
    if (view.lines[view.at]?.cells !== undefined) return read(view, []);
    if (!isAbove(view.words)) return null;
    if (isRow(view, 1)) return read(view, [view.words]);
    const unit = wordsAt(view, 1);
    return isRow(view, 2) && isUnit(unit) ? read(view, [view.words, unit]) : null;
  },
};

function isRow({ lines, at }: View, offset: number): boolean {
  return lines[at + offset]?.cells !== undefined;
}

/** 单位：万元, （单位：人） */
function isUnit(words: string): boolean {
  return /^[（(]?(?:计量)?单位\s?[：:]\s?[^，。]{1,16}$/u.test(words);
}

function isAbove(words: string): boolean {
  if (words === "" || words.length > LONGEST_TITLE || readLabel(words) !== null) return false;
  return !endsSentence(words);
}

function read(view: View, above: readonly string[]): Recognised {
  const first = view.at + above.length;
  let end = first;
  while (view.lines[end]?.cells !== undefined) end++;
  const rows = view.lines.slice(first, end);
  const headers = headerRows(rows);
  const taken = end - view.at;
  const [title] = above;
  const serials = serialsOf(rows.slice(headers), rows.slice(0, headers));
  const construct: TableConstruct = {
    kind: "table",
    above: above.map(squeeze),
    heading: title === undefined || isUnit(title) ? null : squeeze(title),
    header: rows.slice(0, headers).map(joined),
    rows: rows.slice(headers).map((row, i) => ({
      text: joined(row),
      lines: row.lines,
      label: serials[i] ?? null,
    })),
    lines: spanOf(view, taken),
  };
  return { construct, taken };
}

/** The header ends where the first row with a serial number or a figure begins. */
function headerRows(rows: readonly LogicalLine[]): number {
  const body = rows.findIndex(
    (row) => serialOf(row) !== null || row.cells?.some(isFigure) === true,
  );
  if (body >= 0) return body;
  return rows.length > 1 ? 1 : 0;
}

function isFigure(cell: string): boolean {
  return /^[≥≤<>]?\d[\d.,]*[%％]?$/u.test(cell.trim());
}

/** 序号 as printed in the first cell, or in the column the header calls so, where no number comes twice. */
function serialsOf(
  rows: readonly LogicalLine[],
  header: readonly LogicalLine[],
): readonly (string | null)[] {
  const first = rows.map(serialOf);
  if (first.some((serial) => serial !== null)) return first;
  const column = header.at(-1)?.cells?.findIndex((cell) => isSerialHeader(cell.trim())) ?? -1;
  if (column < 1) return first;
  const serials = rows.map((row) => serialIn(row, column)).filter((serial) => serial !== null);
  return new Set(serials).size === serials.length
    ? rows.map((row) => serialIn(row, column))
    : first;
}

function serialOf(row: LogicalLine): string | null {
  return serialIn(row, 0);
}

function serialIn({ cells }: LogicalLine, column: number): string | null {
  const cell = cells?.[column]?.trim() ?? "";
  return /^\d{1,4}$/u.test(cell) ? cell : null;
}

/** A cell merged over several columns is printed once; two figures alike are two. */
function joined({ cells }: LogicalLine): string {
  const words = (cells ?? []).map(squeeze);
  return words
    .filter((cell, i) => cell !== "" && (i === 0 || isFigure(cell) || cell !== words[i - 1]))
    .join(" | ");
}
