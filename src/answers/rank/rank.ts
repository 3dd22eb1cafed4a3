/**
 * Matches → places: the tier comes first, then the score, then the place in the
 * corpus, so the order is total.
 */
import type { Tier } from "../../vocabulary.js";
import { byChance } from "../find/chance.js";
import { type Gathering, gatheringOf } from "../find/evidence.js";
import type { Found } from "../find/found.js";
import { ALL, EXACT, type Match, type Matches, SOME } from "../find/matches.js";
import { topOf } from "../find/select.js";
import type { Searchable } from "../searchable.js";
import { reasons, SCORE_TERMS, type ScoreTerm, type Scoring, score, termsFor } from "./score.js";

export interface Ranked {
  readonly match: Match;
  readonly score: number;
  /** Names of the terms that raised the score, strongest first. */
  readonly reasons: readonly string[];
}

interface Scored extends Scoring {
  readonly match: Match;
  /** The terms it was scored by. */
  readonly terms: readonly ScoreTerm[];
}

/** Reasons are put in words for what is shown, not for all that was weighed. */
const withReasons = ({ match, score, values, terms }: Scored): Ranked => ({
  match,
  score,
  reasons: reasons(values, terms),
});

/** The matches of a question scored by their places; null for a number that is no clause. */
function scoring(
  found: Found,
  searchable: Searchable,
  terms: readonly ScoreTerm[],
): (place: number) => Scored | null {
  const asked = new Map<Tier, Gathering & { terms: readonly ScoreTerm[] }>();
  const askedOf = (tier: Tier): Gathering & { terms: readonly ScoreTerm[] } => {
    const known = asked.get(tier);
    if (known) return known;
    const gathering = gatheringOf(found, tier, searchable);
    const own = { ...gathering, terms: termsFor(gathering.question, terms) };
    asked.set(tier, own);
    return own;
  };
  return (place) => {
    const match = found.matches.at(place);
    const { gather, terms: own } = askedOf(match.tier);
    const evidence = gather(match.number);
    return evidence && { match, terms: own, ...score(evidence, own) };
  };
}

/** Some of the matches, which come before those of the next step. */
interface Step {
  /** Their places in the columns of the matches; null for all of them. */
  readonly places: Int32Array | null;
  readonly length: number;
  /** How many of them are scored together, at least. */
  readonly block: number;
}

/**
 * Matches of a step are put in rough order by their postings and scored in full
 * in blocks of this size, so that a common word costs hardly more than a rare
 * one, and a page is the same whichever page was asked for before.
 */
const BLOCK = 40;

/** The same of partial answers that come behind full ones, where the rough order does. */
const BLOCK_BESIDE = 20;

const stepOf = (places: Int32Array, block = BLOCK): Step => ({
  places,
  length: places.length,
  block,
});

/** Places of the matches whose tier is one of `first` to `last`, of which there are `count`. */
function placesOf({ tiers }: Matches, first: number, last: number, count: number): Int32Array {
  const places = new Int32Array(count);
  let length = 0;
  for (let i = 0; length < count; i++) {
    const tier = tiers[i] as number;
    if (tier >= first && tier <= last) places[length++] = i;
  }
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
function stepsOf({ matches, words, runs, apart }: Found, searchable: Searchable): Step[] {
  const counts = matches.counts();
  const { length } = matches;
  // One tier alone needs no parting, and a common word is in half of all clauses.
  const alone = Object.values(counts).includes(length);
  if (alone && (apart || counts.exact === 0 || counts.exact > MOST_CHECKED)) {
    return [{ places: null, length, block: BLOCK }];
  }
  const some = stepOf(placesOf(matches, SOME, SOME, counts.some), BLOCK_BESIDE);
  if (apart) return [stepOf(placesOf(matches, EXACT, ALL, counts.exact + counts.all)), some];
  const exact = placesOf(matches, EXACT, EXACT, counts.exact);
  const every = stepOf(placesOf(matches, ALL, ALL, counts.all));
  const [run] = runs;
  const few = exact.length > 0 && exact.length <= MOST_CHECKED;
  const test = few && run !== undefined ? byChance(run, words, searchable) : null;
  if (test === null) return [stepOf(exact), every, some];
  const { numbers } = matches;
  const chance = exact.filter((place) => test(numbers[place] as number));
  if (chance.length === 0) return [stepOf(exact), every, some];
  const left = new Set(chance);
  const meant = exact.filter((place) => !left.has(place));
  return [stepOf(meant), every, stepOf(chance), some];
}

/** Places `from` to before `to` of one step's matches. */
function rankStep(
  { places, length, block }: Step,
  found: Found,
  searchable: Searchable,
  from: number,
  to: number,
  terms: readonly ScoreTerm[],
): Ranked[] {
  const { matches } = found;
  const first = Math.floor(from / block) * block;
  const last = Math.min(length, Math.ceil(to / block) * block);
  if (first >= last) return [];
  const columns = { scores: matches.impacts, numbers: matches.numbers };
  const rough = topOf(places, length, columns, last);
  const scored = scoring(found, searchable, terms);
  const ranked: Scored[] = [];
  for (let at = first; at < last; at += block) {
    const together: Scored[] = [];
    for (const place of rough.subarray(at, at + block)) {
      const one = scored(place);
      if (one) together.push(one);
    }
    together.sort((a, b) => b.score - a.score || a.match.number - b.match.number);
    ranked.push(...together);
  }
  return ranked.slice(from - first, to - first).map(withReasons);
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
  const issued = Array.from(numbers, (number) => searchable.clauses[number]?.document.issued ?? "");
  const partial = (place: number): number => (tiers[place] === SOME ? 1 : 0);
  const sorted = [...issued.keys()].sort((a, b) => {
    const [one = "", other = ""] = [issued[a], issued[b]];
    const newer = one === other ? 0 : one < other ? 1 : -1;
    return partial(a) - partial(b) || newer || (numbers[a] as number) - (numbers[b] as number);
  });
  const scored = scoring(found, searchable, SCORE_TERMS);
  return sorted.slice(from, to).flatMap((place) => {
    const one = scored(place);
    return one ? [withReasons(one)] : [];
  });
}
