/**
 * One word → the clauses that hold it, and those it stands above.
 *
 * Guarantee: exact. The postings of a word's bigrams are a superset; every
 * number handed out was checked against the key itself.
 */
import { bigrams } from "../text/analyse.js";
import type { PostingList, Postings } from "../vocabulary.js";
import type { Searchable } from "./searchable.js";

/** Where a word stands. Numbers are not ordered. */
export interface WordMatch {
  readonly word: string;
  /** Clauses whose own text holds the word. */
  readonly inText: readonly number[];
  /** Rough weight of the word in each of them, in (0, 1], from its posting slot. */
  readonly impacts: readonly number[];
  /** Clauses beneath a heading or title that holds the word. */
  readonly inContext: readonly number[];
  /** Those of them whose heading is no clause itself, so that it is found through them. */
  readonly inOnlyContext: readonly number[];
}

/** Up to this many candidates, looking at each key costs less than reading a second list. */
const FEW = 64;

/** Calls `visit` for each number of a list with its slot's share of the full weight. */
function each(list: PostingList, visit: (number: number, impact: number) => void): void {
  const slots = list.slots.length;
  list.slots.forEach((numbers, slot) => {
    if (!numbers) return;
    const impact = 1 - slot / slots;
    for (const number of numbers) visit(number, impact);
  });
}

/** Numbers whose key holds `word`, with impacts. */
function find(
  word: string,
  keys: readonly string[],
  postings: Postings,
): { numbers: number[]; impacts: number[] } {
  const numbers: number[] = [];
  const impacts: number[] = [];
  const take = (number: number, impact: number): void => {
    numbers.push(number);
    impacts.push(impact);
  };
  const tokens = bigrams(word);
  if (tokens.length === 1 && [...word].length < 2) {
    // One character has no bigram of its own; looking through the keys is exact and quick.
    keys.forEach((key, number) => {
      if (key.includes(word)) take(number, 0.5);
    });
    return { numbers, impacts };
  }
  const lists = tokens.map((token) => postings.lookup(token)).sort((a, b) => a.count - b.count);
  const [rarest, second] = lists;
  if (!rarest || rarest.count === 0) return { numbers, impacts };
  if (!second) {
    each(rarest, take);
    return { numbers, impacts };
  }
  const also = rarest.count > FEW ? new Set<number>() : null;
  if (also) each(second, (number) => also.add(number));
  each(rarest, (number, impact) => {
    if (also && !also.has(number)) return;
    if (keys[number]?.includes(word)) take(number, impact);
  });
  return { numbers, impacts };
}

/** Looks a word (its key) up in texts and in what stands above them. */
export function lookUp(word: string, searchable: Searchable): WordMatch {
  const text = find(word, searchable.keys, searchable.postings);
  const above = find(word, searchable.headingKeys, searchable.headingPostings);
  const inContext = new Set<number>();
  const inOnlyContext = new Set<number>();
  for (const number of above.numbers) {
    const heading = searchable.headings[number];
    for (const clause of heading?.clauses ?? []) {
      inContext.add(clause);
      if (heading?.only) inOnlyContext.add(clause);
    }
  }
  return {
    word,
    inText: text.numbers,
    impacts: text.impacts,
    inContext: [...inContext],
    inOnlyContext: [...inOnlyContext],
  };
}
