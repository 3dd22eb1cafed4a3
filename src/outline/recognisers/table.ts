/**
 * A table: its title above it, its header, its rows.
 *
 *   番禺区落实创新驱动发展战略主要发展指标
 *   序号 | 指标 | 2014年实际值 | 2017年目标值 | 2020年目标值
 *   1 | 财政科技经费投入（亿元） | 2.17 | 2.90 | 3.60
 * near miss: a heading whose table comes only after a paragraph
 */
import type { LogicalLine } from "../../vocabulary.js";
import {
  type Recognised,
  type Recogniser,
  spanOf,
  type TableConstruct,
  type View,
} from "../constructs.js";
import { readLabel } from "../labels.js";
import { endsSentence } from "../sentence.js";
import { squeeze } from "../spacing.js";

/** The longest table title of the corpus has 19 characters. */
const LONGEST_TITLE = 60;

export const table: Recogniser = {
  name: "table",
  recognise(view) {
    if (view.lines[view.at]?.cells !== undefined) return read(view, null);
    const beneath = view.lines[view.at + 1]?.cells;
    return beneath !== undefined && isTitle(view.words) ? read(view, view.words) : null;
  },
};

function isTitle(words: string): boolean {
  return words.length <= LONGEST_TITLE && readLabel(words) === null && !endsSentence(words);
}

function read(view: View, title: string | null): Recognised {
  const first = view.at + (title === null ? 0 : 1);
  let end = first;
  while (view.lines[end]?.cells !== undefined) end++;
  const rows = view.lines.slice(first, end);
  const headers = headerRows(rows);
  const taken = end - view.at;
  const construct: TableConstruct = {
    kind: "table",
    title: title === null ? null : squeeze(title),
    header: rows.slice(0, headers).map(joined),
    rows: rows.slice(headers).map((row) => ({
      text: joined(row),
      lines: row.lines,
      label: serialOf(row),
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

/** 序号 as printed in the first cell. */
function serialOf({ cells }: LogicalLine): string | null {
  const first = cells?.[0]?.trim() ?? "";
  return /^\d{1,4}$/u.test(first) ? first : null;
}

function joined({ cells }: LogicalLine): string {
  const words = (cells ?? []).map(squeeze);
  // A cell merged over several columns is printed once.
  return words.filter((cell, i) => cell !== "" && (i === 0 || cell !== words[i - 1])).join(" | ");
}
