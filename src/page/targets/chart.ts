/**
 * An indicator as a chart: a line of points for each region, a point a year,
 * from nought to the greatest. Time runs downwards, so that every point has
 * room for its value beside it, however narrow the page.
 */

import type { IndicatorRow } from "../../vocabulary.js";
import { type Column, columnOf, isOf, type Matrix, type Place } from "./matrix.js";

export interface Point {
  readonly row: IndicatorRow;
  readonly column: Column;
  /** Parts of the width from nought, 0 to 1; equal where one figure is printed. */
  readonly low: number;
  readonly high: number;
}

export interface Series extends Place {
  readonly points: readonly Point[];
}

/** Null where there is nothing to see: one region and one year, or no figure that is a number. */
export function chartOf({ rows, columns }: Matrix): readonly Series[] | null {
  const numbers = rows.map(({ cells, ...place }) => ({
    ...place,
    figures: cells.flat().flatMap(({ row }) => (row.low === null ? [] : [row])),
  }));
  const shown = numbers.filter(({ figures }) => figures.length > 0);
  const years = columns.filter((column) => typeof column === "number");
  const greatest = Math.max(0, ...shown.flatMap(({ figures }) => figures.map(highOf)));
  if (greatest <= 0 || (shown.length < 2 && years.length < 2)) return null;
  return shown.map(({ region, level, figures }) => ({
    ...{ region, level },
    points: figures
      .filter((row) => isOf(row, { region, level }))
      .map((row) => ({
        row,
        column: columnOf(row),
        low: Math.max(0, Number(row.low)) / greatest,
        high: Math.max(0, highOf(row)) / greatest,
      })),
  }));
}

const highOf = ({ low, high }: IndicatorRow): number => Number(high ?? low);
