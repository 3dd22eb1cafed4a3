/**
 * Cells one a line, put into rows by their printed serial numbers.
 *
 *   序号 / 指标 / 2020年 / 1 / 企业数量 / 418 / 2 / …
 * near miss: 序号 in a sentence, a header whose rows are not numbered
 */
import { readLabel } from "./labels.js";

export interface Cell {
  text: string;
  readonly first: number;
  last: number;
}

/** A table of a plan has at most so many columns. */
const MOST_COLUMNS = 12;
/** 研发投入强度（全社会研究与开发（R&D）经费占…的比重）（%） is a long cell, a paragraph is longer. */
const LONGEST_CELL = 200;

export function isSerialHeader(words: string): boolean {
  return /^(?:序\s*号|编\s*号)$/u.test(words);
}

/**
 * Rows of the cells from the header on, and how many cells they take; null
 * where they are no numbered table.
 */
export function serialRows(cells: readonly Cell[]): { rows: Cell[][]; taken: number } | null {
  const columns = cells.findIndex((cell, i) => i > 0 && cell.text === "1");
  if (columns < 2 || columns > MOST_COLUMNS) return null;
  const rows: Cell[][] = [cells.slice(0, columns)];
  let at = columns;
  let serial = 1;
  while (cells[at]?.text === `${serial}`) {
    const end = endOfRow(cells, at, columns, serial + 1);
    const row = cells.slice(at, end);
    if (row.some(({ text }) => text.length > LONGEST_CELL)) break;
    rows.push(row);
    at = end;
    serial++;
    // 一、创新投入 over the next rows: a group's name has a row of its own.
    while (cells[at] !== undefined && isGroup(cells, at, serial)) rows.push([cells[at++] as Cell]);
  }
  return serial > 2 ? { rows, taken: at } : null;
}

function endOfRow(cells: readonly Cell[], at: number, columns: number, next: number): number {
  for (let i = at + 2; i <= at + MOST_COLUMNS && i < cells.length; i++) {
    if (cells[i]?.text === `${next}`) return isGroup(cells, i - 1, next) ? i - 1 : i;
  }
  return Math.min(at + columns, cells.length);
}

function isGroup(cells: readonly Cell[], at: number, next: number): boolean {
  const words = cells[at]?.text ?? "";
  return cells[at + 1]?.text === `${next}` && readLabel(words) !== null;
}
