/**
 * Plain words, all required: the clauses of the rarest word are asked for the
 * others, so that a question costs what its rarest word costs.
 */
import { rarest } from "./board.js";
import { type Found, type Match, NOTHING } from "./found.js";
import type { Visit } from "./lookup.js";
import type { Probe } from "./probe.js";
import { positiveTerms, type QueryNode } from "./query.js";
import type { Searchable } from "./searchable.js";

/** Visits each clause that may have every word, with the rough weight of the rarest one, each once. */
function eachCandidate(probes: readonly Probe[], searchable: Searchable, visit: Visit): void {
  const [first, ...rest] = probes;
  if (!first) return;
  const least = rest.reduce((one, other) => (other.count < one.count ? other : one), first);
  const { headings } = least;
  if (headings.size === 0) {
    least.eachInText((number, impact) => visit(number, impact * least.word.idf));
    return;
  }
  const seen = new Set<number>();
  least.eachInText((number, impact) => {
    seen.add(number);
    visit(number, impact * least.word.idf);
  });
  for (const heading of headings) {
    for (const number of searchable.headings[heading]?.clauses ?? []) {
      if (seen.has(number)) continue;
      seen.add(number);
      visit(number, 0);
    }
  }
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
export function findPlain(root: QueryNode, run: string, searchable: Searchable): Found {
  const words = new Map(
    positiveTerms(root).flatMap((term) => term.words.map((word) => [word.key, word] as const)),
  );
  const probes = rarest([...words.values()], searchable);
  const matches: Match[] = [];
  eachCandidate(probes, searchable, (number, impact) => {
    const exact = searchable.keys[number]?.includes(run) ?? false;
    // The run has every word in it.
    if (!exact && !hasAll(probes, number)) return;
    matches.push({ number, tier: exact ? "exact" : "all", impact });
  });
  return {
    ...NOTHING,
    matches,
    words: probes.map(({ word }) => word),
    runs: [run],
    widened: [...new Set(probes.flatMap((probe) => probe.widened()))],
    apart: root.kind !== "term",
  };
}
