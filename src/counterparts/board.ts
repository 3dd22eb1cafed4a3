/**
 * The indicator board: every target of the corpus by indicator, whose it is
 * and for which year, in one unit; figures of today beside the goals.
 *
 * Guarantee: shares of different wholes are different indicators.
 */
import type { Clause, IndicatorRow, IndicatorSummary } from "../vocabulary.js";
import { indicatorKey, indicatorOf } from "./indicators.js";
import { quantityOf } from "./quantities.js";

interface Group {
  readonly names: Map<string, number>;
  readonly rows: IndicatorRow[];
}

/** All targets of clauses, grouped; indicators with most rows first, rows by region and year. */
export function boardOf(clauses: readonly Clause[]): IndicatorSummary[] {
  const groups = new Map<string, Group>();
  for (const clause of clauses) {
    for (const target of clause.targets) {
      const quantity = quantityOf(target.value, target.unit);
      const indicator = indicatorOf(target.indicator, target.unit);
      const key = `${indicatorKey(indicator)}|${quantity?.unit ?? target.unit}`;
      const group = groups.get(key) ?? { names: new Map<string, number>(), rows: [] };
      groups.set(key, group);
      group.names.set(target.indicator, (group.names.get(target.indicator) ?? 0) + 1);
      group.rows.push({
        clause: clause.id,
        document: clause.document.id,
        region: clause.document.region,
        level: clause.document.level,
        path: clause.path,
        ...target,
        low: quantity?.low ?? null,
        high: quantity?.high ?? null,
        baseUnit: quantity?.unit ?? target.unit,
      });
    }
  }
  return [...groups.entries()]
    .map(([key, group]) => summary(key, group))
    .sort((a, b) => b.rows.length - a.rows.length || (a.key < b.key ? -1 : 1));
}

function summary(key: string, { names, rows }: Group): IndicatorSummary {
  const [name = ""] =
    [...names].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length).map(([text]) => text) ?? [];
  const sorted = [...rows].sort(
    (a, b) =>
      compare(a.region ?? "", b.region ?? "") ||
      (a.year ?? 0) - (b.year ?? 0) ||
      compare(a.clause, b.clause),
  );
  return {
    key,
    name,
    names: [...names.keys()],
    unit: rows[0]?.baseUnit ?? "",
    regions: [...new Set(sorted.map(({ region }) => region ?? ""))].length,
    years: [...new Set(sorted.flatMap(({ year }) => year ?? []))],
    rows: sorted,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
