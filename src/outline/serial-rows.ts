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

/** The cell at a place; undefined beyond the last. */
type CellAt = (i: number) => Cell | undefined;

/**
 * Rows of the cells from the header on, and how many cells they take; null
 * where they are no numbered table.
 */
export function serialRows(cellAt: CellAt): { rows: Cell[][]; taken: number } | null {
  const columns = columnsOf(cellAt);
  if (columns === null) return null;
  const rows: Cell[][] = [slice(cellAt, 0, columns)];
  let at = columns;
  let serial = 1;
  while (cellAt(at)?.text === `${serial}`) {
    const end = endOfRow(cellAt, at, columns, serial + 1);
    const row = slice(cellAt, at, end);
    if (row.some(({ text }) => text.length > LONGEST_CELL)) break;
    rows.push(row);
    at = end;
    serial++;
    // 一、创新投入 over the next rows: a group's name has a row of its own.
    for (; isGroup(cellAt, at, serial); at++) rows.push(slice(cellAt, at, at + 1));
  }
  return serial > 2 ? { rows, taken: at } : null;
}

function columnsOf(cellAt: CellAt): number | null {
  for (let i = 2; i <= MOST_COLUMNS; i++) if (cellAt(i)?.text === "1") return i;
  return null;
}

function slice(cellAt: CellAt, from: number, to: number): Cell[] {
  const cells: Cell[] = [];
  for (let i = from; i < to; i++) {
    const cell = cellAt(i);
    if (cell !== undefined) cells.push(cell);
  }
  return cells;
}

function endOfRow(cellAt: CellAt, at: number, columns: number, next: number): number {
  for (let i = at + 2; i <= at + MOST_COLUMNS; i++) {
    if (cellAt(i)?.text === `${next}`) return isGroup(cellAt, i - 1, next) ? i - 1 : i;
  }
  return at + columns;
}

function isGroup(cellAt: CellAt, at: number, next: number): boolean {
  const words = cellAt(at)?.text ?? "";
  return cellAt(at + 1)?.text === `${next}` && readLabel(words) !== null;
}
