/** What lists of works and of citing places are narrowed by, and how they divide under it. */
import type { FacetValue, Level, Relation } from "../vocabulary.js";

/** What is known of one thing listed, as far as filters ask; `null` where nothing is. */
export interface Divided {
  readonly level: Level | null;
  /** ISO day or year. */
  readonly issued: string | null;
}

export interface PlaceFilter {
  readonly level?: Level | undefined;
  /** One year, or the first and last: 2015-2018. */
  readonly year?: string | undefined;
  readonly relation?: Relation | undefined;
}

export const yearOf = ({ issued }: Divided): string | null => issued?.slice(0, 4) ?? null;

export function fits(one: Divided, { level, year }: Pick<PlaceFilter, "level" | "year">): boolean {
  if (level !== undefined && level !== one.level) return false;
  if (year === undefined) return true;
  const own = yearOf(one);
  const [first = "", last = first] = year.split("-");
  return own !== null && first <= own && own <= last;
}

/** How many there are of each value, the most frequent first, equal ones by name. */
export function counted(values: Iterable<string | null>): FacetValue[] {
  const counts = new Map<string, number>();
  for (const value of values) {
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
