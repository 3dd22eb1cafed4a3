/**
 * The indicator board: every target of the corpus by indicator, whose it is
 * and for which year, in one unit; figures of today beside the goals.
 *
 * Guarantee: shares of different wholes are different indicators.
 */
import { figureIn } from "../text/figure.js";
import { placeNamed } from "../text/places.js";
import type {
  Clause,
  IndicatorRow,
  IndicatorSummary,
  PolicyDocument,
  Target,
} from "../vocabulary.js";
import { commonName } from "./indicator-name.js";
import { indicatorKey, indicatorOf } from "./indicators.js";
import { quantityOf, unitKey } from "./quantities.js";

/** A target read for the board, with the key of what it measures. */
export interface BoardEntry {
  readonly key: string;
  readonly row: IndicatorRow;
}

/** The targets of clauses; reading them is what takes time, and a library needs it once. */
export function entriesOf(clauses: readonly Clause[]): BoardEntry[] {
  return clauses.flatMap((clause) =>
    clause.targets.map((target) => {
      const row = rowOf(clause, target);
      const words = withoutPlace(target.indicator, row.region);
      const key = `${indicatorKey(indicatorOf(words, target.unit))}|${unitKey(row.baseUnit)}`;
      return { key, row };
    }),
  );
}

/** Targets grouped; indicators with most regions first, then with most rows; rows by region and year. */
export function boardOf(entries: readonly BoardEntry[]): IndicatorSummary[] {
  const groups = new Map<string, IndicatorRow[]>();
  for (const { key, row } of entries) {
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.entries()]
    .map(([key, rows]) => summary(key, rows))
    .sort(
      (a, b) => b.regions - a.regions || b.rows.length - a.rows.length || compare(a.key, b.key),
    );
}

function rowOf({ id, document, path }: Clause, target: Target): IndicatorRow {
  const quantity = quantityOf(target.value, target.unit);
  return {
    ...{ clause: id, document: document.id, ...whose(document, target), path },
    ...target,
    low: quantity?.low ?? null,
    high: quantity?.high ?? null,
    baseUnit: quantity?.unit ?? target.unit,
    figure: figureIn(target.quote, target.value, target.unit),
  };
}

/** Whose figure it is: the place a table names, else the document's own; one no list has, as 高新区, is its region's. */
function whose(
  { region, level }: PolicyDocument,
  { place }: Target,
): Pick<IndicatorRow, "region" | "level"> {
  if (place === undefined) return { region, level };
  const named = placeNamed(place, region);
  return { region: named?.name ?? (region ?? "") + place, level: named?.level ?? null };
}

/** 韶关市高新技术企业 in a document of 韶关市 is its 高新技术企业; 广州市番禺区 is both a city's and its own. */
function withoutPlace(indicator: string, region: string | null): string {
  const places = region?.match(/.+?(?:特别行政区|自治区|自治州|[省市区县旗盟])/gu) ?? [];
  let words = indicator;
  for (const place of places) if (words.startsWith(place)) words = words.slice(place.length);
  return words.length >= 2 ? words : indicator;
}

function summary(key: string, rows: readonly IndicatorRow[]): IndicatorSummary {
  const sorted = [...rows].sort(
    (a, b) =>
      compare(a.region ?? "", b.region ?? "") ||
      (a.year ?? 0) - (b.year ?? 0) ||
      compare(a.clause, b.clause),
  );
  return {
    key,
    name: commonName(rows),
    names: [...new Set(rows.map(({ indicator }) => indicator))],
    unit: commonest(rows.map(({ baseUnit }) => baseUnit)),
    regions: new Set(rows.map(({ region }) => region ?? "")).size,
    years: [...new Set(sorted.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b),
    rows: sorted,
  };
}

function commonest(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
