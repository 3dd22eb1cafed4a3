/**
 * Plain words, all required: the clauses of the rarest word are asked for the
 * others, so that a question costs what its rarest word costs.
 */
import { rarest } from "./board.js";
import { type Candidates, noCandidates } from "./candidates.js";
import { type Found, NOTHING } from "./found.js";
import { lay, lift, WEIGHTS } from "./holders.js";
import { countOf, holdersOf, LOOK } from "./lookup.js";
import { marksOf } from "./marks.js";
import { ALL, EXACT, Matches } from "./matches.js";
import { otherRuns } from "./other-runs.js";
import type { Probe } from "./probe.js";
import { positiveTerms, type QueryNode } from "./query.js";
import type { Searchable } from "./searchable.js";

/** What is known of a candidate: a word stands in its text, each does, one stands in a heading that is no clause. */
const ANCHORED = 1;
const EVERY_WORD = 2;
const UNDER_ONLY = 4;

/** Where a clause stands to the headings that hold a word. */
const BENEATH = 1;
const BENEATH_ONLY = 2;

const beneathOf = new WeakMap<Searchable, Uint8Array>();

/** Room for where each clause stands to one word's headings; all nought between uses. */
function roomBeneath(searchable: Searchable): Uint8Array {
  let room = beneathOf.get(searchable);
  if (!room) {
    room = new Uint8Array(searchable.clauses.length);
    beneathOf.set(searchable, room);
  }
  return room;
}

/** Sets where clauses stand to a word's headings; null where no heading holds it. */
function layHeadings(probe: Probe, searchable: Searchable): Uint8Array | null {
  if (probe.above.length === 0) return null;
  const room = roomBeneath(searchable);
  for (const { clauses, only } of probe.above) {
    const as = only ? BENEATH | BENEATH_ONLY : BENEATH;
    const [from, to] = clauses;
    for (let i = from; i < to; i++) room[i] = (room[i] as number) | as;
  }
  return room;
}

function wipeHeadings(probe: Probe, searchable: Searchable): void {
  const room = roomBeneath(searchable);
  for (const { clauses } of probe.above) room.fill(0, ...clauses);
}

/** Every clause that has a word in its text or above it. */
function candidatesOf(probe: Probe, searchable: Searchable): Candidates {
  const candidates = noCandidates(searchable);
  const { numbers, parts } = probe.holders;
  const { idf } = probe.word;
  const beneath = layHeadings(probe, searchable);
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] as number;
    const under = beneath === null ? 0 : underOnly(beneath[number] as number);
    const impact = (WEIGHTS[parts[i] as number] as number) * idf;
    candidates.add(number, impact, ANCHORED | EVERY_WORD | under);
    // What was added once is not added for its heading too.
    if (beneath !== null) beneath[number] = 0;
  }
  if (beneath === null) return candidates;
  for (const { clauses } of probe.above) {
    const [from, to] = clauses;
    for (let number = from; number < to; number++) {
      const own = beneath[number] as number;
      if (own === 0) continue;
      beneath[number] = 0;
      candidates.add(number, 0, underOnly(own));
    }
  }
  return candidates;
}

const underOnly = (beneath: number): number => ((beneath & BENEATH_ONLY) !== 0 ? UNDER_ONLY : 0);

/** Leaves the candidates that have one more word, in their text or above it. */
function narrow(candidates: Candidates, probe: Probe, searchable: Searchable): void {
  const { numbers, impacts, flags, length } = candidates;
  const { idf } = probe.word;
  const beneath = layHeadings(probe, searchable);
  const holders = probe.count < length * LOOK ? probe.holders : null;
  const laid = holders && lay(holders, searchable.keys);
  candidates.length = 0;
  for (let i = 0; i < length; i++) {
    const number = numbers[i] as number;
    const own = flags[i] as number;
    const under = beneath === null ? 0 : (beneath[number] as number);
    const parts = laid === null ? 0 : (laid[number] as number);
    const inText = laid === null ? probe.inText(number) : parts > 0;
    if (!inText && under === 0) continue;
    const impact = (WEIGHTS[parts] as number) * idf;
    const now = inText ? own | ANCHORED : own & ~EVERY_WORD;
    // Never beyond `i`: what was read is written over.
    candidates.add(number, (impacts[i] as number) + impact, now | underOnly(under));
  }
  if (beneath !== null) wipeHeadings(probe, searchable);
  if (holders && laid) lift(holders, laid);
}

/** Clauses under a heading that holds a word, each counted as often as it stands under one. */
function countAbove({ above }: Probe): number {
  return above.reduce((sum, { clauses: [from, to] }) => sum + to - from, 0);
}

/** The probe fewest clauses answer to first. */
function byReach(probes: readonly Probe[]): Probe[] {
  const reach = new Map(probes.map((probe) => [probe, probe.count + countAbove(probe)]));
  const of = (probe: Probe): number => reach.get(probe) ?? 0;
  return [...probes].sort((a, b) => of(a) - of(b));
}

function findAll(probes: readonly Probe[], run: string, searchable: Searchable): Matches {
  const [first, ...others] = byReach(probes);
  if (!first) return new Matches();
  const candidates = candidatesOf(first, searchable);
  for (const probe of others) narrow(candidates, probe, searchable);
  const stands = standing(run, first, candidates.length, searchable);
  const { numbers, impacts, flags, length } = candidates;
  const matches = new Matches(length);
  for (let i = 0; i < length; i++) {
    const number = numbers[i] as number;
    const own = flags[i] as number;
    // A title alone is no answer of each of its clauses; a heading that is no clause is.
    if ((own & (ANCHORED | UNDER_ONLY)) === 0) continue;
    // The run has every word in it.
    const exact = (own & EVERY_WORD) !== 0 && stands(number);
    matches.add(number, exact ? EXACT : ALL, impacts[i] as number);
  }
  return matches;
}

/** Whether a run stands in a candidate that has every word of it. */
function standing(
  run: string,
  { word }: Probe,
  candidates: number,
  searchable: Searchable,
): (number: number) => boolean {
  if (word.key === run && word.forms.length === 0 && word.bodies === undefined) return () => true;
  const { keys } = searchable;
  if (countOf(run, searchable) >= candidates * LOOK) {
    return (number) => keys[number]?.includes(run) ?? false;
  }
  const marks = marksOf(keys, "run", keys.length);
  marks.begin();
  const { numbers } = holdersOf(run, searchable);
  for (let i = 0; i < numbers.length; i++) marks.mark(numbers[i] as number);
  return (number) => marks.has(number);
}

/** Finds all clauses that have every word; `run` is the key of the words side by side. */
export function findPlain(root: QueryNode, run: string, searchable: Searchable): Found {
  const words = new Map(
    positiveTerms(root).flatMap((term) => term.words.map((word) => [word.key, word] as const)),
  );
  const probes = rarest([...words.values()], searchable);
  return {
    ...NOTHING,
    matches: findAll(probes, run, searchable),
    words: probes.map(({ word }) => word),
    runs: [run, ...otherRuns([...words.values()])],
    widened: probes.flatMap((probe) => probe.widened()),
    apart: root.kind !== "term",
  };
}
