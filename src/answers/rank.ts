/**
 * Matches → places: the tier comes first, then the score, then the place in the
 * corpus, so the order is total.
 */
import { byChance } from "./chance.js";
import { type Evidence, gathering } from "./evidence.js";
import type { Found } from "./found.js";
import { ALL, EXACT, type Match, type Matches, SOME } from "./matches.js";
import { reasons, SCORE_TERMS, type ScoreTerm, score } from "./score.js";
import type { Searchable } from "./searchable.js";
import { all, topOf } from "./select.js";

export interface Ranked {
  readonly match: Match;
  readonly score: number;
  /** Names of the terms that raised the score, strongest first. */
  readonly reasons: readonly string[];
}

interface Scored {
  readonly match: Match;
  readonly evidence: Evidence;
  readonly score: number;
}

/** Reasons are worked out for what is shown, not for all that was weighed. */
const withReasons = ({ match, evidence, score }: Scored, terms: readonly ScoreTerm[]): Ranked => ({
  match,
  score,
  reasons: reasons(evidence, terms),
});

/** The matches of a question scored by their places; none for a number that is no clause. */
function scoring(
  found: Found,
  searchable: Searchable,
  terms: readonly ScoreTerm[],
): (place: number) => Scored[] {
  const gather = gathering(found, searchable);
  return (place) => {
    const match = found.matches.at(place);
    const evidence = gather(match);
    return evidence ? [{ match, evidence, score: score(evidence, terms) }] : [];
  };
}

/** Places in the columns of the matches, those of one step of the order together. */
type Step = ArrayLike<number>;

/** Places whose tier is one of those named. */
function placesOf({ tiers }: Matches, ...wanted: readonly number[]): number[] {
  const places: number[] = [];
  for (let i = 0; i < tiers.length; i++) if (wanted.includes(tiers[i] as number)) places.push(i);
  return places;
}

/** Beyond so many exact matches the score alone sinks those by chance. */
const MOST_CHECKED = 300;

/**
 * Steps of the order. Of one run of words an exact match comes first, but one
 * by chance (高企 in 提高企业) only after all that has the words as words; of
 * words typed apart (物联网 云计算) nobody asked that they stand side by side,
 * and the score decides.
 */
function stepsOf({ matches, runs, apart }: Found, searchable: Searchable): Step[] {
  const counts = matches.counts();
  const whole = Object.values(counts).find((count) => count === matches.length);
  // One tier alone needs no parting, and a common word is in half of all clauses.
  if (whole !== undefined && (apart || counts.exact === 0 || counts.exact > MOST_CHECKED)) {
    return [all(matches.length)];
  }
  const some = placesOf(matches, SOME);
  if (apart) return [placesOf(matches, EXACT, ALL), some];
  const exact = placesOf(matches, EXACT);
  const [run] = runs;
  const test = run === undefined || exact.length > MOST_CHECKED ? null : byChance(run, searchable);
  if (test === null) return [exact, placesOf(matches, ALL), some];
  const { numbers } = matches;
  const chance = new Set(exact.filter((place) => test(numbers[place] as number)));
  const words = exact.filter((place) => !chance.has(place));
  return [words, placesOf(matches, ALL), [...chance], some];
}

/**
 * Matches of a step are put in rough order by their postings and scored in full
 * in blocks of this size, so that a common word costs hardly more than a rare
 * one, and a page is the same whichever page was asked for before.
 */
const BLOCK = 40;

/** Places `from` to before `to` of one step's matches. */
function rankStep(
  step: Step,
  found: Found,
  searchable: Searchable,
  from: number,
  to: number,
  terms: readonly ScoreTerm[],
): Ranked[] {
  const first = Math.floor(from / BLOCK) * BLOCK;
  const last = Math.min(step.length, Math.ceil(to / BLOCK) * BLOCK);
  if (first >= last) return [];
  const { matches } = found;
  const rough = topOf(step, matches.impacts, matches.numbers, last);
  const scored = scoring(found, searchable, terms);
  const ranked: Scored[] = [];
  for (let at = first; at < last; at += BLOCK) {
    const block = rough.slice(at, at + BLOCK).flatMap(scored);
    ranked.push(...block.sort((a, b) => b.score - a.score || a.match.number - b.match.number));
  }
  return ranked.slice(from - first, to - first).map((one) => withReasons(one, terms));
}

/** The hits from place `from` to before `to`, best first; other `terms` show what each of them does. */
export function rank(
  found: Found,
  searchable: Searchable,
  from: number,
  to: number,
  terms: readonly ScoreTerm[] = SCORE_TERMS,
): Ranked[] {
  const ranked: Ranked[] = [];
  let before = 0;
  for (const step of stepsOf(found, searchable)) {
    const start = Math.max(0, from - before);
    const end = Math.min(step.length, to - before);
    if (start < end) ranked.push(...rankStep(step, found, searchable, start, end, terms));
    before += step.length;
  }
  return ranked;
}

/**
 * The same by date of issue, the newest first, undated documents last, clauses
 * in the order of the print. Partial answers stay behind the full ones.
 */
export function rankByDate(
  found: Found,
  searchable: Searchable,
  from: number,
  to: number,
): Ranked[] {
  const { matches } = found;
  const { numbers, tiers } = matches;
  const issuedAt = (place: number): string =>
    searchable.clauses[numbers[place] as number]?.document.issued ?? "";
  const issued = Array.from({ length: matches.length }, (_, place) => issuedAt(place));
  const partial = (place: number): number => (tiers[place] === SOME ? 1 : 0);
  const sorted = Array.from(all(matches.length)).sort((a, b) => {
    const [one = "", other = ""] = [issued[a], issued[b]];
    const newer = one === other ? 0 : one < other ? 1 : -1;
    return partial(a) - partial(b) || newer || (numbers[a] as number) - (numbers[b] as number);
  });
  const shown = sorted.slice(from, to).flatMap(scoring(found, searchable, SCORE_TERMS));
  return shown.map((one) => withReasons(one, SCORE_TERMS));
}
