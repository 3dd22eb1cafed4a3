/** How the clauses found divide by what is known of their documents. */
import type { Clause, FacetName, FacetValue } from "../vocabulary.js";
import type { Match } from "./find.js";

/** The values of a clause under each facet; a clause may have several or none. */
const VALUES: Readonly<Record<FacetName, (clause: Clause) => readonly (string | null)[]>> = {
  level: ({ document }) => [document.level],
  region: ({ document }) => [document.region],
  // Bodies made responsible are read with the clause itself.
  department: () => [],
  document: ({ document }) => [document.id],
  year: ({ document }) => [document.issued?.slice(0, 4) ?? null],
};

/** Counts the clauses under each value, the most frequent first, equal ones by name. */
export function facetsOf(
  matches: readonly Match[],
  clauses: readonly Clause[],
): Record<FacetName, FacetValue[]> {
  const facets = {} as Record<FacetName, FacetValue[]>;
  for (const [name, values] of Object.entries(VALUES) as [FacetName, (c: Clause) => string[]][]) {
    const counts = new Map<string, number>();
    for (const { number } of matches) {
      const clause = clauses[number];
      for (const value of clause ? values(clause) : []) {
        if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
    facets[name] = [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  }
  return facets;
}
