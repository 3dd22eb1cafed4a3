/** Figures in words: how they bind, in the printed unit, and in the board's one unit where that differs. */

import type { Comparator, IndicatorRow } from "../../vocabulary.js";
import { inChinese } from "../chinese.js";
import { say, sayAround } from "../language.js";
import type { Word } from "../words.js";
import type { Column, Place } from "./matrix.js";
import type { Documents } from "./words-of-figure.js";

const BOUNDS: Readonly<Record<Comparator, Word | null>> = {
  ">=": "notLess",
  "<=": "notMore",
  "~": "roughly",
  "=": null,
  actual: "atPresent",
};

/** How a figure binds, around its own words: 不低于 1.3万家. */
export function binding(
  { comparator }: IndicatorRow,
  figure: Node | string,
): readonly (Node | string)[] {
  const bound = BOUNDS[comparator];
  return bound === null ? [figure] : sayAround(bound, figure);
}

export const printedFigure = ({ value, unit }: IndicatorRow): string => value + unit;

export function figureWords(row: IndicatorRow, documents: Documents): readonly (Node | string)[] {
  return binding(row, inChinese(printedFigure(row), documents.get(row.document)?.script));
}

/** 1.3万家 is 13,000家; null where it is printed so. */
export function alignedWords({ low, high, unit, baseUnit }: IndicatorRow): string | null {
  if (low === null || unit === baseUnit) return null;
  const figure = high === null || high === low ? grouped(low) : `${grouped(low)}–${grouped(high)}`;
  return figure + baseUnit;
}

/** Three digits together: the eye counts the noughts of 1,000,000. */
const grouped = (figure: string): string =>
  figure.replace(/^\d+/u, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/gu, ","));

export function columnWords(column: Column): string {
  if (column === "now") return say("now");
  return column === "none" ? say("yearNotStated") : String(column);
}

/** In the interface's language where there is no name. */
export function unnamedPlace({ level }: Place): string {
  return say(level === "national" ? "wholeCountry" : "regionNotStated");
}

export function placeWords(place: Place): Node | string {
  return place.region === null ? unnamedPlace(place) : inChinese(place.region);
}
