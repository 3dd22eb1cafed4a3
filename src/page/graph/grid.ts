/**
 * Where the works of a graph stand: a row a level, a column a time. Cells that
 * hold more than can be read show the nearest and fold the rest into one place.
 */

import type { GraphNode, Level } from "../../vocabulary.js";

/** Districts and counties share a row; works of a place nobody knows stand beneath. */
export const ROWS = ["national", "province", "city", "local", "unknown"] as const;
export type Row = (typeof ROWS)[number];

const ROW_OF: Readonly<Record<Level, Row>> = {
  national: "national",
  province: "province",
  city: "city",
  district: "local",
  county: "local",
};

/** Works of these years; null where no date is known. */
export type Period = readonly [first: number, last: number] | null;

/** A work, or those of its cell that are folded. */
export interface Place {
  /** Id of the work, or the name of the cell. */
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly node: GraphNode | null;
  readonly folded: readonly GraphNode[];
}

export interface Grid {
  readonly rows: readonly Row[];
  readonly columns: readonly Period[];
  /** In reading order: by row, column and date. */
  readonly places: readonly Place[];
}

/** Columns a screen has room for, beside the one of undated works. */
const MOST_COLUMNS = 5;
/** Works a cell shows where it folds; folding a single one would gain nothing. */
const SHOWN = 4;

/** `needed` are never folded; `unfolded` are names of cells. */
export function gridOf(
  nodes: readonly GraphNode[],
  needed: ReadonlySet<string>,
  unfolded: ReadonlySet<string>,
): Grid {
  const rows = ROWS.filter((row) => nodes.some((node) => rowOf(node) === row));
  const columns = periodsOf(nodes);
  const places = rows.flatMap((name, row) =>
    columns.flatMap((period, column) => {
      const cell = nodes.filter((node) => rowOf(node) === name && isIn(node, period));
      const id = cellName(name, period);
      const shown = unfolded.has(id) ? cell : shownOf(cell, needed);
      const folded = cell.filter((node) => !shown.includes(node));
      const single = shown
        .toSorted(byDate)
        .map((node): Place => ({ id: node.id, row, column, node, folded: [] }));
      return folded.length === 0 ? single : [...single, { id, row, column, node: null, folded }];
    }),
  );
  return { rows, columns, places };
}

const rowOf = ({ level }: GraphNode): Row => (level === null ? "unknown" : ROW_OF[level]);

const yearOf = ({ issued }: GraphNode): number | null =>
  issued === null ? null : Number(issued.slice(0, 4));

function isIn(node: GraphNode, period: Period): boolean {
  const year = yearOf(node);
  if (period === null || year === null) return period === null && year === null;
  return year >= period[0] && year <= period[1];
}

/** Stable, so that it can stand in an address. */
const cellName = (row: Row, period: Period): string => `${row}.${period?.join("-") ?? "undated"}`;

function shownOf(cell: readonly GraphNode[], needed: ReadonlySet<string>): readonly GraphNode[] {
  if (cell.length <= SHOWN + 1) return cell;
  // They come with the nearest first.
  const rest = cell.filter(({ id }) => !needed.has(id));
  const must = cell.filter(({ id }) => needed.has(id));
  return [...must, ...rest.slice(0, Math.max(0, SHOWN - must.length))];
}

function byDate(a: GraphNode, b: GraphNode): number {
  const [one, other] = [a.issued ?? "", b.issued ?? ""];
  if (one !== other) return one < other ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** Years in order, joined into periods of about as many works where there are too many. */
function periodsOf(nodes: readonly GraphNode[]): Period[] {
  const years = nodes.flatMap((node) => yearOf(node) ?? []).sort((a, b) => a - b);
  const distinct = [...new Set(years)];
  const undated: Period[] = years.length < nodes.length ? [null] : [];
  if (distinct.length <= MOST_COLUMNS)
    return [...distinct.map((year): Period => [year, year]), ...undated];
  const periods: [number, number][] = [];
  for (const [at, year] of years.entries()) {
    const current = periods.at(-1);
    if (current?.[1] === year) continue;
    const full = at >= (years.length * periods.length) / MOST_COLUMNS;
    if (!current || (full && periods.length < MOST_COLUMNS)) periods.push([year, year]);
    else current[1] = year;
  }
  return [...periods, ...undated];
}
