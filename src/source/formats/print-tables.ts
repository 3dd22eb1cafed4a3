/**
 * Tables of a sheet, from the rules drawn on it.
 *
 * Guarantees each piece in one table or in none; a cell without a rule between
 * it and the next is merged with that, and said in each row it covers.
 */
import type { Piece } from "./print.js";
import { joinPieces } from "./print-lines.js";

/** A straight rule: `across` at a height, `down` at a distance from the left. */
export interface Rule {
  readonly lies: "across" | "down";
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface TableRow {
  readonly cells: readonly string[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Ruled {
  readonly rows: readonly TableRow[];
  /** The pieces that stand in no table. */
  readonly rest: readonly Piece[];
}

/** Rules that meet do so within a thick rule's width. */
const NEAR = 3;
/** More rules on a sheet are a drawing or a map. */
const MOST_RULES = 5000;

export function tablesOf(rules: readonly Rule[], pieces: readonly Piece[]): Ruled {
  if (rules.length > MOST_RULES) return { rows: [], rest: pieces };
  let rest = pieces;
  const rows: TableRow[] = [];
  for (const group of meeting(rules)) {
    const grid = gridOf(group);
    if (grid === null) continue;
    const inside = new Map<number, Piece[]>();
    rest = rest.filter((piece) => {
      const cell = grid.cellAt((piece.left + piece.right) / 2, piece.base - piece.size * 0.3);
      if (cell === null) return true;
      const held = inside.get(cell) ?? [];
      held.push(piece);
      inside.set(cell, held);
      return false;
    });
    rows.push(...rowsOf(grid, inside));
  }
  return { rows, rest };
}

/** Rules in groups that touch each other. */
function meeting(rules: readonly Rule[]): Rule[][] {
  const across = rules.filter((rule) => rule.lies === "across");
  const down = rules.filter((rule) => rule.lies === "down");
  const groups = new Groups(across.length + down.length);
  across.forEach((a, i) => {
    down.forEach((d, j) => {
      const touches =
        d.at >= a.from - NEAR &&
        d.at <= a.to + NEAR &&
        a.at >= d.from - NEAR &&
        a.at <= d.to + NEAR;
      if (touches) groups.join(i, across.length + j);
    });
  });
  const found = new Map<number, Rule[]>();
  [...across, ...down].forEach((rule, i) => {
    const group = groups.of(i);
    found.set(group, [...(found.get(group) ?? []), rule]);
  });
  return [...found.values()];
}

/** Numbers in groups, joined two by two. */
class Groups {
  readonly #above: number[];
  constructor(count: number) {
    this.#above = Array.from({ length: count }, (_, i) => i);
  }
  of(i: number): number {
    let at = i;
    while (this.#above[at] !== at) {
      this.#above[at] = this.#above[this.#above[at] as number] as number;
      at = this.#above[at] as number;
    }
    return at;
  }
  join(i: number, j: number): void {
    const [a, b] = [this.of(i), this.of(j)];
    this.#above[Math.max(a, b)] = Math.min(a, b);
  }
}

interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** The merged cell that a place of the grid belongs to. */
  cell(row: number, column: number): number;
  cellAt(x: number, y: number): number | null;
}

/** No table on a sheet has more rows or columns. */
const MOST_PLACES = 20_000;

function gridOf(rules: readonly Rule[]): Grid | null {
  const across = rules.filter((rule) => rule.lies === "across");
  const down = rules.filter((rule) => rule.lies === "down");
  const ys = distinct(across.map((rule) => rule.at));
  const xs = distinct(down.map((rule) => rule.at));
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  if (rows < 2 || columns < 2 || rows * columns > MOST_PLACES) return null;
  const groups = new Groups(rows * columns);
  const ruled = (lines: readonly Rule[], at: number, middle: number): boolean =>
    lines.some((l) => Math.abs(l.at - at) <= NEAR && l.from <= middle && l.to >= middle);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const x = between(xs, c);
      const y = between(ys, r);
      const place = r * columns + c;
      if (c + 1 < columns && !ruled(down, xs[c + 1] as number, y)) groups.join(place, place + 1);
      if (r + 1 < rows && !ruled(across, ys[r + 1] as number, x))
        groups.join(place, place + columns);
    }
  }
  const cell = (row: number, column: number): number => groups.of(row * columns + column);
  const cellAt = (x: number, y: number): number | null => {
    const column = xs.findLastIndex((at) => at <= x);
    const row = ys.findLastIndex((at) => at <= y);
    return column < 0 || row < 0 || column >= columns || row >= rows ? null : cell(row, column);
  };
  return { xs, ys, cell, cellAt };
}

function between(at: readonly number[], i: number): number {
  return ((at[i] ?? 0) + (at[i + 1] ?? 0)) / 2;
}

function distinct(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.filter((value, i) => i === 0 || value - (sorted[i - 1] as number) > NEAR);
}

function rowsOf(grid: Grid, inside: ReadonlyMap<number, readonly Piece[]>): TableRow[] {
  const { xs, ys } = grid;
  const texts = new Map([...inside].map(([cell, pieces]) => [cell, joinPieces(pieces)]));
  const rows: TableRow[] = [];
  let above = "";
  for (let row = 0; row + 1 < ys.length; row++) {
    const places = xs.slice(0, -1).map((_, column) => grid.cell(row, column));
    const same = places.join();
    const one = new Set(places).size === 1;
    const cells = (one ? places.slice(0, 1) : places).map((cell) => texts.get(cell) ?? "");
    if (same !== above && cells.some((cell) => cell !== "")) {
      const [top = 0, bottom = 0] = [ys[row], ys[row + 1]];
      rows.push({ cells, left: xs[0] ?? 0, right: xs.at(-1) ?? 0, top, bottom });
    }
    above = same;
  }
  return rows;
}
