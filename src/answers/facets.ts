/** How the clauses found divide by what is known of their documents. */
import type { Clause, FacetName, FacetValue, PolicyDocument } from "../vocabulary.js";
import type { Match } from "./found.js";
import type { Searchable } from "./searchable.js";

/** The value of a document under each facet; null where it has none. */
const VALUES: Readonly<
  Record<Exclude<FacetName, "department">, (document: PolicyDocument) => string | null>
> = {
  level: ({ level }) => level,
  region: ({ region }) => region,
  document: ({ id }) => id,
  year: ({ issued }) => issued?.slice(0, 4) ?? null,
};

/** Counts the clauses under each value, the most frequent first, equal ones by name. */
export function facetsOf(
  matches: readonly Match[],
  { clauses }: Searchable,
): Record<FacetName, FacetValue[]> {
  const perDocument = countDocuments(matches, clauses);
  const facets = Object.entries(VALUES).map(([name, read]) => {
    const counts = new Map<string, number>();
    for (const [document, count] of perDocument) {
      const value = read(document);
      if (value !== null) counts.set(value, (counts.get(value) ?? 0) + count);
    }
    return [name, sorted(counts)] as const;
  });
  const department = sorted(bodiesOf(matches, clauses));
  return { ...Object.fromEntries(facets), department } as Record<FacetName, FacetValue[]>;
}

/** Clauses found per document. Numbers run through documents, so counting looks up each change only. */
function countDocuments(
  matches: readonly Match[],
  clauses: readonly Clause[],
): Map<PolicyDocument, number> {
  const counts = new Map<PolicyDocument, number>();
  const numbers = Int32Array.from(matches, ({ number }) => number).sort();
  let document: PolicyDocument | undefined;
  let count = 0;
  for (const number of numbers) {
    const next = clauses[number]?.document;
    if (next !== document) {
      if (document) counts.set(document, count);
      document = next;
      count = 0;
    }
    count++;
  }
  if (document) counts.set(document, count);
  return counts;
}

/** Clauses found per body made responsible; a clause may have several. */
function bodiesOf(matches: readonly Match[], clauses: readonly Clause[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { number } of matches) {
    for (const body of clauses[number]?.departments ?? []) {
      counts.set(body, (counts.get(body) ?? 0) + 1);
    }
  }
  return counts;
}

function sorted(counts: ReadonlyMap<string, number>): FacetValue[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
