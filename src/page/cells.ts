/**
 * A table's text read back into cells. Cells are spans of the text they stand
 * in, so that marks fall where they belong.
 */

import type { Span } from "../vocabulary.js";
import { lineSpans } from "./passages.js";

/** What joins the cells of a row in its text: 指标 | 2017年 | 2020年. */
const CELL_BREAK = " | ";

/** The cells within one line of a table's text. */
export function cells(text: string, [from, to]: Span): Span[] {
  const spans: Span[] = [];
  let start = from;
  for (const cell of text.slice(from, to).split(CELL_BREAK)) {
    spans.push([start, start + cell.length]);
    start += cell.length + CELL_BREAK.length;
  }
  return spans;
}

/** A table's own text is its title and its header; the header is the line that has cells. */
export function tableHead(text: string): { titles: readonly Span[]; headers: readonly Span[] } {
  const lines = lineSpans(text);
  const hasCells = (line: Span) => text.slice(...line).includes(CELL_BREAK);
  return {
    titles: lines.filter((line) => !hasCells(line)),
    headers: lines.filter(hasCells),
  };
}

/** 2.17, 5383, 50%以上, 10-15, or nothing: what a column of values holds. */
const VALUE = /^[\s\d.,，%％+±<>≥≤=~～—–-]*(左右|以上|以下)?$/u;

/**
 * How many columns each cell spans, so that values stand beneath their year.
 * Where a group is printed beside some rows (科技企业孵化器 | 孵化面积 | 37 | 84) the
 * other rows are a cell short; their name, the last cell before the values,
 * takes its place. A row of one cell names what follows and spans all.
 */
export function columnSpans(rows: readonly (readonly string[])[]): number[][] {
  const columns = Math.max(...rows.map((row) => row.length));
  const bodies = rows.filter((row) => row.length > 1 && row.some((cell) => /\d/u.test(cell)));
  const values = Math.min(...bodies.map(trailingValues).filter((count) => count > 0), columns - 1);
  return rows.map((row) => {
    const name = Math.max(0, row.length - values - 1);
    return row.map((_, at) => (at === name ? 1 + columns - row.length : 1));
  });
}

function trailingValues(row: readonly string[]): number {
  return row.length - 1 - row.findLastIndex((cell) => !VALUE.test(cell));
}
