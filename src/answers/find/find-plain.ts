/**
 * Plain words, all required: the clauses of the rarest word are asked for the
 * others, so that a question costs what its rarest word costs.
 */
import { BENEATH_ONLY, Beneath, countBeneath } from "../lookup/beneath.js";
import { lay, lift, WEIGHTS } from "../lookup/holders.js";
import { countOf, holdersOf, LOOK } from "../lookup/lookup.js";
import { nameOf, type Probe } from "../lookup/probe.js";
import { visitedOf } from "../lookup/visited.js";
import type { Term } from "../query.js";
import type { Searchable } from "../searchable.js";
import { rarest } from "./board.js";
import { type Candidates, noCandidates } from "./candidates.js";
import { isAbbreviation, lacksAbbreviation } from "./chance.js";
import { type Found, NOTHING } from "./found.js";
import { ALL, EXACT, Matches } from "./matches.js";
import { otherRuns } from "./other-runs.js";

/** What is known of a candidate: a word stands in its text, each does, one stands in a heading that is no clause. */
const ANCHORED = 1;
const EVERY_WORD = 2;
const UNDER_ONLY = 4;

const underOnly = (beneath: number): number => ((beneath & BENEATH_ONLY) !== 0 ? UNDER_ONLY : 0);

/** Every clause that has a word in its text or above it. */
function candidatesOf(probe: Probe, searchable: Searchable): Candidates {
  const candidates = noCandidates(searchable);
  const { numbers, parts } = probe.holders;
  const { idf } = probe.word;
  const beneath = new Beneath(probe.headings, searchable);
  const seen = visitedOf(searchable, "seen", searchable.clauses.length);
  seen.begin();
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] as number;
    const impact = (WEIGHTS[parts[i] as number] as number) * idf;
    candidates.add(number, impact, ANCHORED | EVERY_WORD | underOnly(beneath.at(number)));
    seen.mark(number);
  }
  beneath.each((number) => {
    if (seen.has(number)) return;
    seen.mark(number);
    candidates.add(number, 0, underOnly(beneath.at(number)));
  });
  beneath.wipe();
  return candidates;
}

/** Leaves the candidates that have one more word, in their text or above it. */
function narrow(candidates: Candidates, probe: Probe, searchable: Searchable): void {
  const { numbers, impacts, flags, length } = candidates;
  const { idf } = probe.word;
  const beneath = new Beneath(probe.headings, searchable);
  const holders = probe.count < length * LOOK ? probe.holders : null;
  const laid = holders && lay(holders, searchable.keys);
  candidates.length = 0;
  for (let i = 0; i < length; i++) {
    const number = numbers[i] as number;
    const own = flags[i] as number;
    const under = beneath.at(number);
    const parts = laid === null ? 0 : (laid[number] as number);
    const inText = laid === null ? probe.inText(number) : parts > 0;
    if (!inText && under === 0) continue;
    const impact = (WEIGHTS[parts] as number) * idf;
    const now = inText ? own | ANCHORED : own & ~EVERY_WORD;
    // Never beyond `i`: what was read is written over.
    candidates.add(number, (impacts[i] as number) + impact, now | underOnly(under));
  }
  beneath.wipe();
  if (holders && laid) lift(holders, laid);
}

/** The probe fewest clauses answer to first. */
function byReach(probes: readonly Probe[], searchable: Searchable): Probe[] {
  return probes
    .map((probe) => ({ probe, reach: probe.count + countBeneath(probe.headings, searchable) }))
    .sort((a, b) => a.reach - b.reach)
    .map(({ probe }) => probe);
}

function findAll(
  probes: readonly Probe[],
  runs: readonly string[],
  searchable: Searchable,
): Matches {
  const [first, ...others] = byReach(probes, searchable);
  if (!first) return new Matches();
  const candidates = candidatesOf(first, searchable);
  for (const probe of others) narrow(candidates, probe, searchable);
  const stands = standing(runs, first, candidates.length, searchable);
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
  runs: readonly string[],
  { word }: Probe,
  candidates: number,
  searchable: Searchable,
): (number: number) => boolean {
  const [run] = runs;
  if (word.key === run && word.forms.length === 0 && word.bodies === undefined) return () => true;
  const { keys } = searchable;
  const count = runs.reduce((sum, one) => sum + countOf(one, searchable), 0);
  if (count >= candidates * LOOK) {
    return (number) => runs.some((one) => keys[number]?.includes(one));
  }
  const marks = visitedOf(keys, "run", keys.length);
  marks.begin();
  for (const one of runs) {
    const { numbers } = holdersOf(one, searchable);
    for (let i = 0; i < numbers.length; i++) marks.mark(numbers[i] as number);
  }
  return (number) => marks.has(number);
}

/**
 * The matches whose abbreviations are meant: 提高企业品牌 is no full answer to
 * 高企 品牌, nor to 高企 有哪些. A word that is all that was typed may stand by
 * chance, and several in one run as typed.
 */
function asMeant(found: Found, terms: readonly Term[], searchable: Searchable): Found {
  const short = found.words.filter(isAbbreviation);
  const [only, ...more] = found.words;
  const alone = more.length === 0 && terms.every(({ key }) => key === only?.key);
  if (alone || short.length === 0) return found;
  const matches = found.matches.where(
    (number, tier) =>
      tier === EXACT || !short.some((word) => lacksAbbreviation(word, number, searchable)),
  );
  return { ...found, matches };
}

/** The run without the terms that only ask, where there are such. */
const runsWithout = (terms: readonly Term[], required: readonly Term[]): string[] =>
  required.length === terms.length ? [] : [required.map(({ key }) => key).join("")];

/** Finds all clauses that have every word of some terms, but those that only ask; `runs` are the keys of all side by side. */
export function findPlain(
  terms: readonly Term[],
  runs: readonly string[],
  searchable: Searchable,
): Found {
  const required = terms.filter(({ asks }) => asks !== true);
  const asked = new Map(required.flatMap(({ words }) => words.map((word) => [nameOf(word), word])));
  const words = [...asked.values()];
  const probes = rarest(words, searchable);
  const found = {
    ...NOTHING,
    matches: findAll(probes, runs, searchable),
    words: probes.map(({ word }) => word),
    runs: [...runs, ...runsWithout(terms, required), ...otherRuns(words)],
    widened: probes.flatMap((probe) => probe.widened()),
    apart: terms.length > 1,
  };
  return asMeant(found, terms, searchable);
}
