/**
 * Clauses that have a part of the question only: the best of them by BM25 over
 * the question's bigrams, where full answers are few.
 *
 * The postings alone decide here, nothing is checked against the text: a
 * partial answer claims no more than to share characters with the question.
 */
import type { PolicyDocument } from "../../vocabulary.js";
import { chainOfEach } from "../lookup/beneath.js";
import type { WeighedWord } from "../lookup/probe.js";
import { type Visited, visitedOf } from "../lookup/visited.js";
import { partsOf } from "../parse/words.js";
import type { QueryWord } from "../query.js";
import type { Searchable } from "../searchable.js";
import { rarest } from "./board.js";
import { standsIn } from "./evidence.js";
import type { Found, WeighedPair } from "./found.js";
import { Matches, SOME } from "./matches.js";
import { type PostedPair, pairsOf } from "./pairs.js";
import { topOf } from "./select.js";
import { addUp, wipe } from "./sheet.js";
import { themesOf } from "./themes.js";

/** With a page of full answers nobody needs partial ones. */
const ENOUGH = 20;

/**
 * Share of the question's weight a clause must have to be shown as a partial
 * answer: less than this and it shares only its commonplaces.
 */
const PARTIAL = 0.05;

/** Partial answers shown: five pages; beyond them nobody looks, and a long question has thousands. */
const MOST_PARTIAL = 100;

/** The same beside full answers: two pages. */
const MOST_PARTIAL_BESIDE = 40;

/** What a bigram is worth in a heading above, against one in the text. */
const CONTEXT_SHARE = 0.2;

/** Clauses whose headings are looked at for each one chosen. */
const WEIGHED = 1.6;

/**
 * Places read in the postings at most: the rarest bigrams first. In a small
 * corpus that is all of them; in a large one the common bigrams, which lead
 * nowhere, are left out and the cost is bounded.
 */
const MOST_PLACES = 30_000;

/** The same beside full answers, which come first. */
const MOST_PLACES_BESIDE = 3_000;

/** The headings that have any of the bigrams. */
function headingsSharing(
  pairs: readonly WeighedPair[],
  { headingKeys, headingPostings }: Searchable,
): Visited {
  const marks = visitedOf(headingKeys, "pairs", headingKeys.length);
  marks.begin();
  for (const { pair } of pairs) {
    for (const numbers of headingPostings.lookup(pair).slots) {
      for (const number of numbers ?? []) marks.mark(number);
    }
  }
  return marks;
}

/** What the headings above a clause have of the bigrams, worked out once for each chain of them. */
function weigherOf(
  pairs: readonly WeighedPair[],
  searchable: Searchable,
): (number: number) => number {
  const { headingsAbove, headingKeys } = searchable;
  const chains = chainOfEach(searchable);
  const marks = headingsSharing(pairs, searchable);
  const known = new Map<number, number>();
  const sumOver = (chain: readonly number[]): number => {
    const keys = chain.map((heading) => headingKeys[heading] ?? "");
    let sum = 0;
    for (const { pair, weight } of pairs) {
      if (keys.some((key) => key.includes(pair))) sum += weight;
    }
    return sum * CONTEXT_SHARE;
  };
  return (number) => {
    const name = chains[number] as number;
    let sum = known.get(name);
    if (sum === undefined) {
      const chain = headingsAbove[number] as readonly number[];
      sum = chain.some((heading) => marks.has(heading)) ? sumOver(chain) : 0;
      known.set(name, sum);
    }
    return sum;
  };
}

/** What a document's theme counts beside a clause's own weight. */
const THEME_SHARE = 0.6;

interface Partial {
  readonly matches: Matches;
  readonly themes: ReadonlyMap<PolicyDocument, number>;
  /** Whether others were left out for their number. */
  readonly hasMore: boolean;
}

/** The best partial answers among the clauses touched, those found in full left out. */
function bestOf(pairs: readonly PostedPair[], full: Matches, searchable: Searchable): Partial {
  const sheet = addUp(pairs, searchable);
  const { impact, weight, touched, chosen } = sheet;
  const least = PARTIAL * pairs.reduce((sum, { weight }) => sum + weight, 0);
  // What is found in full weighs nothing here.
  for (const number of full.numbers) weight[number] = 0;
  let length = 0;
  for (let i = 0; i < sheet.length; i++) {
    const number = touched[i] as number;
    const own = weight[number] as number;
    if (own >= least && own !== 0) chosen[length++] = number;
  }
  const most = full.length === 0 ? MOST_PARTIAL : MOST_PARTIAL_BESIDE;
  const numbers = topOf(chosen, length, { scores: impact, numbers: null }, most * WEIGHED);
  const scores = new Float32Array(numbers.length);
  for (let i = 0; i < scores.length; i++) scores[i] = impact[numbers[i] as number] as number;
  wipe(sheet);
  const { each: themes, documents } = themesOf(numbers, scores, searchable);
  const above = weigherOf(pairs, searchable);
  for (let i = 0; i < scores.length; i++) {
    const beside = above(numbers[i] as number) + THEME_SHARE * (themes[i] as number);
    scores[i] = (scores[i] as number) + beside;
  }
  const matches = new Matches(most);
  for (const place of topOf(null, numbers.length, { scores, numbers }, most)) {
    matches.add(numbers[place] as number, SOME, scores[place] as number);
  }
  return { matches, themes: documents, hasMore: length > most };
}

/** Adds partial answers to what was found in full; `terms` are the keys of what was typed between spaces. */
export function withPart(full: Found, terms: readonly string[], searchable: Searchable): Found {
  const { matches, words } = full;
  if (matches.length >= ENOUGH) return full;
  const parts = new Map(words.flatMap(partsOf).map((part) => [part.key, part]));
  // One short word has no part; what lacks it shares nothing.
  if (parts.size === 0 || (parts.size === 1 && words.every(({ key }) => parts.has(key))))
    return full;
  const most = matches.length === 0 ? MOST_PLACES : MOST_PLACES_BESIDE;
  const pairs = pairsOf(words, terms, most, searchable);
  const { matches: best, themes, hasMore } = bestOf(pairs, matches, searchable);
  const partial = best.where(sharing([...parts.values()], searchable));
  return {
    ...full,
    matches: joined(matches, partial),
    hasMoreInPart: hasMore,
    themes,
    parts: weigh([...parts.values()], searchable),
    pairs,
  };
}

/** A test whether a part, or another form of it, stands in a clause or above it: what could be marked nowhere is no answer. */
function sharing(
  parts: readonly QueryWord[],
  { keys, headingKeys, headingsAbove }: Searchable,
): (number: number) => boolean {
  const holds = (key: string): boolean => parts.some((part) => standsIn(part, key) > 0);
  return (number) =>
    holds(keys[number] ?? "") ||
    (headingsAbove[number] ?? []).some((heading) => holds(headingKeys[heading] ?? ""));
}

/** All of the first, then all of the second. */
function joined(first: Matches, second: Matches): Matches {
  const matches = new Matches(first.length + second.length);
  for (const { numbers, tiers, impacts } of [first, second]) {
    for (let i = 0; i < numbers.length; i++) {
      matches.add(numbers[i] as number, tiers[i] as number, impacts[i] as number);
    }
  }
  return matches;
}

function weigh(parts: readonly QueryWord[], searchable: Searchable): WeighedWord[] {
  return rarest(parts, searchable).map(({ word }) => word);
}
