/** Figures in words: how they bind, in the printed unit, and in the board's one unit where that differs. */

import type { Comparator, IndicatorRow } from "../../vocabulary.js";
import { say } from "../language.js";
import type { Word } from "../words.js";
import type { Column, Place } from "./matrix.js";

const BOUNDS: Readonly<Record<Comparator, Word | null>> = {
  ">=": "notLess",
  "<=": "notMore",
  "~": "roughly",
  "=": null,
  actual: "atPresent",
};

export function figureWords({ comparator, value, unit }: IndicatorRow): string {
  const bound = BOUNDS[comparator];
  return bound === null ? value + unit : say(bound, value + unit);
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

export function placeWords({ region, level }: Place): string {
  return region ?? say(level === "national" ? "wholeCountry" : "regionNotStated");
}
