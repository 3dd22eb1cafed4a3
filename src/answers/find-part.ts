/**
 * Clauses that have a part of the question only: the best of them by BM25 over
 * the question's bigrams, where full answers are few.
 *
 * The postings alone decide here, nothing is checked against the text: a
 * partial answer claims no more than to share characters with the question.
 */

import { bigrams } from "../text/analyse.js";
import type { PostingList } from "../vocabulary.js";
import { rarest } from "./board.js";
import type { Found, Match, WeighedPair } from "./found.js";
import type { WeighedWord } from "./probe.js";
import type { QueryWord } from "./query.js";
import type { Searchable } from "./searchable.js";
import { topOf } from "./select.js";
import { EMPTY_WORDS, partsOf } from "./words.js";

/** With a page of full answers nobody needs partial ones. */
const ENOUGH = 20;

/**
 * Share of the question's weight a clause must have to be shown as a partial
 * answer: less than this and it shares only its commonplaces.
 */
const PARTIAL = 0.05;

/** Partial answers shown: five pages; beyond them nobody looks, and a long question has thousands. */
const MOST_PARTIAL = 100;

/** What a bigram across two words is worth, against one inside a word. */
const ACROSS = 0.5;

const EMPTY_PAIRS = new Set([...EMPTY_WORDS].flatMap(bigrams));

/** What a bigram is worth in a heading above, against one in the text. */
const CONTEXT_SHARE = 0.2;

/** Clauses whose headings are looked at, before the best are chosen. */
const MOST_WEIGHED = 400;

/**
 * Places read in the postings at most: the rarest bigrams first. In a small
 * corpus that is all of them; in a large one the common bigrams, which lead
 * nowhere, are left out and the cost is bounded.
 */
const MOST_PLACES = 30_000;

/** Room for one number a clause; kept with the library and wiped after use. */
interface Sheet {
  readonly impact: Float32Array;
  readonly weight: Float32Array;
  readonly touched: number[];
}

const sheets = new WeakMap<Searchable, Sheet>();

function sheetOf(searchable: Searchable): Sheet {
  const kept = sheets.get(searchable);
  if (kept) return kept;
  const size = searchable.clauses.length;
  const sheet = { impact: new Float32Array(size), weight: new Float32Array(size), touched: [] };
  sheets.set(searchable, sheet);
  return sheet;
}

interface PostedPair extends WeighedPair {
  readonly list: PostingList;
}

/**
 * The question's bigrams that stand anywhere, rarest first, as many as may be
 * read. Those inside a word weigh in full; those across two words say that the
 * words stood side by side, which a partial answer need not keep; those of
 * words that only ask weigh nothing.
 */
function pairsOf(
  words: readonly QueryWord[],
  terms: readonly string[],
  searchable: Searchable,
): PostedPair[] {
  const told = words.filter(({ key }) => !EMPTY_WORDS.has(key));
  const inside = new Set(
    told.flatMap((word) => [word.key, ...word.forms.map(({ key }) => key)]).flatMap(bigrams),
  );
  const total = searchable.clauses.length;
  let places = 0;
  return [...new Set([...terms.flatMap(bigrams), ...inside])]
    .filter((pair) => inside.has(pair) || !EMPTY_PAIRS.has(pair))
    .map((pair) => {
      const list = searchable.postings.lookup(pair);
      const idf = Math.log(1 + (total - list.count + 0.5) / (list.count + 0.5));
      return { pair, list, weight: inside.has(pair) ? idf : idf * ACROSS };
    })
    .filter(({ list }) => list.count > 0)
    .sort((a, b) => a.list.count - b.list.count || (a.pair < b.pair ? -1 : 1))
    .filter(({ list }, i) => {
      places += list.count;
      return i === 0 || places <= MOST_PLACES;
    });
}

/** Adds up what each clause has of the bigrams. */
function add(pairs: readonly PostedPair[], sheet: Sheet): void {
  const { impact, weight, touched } = sheet;
  for (const { list, weight: own } of pairs) {
    const { slots } = list;
    for (let slot = 0; slot < slots.length; slot++) {
      const numbers = slots[slot];
      if (!numbers) continue;
      const share = own * (1 - slot / slots.length);
      for (let i = 0; i < numbers.length; i++) {
        const number = numbers[i] as number;
        if (weight[number] === 0) touched.push(number);
        impact[number] = (impact[number] as number) + share;
        weight[number] = (weight[number] as number) + own;
      }
    }
  }
}

function wipe(sheet: Sheet): void {
  for (const number of sheet.touched) {
    sheet.impact[number] = 0;
    sheet.weight[number] = 0;
  }
  sheet.touched.length = 0;
}

/** Weight of the bigrams in the headings above a clause. */
function above(number: number, pairs: readonly WeighedPair[], searchable: Searchable): number {
  const headings = (searchable.headingsAbove[number] ?? []).map(
    (heading) => searchable.headingKeys[heading] ?? "",
  );
  let sum = 0;
  for (const { pair, weight } of pairs) {
    if (headings.some((heading) => heading.includes(pair))) sum += weight;
  }
  return sum * CONTEXT_SHARE;
}

/** Adds partial answers to what was found in full; `terms` are the keys of what was typed between spaces. */
export function withPart(full: Found, terms: readonly string[], searchable: Searchable): Found {
  const { matches, words } = full;
  if (matches.length >= ENOUGH) return full;
  const parts = new Map(words.flatMap(partsOf).map((part) => [part.key, part]));
  // One short word has no part; what lacks it shares nothing.
  if (parts.size === 0 || (parts.size === 1 && words.every(({ key }) => parts.has(key))))
    return full;
  const pairs = pairsOf(words, terms, searchable);
  const sheet = sheetOf(searchable);
  add(pairs, sheet);
  const least = PARTIAL * pairs.reduce((sum, { weight }) => sum + weight, 0);
  const taken = new Set(matches.map(({ number }) => number));
  const rough: Match[] = [];
  for (const number of sheet.touched) {
    if ((sheet.weight[number] as number) < least || taken.has(number)) continue;
    rough.push({ number, tier: "some", impact: sheet.impact[number] as number });
  }
  wipe(sheet);
  const weighed = topOf(rough, ({ impact }) => impact, MOST_WEIGHED).map((match) => ({
    ...match,
    impact: match.impact + above(match.number, pairs, searchable),
  }));
  const best = topOf(weighed, ({ impact }) => impact, MOST_PARTIAL);
  return {
    ...full,
    matches: [...matches, ...best],
    parts: weigh([...parts.values()], searchable),
    pairs,
  };
}

function weigh(parts: readonly QueryWord[], searchable: Searchable): WeighedWord[] {
  return rarest(parts, searchable).map(({ word }) => word);
}
