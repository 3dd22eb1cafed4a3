/**
 * Tables that lost their grid, found again in the lines.
 *
 *   <tab>序号 / <tab>指标 / <tab>2014年 / / 实际值 / … / <tab>1 / <tab>财政科技经费投入 / …
 *   序号<tab>指标<tab>2014年        a row a line
 *   | 序号 | 指标 |                  a row a line, ruled with bars
 *   序号 / 指标 / 1 / 企业数量 / 2 / …  a cell a line, rows known by their numbers
 * near miss: 三、<tab>激發創新主體內 / <tab>生動力 (one line set in by a tab)
 *
 * Guarantees that each row becomes one logical line with its cells, and that
 * every other line stays as it was.
 */
import type { Line, LogicalLine } from "../vocabulary.js";
import { readLabel } from "./labels.js";
import { type Cell, isSerialHeader, serialRows } from "./serial-rows.js";
import { widthOf } from "./wrapping.js";

/** Lines of the file as logical lines of one line each, rows of tables put together. */
export function withTables(lines: readonly Line[]): readonly LogicalLine[] {
  const out: LogicalLine[] = [];
  let at = 0;
  while (at < lines.length) {
    const found = cellTable(lines, at) ?? rowTable(lines, at) ?? numberedTable(lines, at);
    if (found !== null) {
      out.push(...found.rows);
      at = found.end;
      continue;
    }
    const line = lines[at++] as Line;
    if (line.text.trim() !== "" || line.cells !== undefined) out.push(plain(line));
  }
  return out;
}

function plain({ number, ...line }: Line): LogicalLine {
  return { ...line, lines: [number, number] };
}

interface Found {
  readonly rows: readonly LogicalLine[];
  readonly end: number;
}

/** A line that begins with a tab is one cell; a title or a remark set in by one tab is not a table. */
const CELL_LINE = /^[ \u3000]*\t/u;
/** Two cells may be a heading over two lines; from three on it is a row. */
const FEWEST_CELLS = 3;
/** Longer than any wrapped rest of a header cell, such as 实际值. */
const LONGEST_REST = 12;

/** One cell a line, each set in by a tab, blank lines between rows. */
function cellTable(lines: readonly Line[], start: number): Found | null {
  for (let i = start; i < start + FEWEST_CELLS; i++) if (!isCellLine(lines[i])) return null;
  const rows: Cell[][] = [];
  let afterBlank = true;
  let at = start;
  for (; at < lines.length; at++) {
    const line = lines[at] as Line;
    const words = line.text.trim();
    if (isCellLine(line)) {
      if (afterBlank) rows.push([]);
      rows.at(-1)?.push({ text: words, first: line.number, last: line.number });
      afterBlank = false;
    } else if (words === "") afterBlank = true;
    else if (isRest(lines, at)) {
      const cell = rows.at(-1)?.at(-1);
      if (cell === undefined) break;
      cell.text += words;
      cell.last = line.number;
      afterBlank = false;
    } else break;
  }
  // Without blank lines between them, rows are known only by their serial numbers.
  const [all = []] = rows;
  const numbered = rows.length === 1 ? serialRows((i) => all[i]) : null;
  const parted = numbered === null ? rows : [...numbered.rows, ...rest(all, numbered.taken)];
  return { rows: filledDown(parted).map(asLine), end: at };
}

function isCellLine(line: Line | undefined): boolean {
  return line !== undefined && line.cells === undefined && CELL_LINE.test(line.text);
}

/** 实际值 under 2014年: the rest of a cell, with another cell to come. */
function isRest(lines: readonly Line[], at: number): boolean {
  const words = lines[at]?.text.trim() ?? "";
  if (widthOf(words) > LONGEST_REST || readLabel(words) !== null) return false;
  let next = at + 1;
  while (next < lines.length && lines[next]?.text.trim() === "" && next < at + 4) next++;
  return isCellLine(lines[next]);
}

/** A merged group's name is repeated in each of its rows, where the row has an empty cell for it. */
function filledDown(rows: readonly Cell[][]): readonly Cell[][] {
  rows.forEach((row, r) => {
    const above = rows[r - 1];
    if (above === undefined || above.length !== row.length) return;
    const firstFigure = row.findIndex((cell, c) => c > 0 && /^[\d.,%％-]+$/u.test(cell.text));
    row.forEach((cell, c) => {
      if (cell.text === "" && (firstFigure < 0 || c < firstFigure)) {
        cell.text = above[c]?.text ?? "";
      }
    });
  });
  return rows;
}

function asLine(row: readonly Cell[]): LogicalLine {
  const cells = row.map((cell) => cell.text);
  const lines = [row[0]?.first ?? 0, row.at(-1)?.last ?? 0] as const;
  return { text: cells.join("\t"), lines, cells };
}

function rest(cells: readonly Cell[], from: number): Cell[][] {
  return from < cells.length ? [cells.slice(from)] : [];
}

/** 序号 alone on a line, its columns and its numbered rows beneath, a cell a line without any tab. */
function numberedTable(lines: readonly Line[], start: number): Found | null {
  if (!isSerialHeader(lines[start]?.text.trim() ?? "")) return null;
  const cells = new LazyCells(lines, start);
  const found = serialRows((i) => cells.at(i));
  if (found === null) return null;
  return { rows: found.rows.map(asLine), end: cells.endOf(found.taken - 1) };
}

/** The filled lines from a place on as cells, read only as far as they are asked for. */
class LazyCells {
  private readonly cells: Cell[] = [];
  private readonly ends: number[] = [];
  private readonly lines: readonly Line[];
  private next: number;

  constructor(lines: readonly Line[], start: number) {
    this.lines = lines;
    this.next = start;
  }

  at(i: number): Cell | undefined {
    while (this.cells.length <= i && this.next < this.lines.length) {
      const { text, number, cells } = this.lines[this.next++] as Line;
      if (cells !== undefined) this.next = this.lines.length;
      else if (text.trim() !== "") {
        this.cells.push({ text: text.trim(), first: number, last: number });
        this.ends.push(this.next);
      }
    }
    return this.cells[i];
  }

  /** Index of the line after the cell's. */
  endOf(i: number): number {
    return this.ends[i] ?? this.next;
  }
}

/** One row a line: cells parted by tabs or ruled with bars, the same number in at least two lines. */
function rowTable(lines: readonly Line[], start: number): Found | null {
  const first = cellsOf(lines[start]);
  if (first === null) return null;
  const rows: LogicalLine[] = [];
  let at = start;
  for (; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (line.text.trim() === "") continue;
    const cells = cellsOf(line);
    if (cells === null) break;
    if (cells.some((cell) => !/^:?-*:?$/u.test(cell))) {
      rows.push({ text: line.text, lines: [line.number, line.number], cells });
    }
  }
  const width = first.length;
  const alike = rows.filter((row) => row.cells?.length === width).length;
  return rows.length >= 2 && alike * 2 > rows.length ? { rows, end: at } : null;
}

function cellsOf(line: Line | undefined): readonly string[] | null {
  if (line === undefined || line.cells !== undefined) return null;
  const words = line.text.trim();
  const barred = /^\|.*\|$/u.test(words);
  const cells = (barred ? words.slice(1, -1).split("|") : words.split("\t")).map((c) => c.trim());
  const filled = cells.filter((cell) => cell !== "").length;
  return filled >= (barred ? 1 : FEWEST_CELLS) && cells.length >= 2 ? cells : null;
}
