/**
 * Clauses that have a part of the question only: the best of them by BM25 over
 * the question's bigrams, where full answers are few.
 *
 * The postings alone decide here, nothing is checked against the text: a
 * partial answer claims no more than to share characters with the question.
 */

import { bigrams } from "../text/analyse.js";
import type { PolicyDocument, PostingList } from "../vocabulary.js";
import { rarest } from "./board.js";
import type { Found, WeighedPair } from "./found.js";
import { Matches, SOME } from "./matches.js";
import { idfOf, type WeighedWord } from "./probe.js";
import type { QueryWord } from "./query.js";
import type { Searchable } from "./searchable.js";
import { all, topOf } from "./select.js";
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
const MOST_WEIGHED = 160;

/**
 * Places read in the postings at most: the rarest bigrams first. In a small
 * corpus that is all of them; in a large one the common bigrams, which lead
 * nowhere, are left out and the cost is bounded.
 */
const MOST_PLACES = 30_000;

/** The same beside full answers, which come first. */
const MOST_PLACES_BESIDE = 10_000;

/** Room for one number a clause; kept with the library and wiped after use. */
interface Sheet {
  readonly impact: Float32Array;
  readonly weight: Float32Array;
  /** Clauses with a bigram of the question, `length` of them. */
  readonly touched: Int32Array;
  length: number;
}

const sheets = new WeakMap<Searchable, Sheet>();

function sheetOf(searchable: Searchable): Sheet {
  const kept = sheets.get(searchable);
  if (kept) return kept;
  const size = searchable.clauses.length;
  const sheet = {
    impact: new Float32Array(size),
    weight: new Float32Array(size),
    touched: new Int32Array(size),
    length: 0,
  };
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
  most: number,
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
      const idf = idfOf(list.count, total);
      return { pair, list, weight: inside.has(pair) ? idf : idf * ACROSS };
    })
    .filter(({ list }) => list.count > 0)
    .sort((a, b) => a.list.count - b.list.count || (a.pair < b.pair ? -1 : 1))
    .filter(({ list }, i) => {
      places += list.count;
      return i === 0 || places <= most;
    });
}

/** Adds up what each clause has of the bigrams. */
function add(pairs: readonly PostedPair[], sheet: Sheet): void {
  const { impact, weight, touched } = sheet;
  let { length } = sheet;
  for (const { list, weight: own } of pairs) {
    const { slots } = list;
    for (let slot = 0; slot < slots.length; slot++) {
      const numbers = slots[slot];
      if (!numbers) continue;
      const share = own * (1 - slot / slots.length);
      for (let i = 0; i < numbers.length; i++) {
        const number = numbers[i] as number;
        if (weight[number] === 0) touched[length++] = number;
        impact[number] = (impact[number] as number) + share;
        weight[number] = (weight[number] as number) + own;
      }
    }
  }
  sheet.length = length;
}

function wipe(sheet: Sheet): void {
  for (let i = 0; i < sheet.length; i++) {
    const number = sheet.touched[i] as number;
    sheet.impact[number] = 0;
    sheet.weight[number] = 0;
  }
  sheet.length = 0;
}

/** What the headings above a clause have of the bigrams, worked out once for each chain of them. */
function weigherOf(
  pairs: readonly WeighedPair[],
  { headingsAbove, headingKeys }: Searchable,
): (number: number) => number {
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
    const chain = headingsAbove[number] ?? [];
    // The innermost heading says which chain it is.
    const name = chain.at(-1) ?? -1;
    let sum = known.get(name);
    if (sum === undefined) {
      sum = sumOver(chain);
      known.set(name, sum);
    }
    return sum;
  };
}

/** Clauses of a document whose mean says how much it is about the question. */
const THEME = 5;

/** What that mean counts beside a clause's own weight. */
const THEME_SHARE = 0.6;

/** How much each document is about the question: the mean of its best candidates, missing ones nought. */
function themesOf(
  candidates: readonly number[],
  impact: ArrayLike<number>,
  { clauses }: Searchable,
): Map<PolicyDocument, number> {
  const best = new Map<PolicyDocument, { count: number; sum: number }>();
  // Best first, so the first of a document are its best.
  for (const number of candidates) {
    const document = clauses[number]?.document;
    if (!document) continue;
    let known = best.get(document);
    if (!known) {
      known = { count: 0, sum: 0 };
      best.set(document, known);
    }
    if (known.count === THEME) continue;
    known.count++;
    known.sum += impact[number] as number;
  }
  return new Map([...best].map(([document, { sum }]) => [document, sum / THEME]));
}

interface Partial {
  readonly matches: Matches;
  readonly themes: ReadonlyMap<PolicyDocument, number>;
}

/** The best partial answers among the clauses touched, those found in full left out. */
function bestOf(pairs: readonly PostedPair[], full: Matches, searchable: Searchable): Partial {
  const sheet = sheetOf(searchable);
  add(pairs, sheet);
  const { impact, weight, touched } = sheet;
  const least = PARTIAL * pairs.reduce((sum, { weight }) => sum + weight, 0);
  // What is found in full weighs nothing here.
  for (const number of full.numbers) weight[number] = 0;
  const rough: number[] = [];
  for (let i = 0; i < sheet.length; i++) {
    const number = touched[i] as number;
    if ((weight[number] as number) >= least && weight[number] !== 0) rough.push(number);
  }
  const candidates = topOf(rough, impact, null, MOST_WEIGHED);
  const weighed = Float32Array.from(candidates, (number) => impact[number] as number);
  const themes = themesOf(candidates, impact, searchable);
  wipe(sheet);
  const above = weigherOf(pairs, searchable);
  candidates.forEach((number, i) => {
    const document = searchable.clauses[number]?.document;
    const theme = (document && themes.get(document)) ?? 0;
    weighed[i] = (weighed[i] as number) + above(number) + THEME_SHARE * theme;
  });
  const matches = new Matches();
  for (const place of topOf(all(candidates.length), weighed, candidates, MOST_PARTIAL)) {
    matches.add(candidates[place] as number, SOME, weighed[place] as number);
  }
  return { matches, themes };
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
  const partial = bestOf(pairs, matches, searchable);
  return {
    ...full,
    matches: joined(matches, partial.matches),
    themes: partial.themes,
    parts: weigh([...parts.values()], searchable),
    pairs,
  };
}

function joined(...all: readonly Matches[]): Matches {
  const matches = new Matches(all.reduce((sum, { length }) => sum + length, 0));
  for (const { numbers, tiers, impacts } of all) {
    numbers.forEach((number, i) => {
      matches.add(number, tiers[i] as number, impacts[i] as number);
    });
  }
  return matches;
}

function weigh(parts: readonly QueryWord[], searchable: Searchable): WeighedWord[] {
  return rarest(parts, searchable).map(({ word }) => word);
}
