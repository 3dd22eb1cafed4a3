/** An indicator as a table: a row a region, a column a year, figures of today without a year first. */

import type { IndicatorRow, Level } from "../../vocabulary.js";

/** `now` for a figure of today without a year, `none` for a goal without one. */
export type Column = "now" | number | "none";

export interface Place {
  readonly region: string | null;
  readonly level: Level | null;
}

/** One figure, with every target that says the same for the same place and year. */
export interface Figure {
  readonly row: IndicatorRow;
  readonly same: readonly IndicatorRow[];
}

export interface MatrixRow extends Place {
  /** One for each column. */
  readonly cells: readonly (readonly Figure[])[];
}

export interface Matrix {
  readonly columns: readonly Column[];
  readonly rows: readonly MatrixRow[];
}

export function columnOf({ year, comparator }: IndicatorRow): Column {
  return year ?? (comparator === "actual" ? "now" : "none");
}

export function matrixOf(targets: readonly IndicatorRow[]): Matrix {
  const columns = [...new Set(targets.map(columnOf))].sort((a, b) => rankOf(a) - rankOf(b));
  const rows = placesOf(targets).map((place) => ({
    ...place,
    cells: columns.map((column) =>
      figuresOf(targets.filter((row) => isOf(row, place) && columnOf(row) === column)),
    ),
  }));
  return { columns, rows };
}

const rankOf = (column: Column): number => {
  if (column === "now") return Number.NEGATIVE_INFINITY;
  return column === "none" ? Number.POSITIVE_INFINITY : column;
};

/** From the whole to the part; what states no level comes last. */
const LEVELS: readonly (Level | null)[] = [
  ...(["national", "province", "city", "district", "county"] as const),
  null,
];

function placesOf(targets: readonly IndicatorRow[]): Place[] {
  const places = new Map(
    targets.map(({ region, level }) => [JSON.stringify([region, level]), { region, level }]),
  );
  return [...places.values()].sort(
    (a, b) =>
      LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
      (a.region ?? "").localeCompare(b.region ?? "", "zh"),
  );
}

export const isOf = (row: IndicatorRow, { region, level }: Place): boolean =>
  row.region === region && row.level === level;

function figuresOf(targets: readonly IndicatorRow[]): Figure[] {
  const figures = new Map<string, IndicatorRow[]>();
  for (const row of targets) {
    const name = JSON.stringify([row.comparator, row.low ?? row.value, row.high, row.baseUnit]);
    const known = figures.get(name);
    if (known) known.push(row);
    else figures.set(name, [row]);
  }
  return [...figures.values()].flatMap((same) => (same[0] ? [{ row: same[0], same }] : []));
}
