/**
 * Plain words, all required: the clauses of the rarest word are asked for the
 * others, so that a question costs what its rarest word costs.
 */
import { rarest } from "./board.js";
import { type Found, type Match, NOTHING, passes } from "./found.js";
import type { Probe } from "./probe.js";
import { positiveTerms, type Query, type QueryNode } from "./query.js";
import type { Searchable } from "./searchable.js";

/** Clauses that may have every word, with the rough weight of the rarest one. */
function candidates(probes: readonly Probe[], searchable: Searchable): Map<number, number> {
  const size = (probe: Probe): number => {
    let sum = probe.count;
    for (const heading of probe.headings) sum += searchable.headings[heading]?.clauses.length ?? 0;
    return sum;
  };
  const [first, ...rest] = probes;
  const found = new Map<number, number>();
  if (!first) return found;
  let least = first;
  let few = size(first);
  for (const probe of rest) {
    const many = size(probe);
    if (many < few) [least, few] = [probe, many];
  }
  least.eachInText((number, impact) => found.set(number, impact * least.word.idf));
  for (const heading of least.headings) {
    for (const number of searchable.headings[heading]?.clauses ?? []) {
      if (!found.has(number)) found.set(number, 0);
    }
  }
  return found;
}

/** Whether each word stands in the clause or above it, and one of them where it is the clause's own. */
function hasAll(probes: readonly Probe[], number: number): boolean {
  let anchored = false;
  for (const probe of probes) {
    if (probe.inText(number)) anchored = true;
    else if (!probe.above(number)) return false;
  }
  // A title alone is no answer of each of its clauses; a heading that is no clause is.
  return anchored || probes.some((probe) => probe.aboveOnly(number));
}

/** Finds all clauses that have every word; `run` is the key of the words side by side. */
export function findPlain(
  root: QueryNode,
  run: string,
  query: Query,
  searchable: Searchable,
): Found {
  const words = new Map(
    positiveTerms(root).flatMap((term) => term.words.map((word) => [word.key, word] as const)),
  );
  const probes = rarest([...words.values()], searchable);
  const matches: Match[] = [];
  for (const [number, impact] of candidates(probes, searchable)) {
    const exact = searchable.keys[number]?.includes(run) ?? false;
    // The run has every word in it.
    if (!exact && !hasAll(probes, number)) continue;
    if (!passes(searchable.clauses[number], query)) continue;
    matches.push({ number, tier: exact ? "exact" : "all", impact });
  }
  return {
    ...NOTHING,
    matches,
    words: probes.map(({ word }) => word),
    runs: [run],
    widened: [...new Set(probes.flatMap((probe) => probe.widened()))],
    apart: root.kind !== "term",
  };
}
