/**
 * Matches → places: the tier comes first, then the score, then the place in the
 * corpus, so the order is total.
 */
import type { Tier } from "../vocabulary.js";
import { gather } from "./evidence.js";
import type { Found, Match } from "./found.js";
import { bordersOf, isChance, startsOf } from "./occurrences.js";
import { SCORE_TERMS, type ScoreTerm, score } from "./score.js";
import type { Searchable } from "./searchable.js";
import { topOf } from "./select.js";

export interface Ranked {
  readonly match: Match;
  readonly score: number;
  /** Names of the terms that raised the score, strongest first. */
  readonly reasons: readonly string[];
}

/**
 * Steps of the order. Of one run of words an exact match comes first, but one
 * by chance (高企 in 提高企业) only after all that has the words as words; of
 * words typed apart (物联网 云计算) nobody asked that they stand side by side,
 * and the score decides.
 */
function stepsOf(found: Found, searchable: Searchable): Match[][] {
  const of = (...tiers: readonly Tier[]): Match[] =>
    found.matches.filter((match) => tiers.includes(match.tier));
  if (found.apart) return [of("exact", "all"), of("some")];
  const exact = of("exact");
  const [run] = found.runs;
  if (run === undefined || exact.length > MOST_CHECKED || [...run].length > CHANCE_LENGTH) {
    return [exact, of("all"), of("some")];
  }
  const byChance = new Set(exact.filter(({ number }) => standsByChance(run, number, searchable)));
  return [exact.filter((match) => !byChance.has(match)), of("all"), [...byChance], of("some")];
}

/** Longest run that may stand somewhere by chance. */
const CHANCE_LENGTH = 4;

/** Beyond so many exact matches the score alone sinks the chance ones. */
const MOST_CHECKED = 300;

/** Whether a run stands in a clause only across the borders of words. */
function standsByChance(run: string, number: number, searchable: Searchable): boolean {
  const borders = bordersOf(searchable.segmented[number] ?? "");
  const starts = startsOf(run, searchable.keys[number] ?? "");
  return starts.every((start) => isChance(start, start + run.length, borders));
}

/**
 * Matches of a tier are put in rough order by their postings and scored in full
 * in blocks of this size, so that a common word costs hardly more than a rare
 * one, and a page is the same whichever page was asked for before.
 */
const BLOCK = 60;

/** Places `from` to before `to` of one step's matches. */
function rankTier(
  matches: readonly Match[],
  found: Found,
  searchable: Searchable,
  from: number,
  to: number,
  terms: readonly ScoreTerm[],
): Ranked[] {
  const first = Math.floor(from / BLOCK) * BLOCK;
  const last = Math.min(matches.length, Math.ceil(to / BLOCK) * BLOCK);
  if (first >= last) return [];
  const rough = topOf(matches, ({ impact }) => impact, last);
  const ranked: Ranked[] = [];
  for (let at = first; at < last; at += BLOCK) {
    const block = rough.slice(at, at + BLOCK).flatMap((match) => {
      const evidence = gather(found, match, searchable);
      return evidence ? [{ match, ...score(evidence, terms) }] : [];
    });
    ranked.push(...block.sort((a, b) => b.score - a.score || a.match.number - b.match.number));
  }
  return ranked.slice(from - first, to - first);
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
  for (const matches of stepsOf(found, searchable)) {
    const start = Math.max(0, from - before);
    const end = Math.min(matches.length, to - before);
    if (start < end) ranked.push(...rankTier(matches, found, searchable, start, end, terms));
    before += matches.length;
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
  const issued = ({ number }: Match): string => searchable.clauses[number]?.document.issued ?? "";
  const partial = ({ tier }: Match): number => (tier === "some" ? 1 : 0);
  const sorted = [...found.matches].sort((a, b) => {
    const [one, other] = [issued(a), issued(b)];
    const newer = one === other ? 0 : one < other ? 1 : -1;
    return partial(a) - partial(b) || newer || a.number - b.number;
  });
  return sorted.slice(from, to).flatMap((match) => {
    const evidence = gather(found, match, searchable);
    return evidence ? [{ match, ...score(evidence, SCORE_TERMS) }] : [];
  });
}
