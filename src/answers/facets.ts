/** How the clauses found divide by what is known of their documents. */
import type { FacetName, FacetValue, PolicyDocument } from "../vocabulary.js";
import type { Match } from "./find.js";
import type { Searchable } from "./searchable.js";

/** The value of a document under each facet; null where it has none. */
const VALUES: Readonly<Record<FacetName, (document: PolicyDocument) => string | null>> = {
  level: ({ level }) => level,
  region: ({ region }) => region,
  // Bodies made responsible are read with the clause itself.
  department: () => null,
  document: ({ id }) => id,
  year: ({ issued }) => issued?.slice(0, 4) ?? null,
};

/** Counts the clauses under each value, the most frequent first, equal ones by name. */
export function facetsOf(
  matches: readonly Match[],
  { clauses }: Searchable,
): Record<FacetName, FacetValue[]> {
  const perDocument = new Map<PolicyDocument, number>();
  for (const { number } of matches) {
    const document = clauses[number]?.document;
    if (document) perDocument.set(document, (perDocument.get(document) ?? 0) + 1);
  }
  const facets = Object.entries(VALUES).map(([name, read]) => {
    const counts = new Map<string, number>();
    for (const [document, count] of perDocument) {
      const value = read(document);
      if (value !== null) counts.set(value, (counts.get(value) ?? 0) + count);
    }
    return [name, sorted(counts)] as const;
  });
  return Object.fromEntries(facets) as Record<FacetName, FacetValue[]>;
}

function sorted(counts: ReadonlyMap<string, number>): FacetValue[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
