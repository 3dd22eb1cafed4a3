/**
 * Pieces of a sheet to its lines, from top to bottom, a column after the other
 * where the sheet is set in two.
 *
 * Guarantees each piece in one line. Wide gaps within a line become tabs, by
 * which the outline knows a table that has no rules.
 */
import type { Piece, PrintLine, Sheet } from "./print.js";
import { squeezed } from "./print-space.js";

/** Within this share of its height a piece still stands on the line: raised marks, mixed fonts. */
const SAME_LINE = 0.5;
/** Two and a half characters: wider than the space after 第一条, narrower than between cells. */
const CELL_GAP = 2.5;
/** A Latin space is a quarter of a character. */
const WORD_GAP = 0.2;

export function linesOfSheet(sheet: Sheet): PrintLine[] {
  const pieces = sheet.pieces.filter((piece) => piece.text.trim() !== "");
  const gutter = gutterOf(pieces.filter((piece) => piece.cells === undefined));
  const rows = rowsOf(pieces);
  if (gutter === null) return rows.map((row) => lineOf(row, "full"));
  const lines: PrintLine[] = [];
  let right: PrintLine[] = [];
  for (const row of rows) {
    if (crosses(row, gutter)) {
      lines.push(...right, lineOf(row, "full"));
      right = [];
      continue;
    }
    const first = row.filter((piece) => piece.right <= gutter);
    const second = row.filter((piece) => piece.left >= gutter);
    if (first.length > 0) lines.push(lineOf(first, "left"));
    if (second.length > 0) right.push(lineOf(second, "right"));
  }
  return [...lines, ...right];
}

/** Pieces on one line each, the lines from top to bottom, the pieces from left to right. */
function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const sorted = [...pieces].sort((a, b) => a.base - b.base || a.left - b.left);
  const rows: Piece[][] = [];
  for (const piece of sorted) {
    const row = rows.at(-1);
    const large = row?.reduce((a, b) => (b.size > a.size ? b : a));
    const alone = piece.cells !== undefined || large?.cells !== undefined;
    const near =
      !alone && large && piece.base - large.base < SAME_LINE * Math.max(large.size, piece.size);
    if (row !== undefined && near) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => row.sort((a, b) => a.left - b.left));
}

function lineOf(row: readonly Piece[], column: PrintLine["column"]): PrintLine {
  const size = Math.max(...row.map((piece) => piece.size));
  const large = row.find((piece) => piece.size === size) as Piece;
  if (large.cells !== undefined) return { ...large, column };
  let text = "";
  let end: number | null = null;
  for (const piece of row) {
    const gap = end === null ? 0 : piece.left - end;
    if (gap > CELL_GAP * size) text = `${text.trimEnd()}\t`;
    else if (gap > WORD_GAP * size) text += " ";
    text += isNoteMark(piece, large) ? `[${piece.text.trim()}]` : piece.text;
    end = Math.max(end ?? 0, piece.right);
  }
  return {
    text: squeezed(text.trim()),
    column,
    left: Math.min(...row.map((piece) => piece.left)),
    right: Math.max(...row.map((piece) => piece.right)),
    base: large.base,
    size,
  };
}

/** A small raised number is the mark of a footnote. */
function isNoteMark(piece: Piece, large: Piece): boolean {
  const raised = large.base - piece.base > 0.2 * large.size;
  return raised && piece.size < 0.8 * large.size && /^\s*\d{1,3}\s*$/u.test(piece.text);
}

/** Pieces of a cell as its words, the lines joined. */
export function joinPieces(pieces: readonly Piece[]): string {
  const filled = pieces.filter((piece) => piece.text.trim() !== "");
  return joinLines(rowsOf(filled).map((row) => lineOf(row, "full"))).replaceAll("\t", " ");
}

/** Lines as one, with nothing between Chinese characters. */
export function joinLines(lines: readonly PrintLine[]): string {
  return lines.reduce((text, line) => {
    const latin = /[\p{Script=Latin}\d,.;]$/u.test(text) && /^[\p{Script=Latin}]/u.test(line.text);
    return text + (latin ? " " : "") + line.text;
  }, "");
}

/** Fewer lines on a side are a table or a letterhead. */
const FEWEST_LINES = 8;
/** Lines of a column fill it; cells of a table do not. */
const FILLED = 0.6;
/** A title over both columns and a few lines beneath it cross the white. */
const CROSSING = 0.3;

/** The white between two columns of text; null where the sheet has one. */
function gutterOf(pieces: readonly Piece[]): number | null {
  const left = Math.min(...pieces.map((piece) => piece.left));
  const right = Math.max(...pieces.map((piece) => piece.right));
  const middle = (left + right) / 2;
  const reach = (right - left) * 0.1;
  const starts = [...new Set(pieces.map((piece) => Math.round(piece.left)))];
  const near = starts.filter((x) => Math.abs(x - middle) < reach);
  const rows = rowsOf(pieces);
  return near.map((x) => x - 1).find((x) => partsColumns(x, rows, left, right)) ?? null;
}

function partsColumns(
  x: number,
  rows: readonly (readonly Piece[])[],
  left: number,
  right: number,
): boolean {
  const parted = rows.filter((row) => !crosses(row, x));
  if (parted.length < rows.length * (1 - CROSSING)) return false;
  const widths = [x - left, right - x];
  return widths.every((width, side) => {
    const column = parted
      .map((row) => row.filter((piece) => (side === 0 ? piece.right <= x : piece.left >= x)))
      .filter((row) => row.length > 0);
    const full = column.filter((row) => lengthOf(row) > width * FILLED).length;
    return column.length >= FEWEST_LINES && full > column.length / 2;
  });
}

/** Whether a line runs over the white at x: a piece over it, or no white as wide as a character. */
function crosses(row: readonly Piece[], x: number): boolean {
  if (row.some((piece) => piece.left < x && piece.right > x)) return true;
  const before = row.filter((piece) => piece.right <= x).at(-1);
  const after = row.find((piece) => piece.left >= x);
  return before !== undefined && after !== undefined && after.left - before.right < after.size;
}

function lengthOf(row: readonly Piece[]): number {
  return row.reduce((sum, piece) => sum + piece.right - piece.left, 0);
}
