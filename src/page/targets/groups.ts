/** The order of the indicators: those that can be compared first, single figures last. */

import type { IndicatorSummary } from "../../vocabulary.js";

export const SORTS = ["regions", "years", "name"] as const;
export type Sort = (typeof SORTS)[number];

export type GroupName = "comparable" | "dated" | "single";

export interface IndicatorGroup {
  readonly name: GroupName;
  readonly indicators: readonly IndicatorSummary[];
}

/** Regions that have figures in what is shown. */
export const regionsOf = ({ rows }: IndicatorSummary): number =>
  new Set(rows.map(({ region }) => region)).size;

/** Years that have figures in what is shown. */
export const yearsOf = ({ rows }: IndicatorSummary): number =>
  new Set(rows.flatMap(({ year }) => year ?? [])).size;

function groupOf(indicator: IndicatorSummary): GroupName {
  if (regionsOf(indicator) > 1) return "comparable";
  return yearsOf(indicator) > 1 ? "dated" : "single";
}

const byName = (a: IndicatorSummary, b: IndicatorSummary): number =>
  a.name.localeCompare(b.name, "zh");

const ORDERS: Readonly<Record<Sort, (a: IndicatorSummary, b: IndicatorSummary) => number>> = {
  regions: (a, b) =>
    regionsOf(b) - regionsOf(a) ||
    yearsOf(b) - yearsOf(a) ||
    b.rows.length - a.rows.length ||
    byName(a, b),
  years: (a, b) => yearsOf(b) - yearsOf(a) || regionsOf(b) - regionsOf(a) || byName(a, b),
  name: byName,
};

export function groupsOf(
  indicators: readonly IndicatorSummary[],
  sort: Sort,
): readonly IndicatorGroup[] {
  const sorted = indicators.toSorted(ORDERS[sort]);
  return (["comparable", "dated", "single"] as const).flatMap((name) => {
    const own = sorted.filter((indicator) => groupOf(indicator) === name);
    return own.length === 0 ? [] : [{ name, indicators: own }];
  });
}
