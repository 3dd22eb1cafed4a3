/**
 * One word → the clauses, or headings, whose key holds it.
 *
 * Guarantee: exact. The postings of a word's bigrams are a superset; every
 * number handed out was checked against the key itself.
 */
import { bigrams } from "../text/analyse.js";
import type { PostingList, Postings } from "../vocabulary.js";

/** Keys with their postings, under the same numbers. */
export interface Posted {
  readonly keys: readonly string[];
  readonly postings: Postings;
}

/** Where a word stands. Numbers are not ordered. */
export interface WordMatch {
  readonly numbers: readonly number[];
  /** Rough weight of the word in each of them, in (0, 1], from its posting slot. */
  readonly impacts: readonly number[];
}

/** Up to this many candidates, looking at each key costs less than reading a second list. */
const FEW = 64;

/** Calls `visit` for each number of a list with its slot's share of the full weight. */
function each(list: PostingList, visit: (number: number, impact: number) => void): void {
  const slots = list.slots.length;
  for (let slot = 0; slot < slots; slot++) {
    const numbers = list.slots[slot];
    if (!numbers) continue;
    const impact = 1 - slot / slots;
    for (let i = 0; i < numbers.length; i++) visit(numbers[i] as number, impact);
  }
}

const scanned = new WeakMap<readonly string[], Map<string, WordMatch>>();

/**
 * Keys that hold a single character. It has no bigram of its own; posting
 * single characters would nearly double the postings, and looking through the
 * keys is exact, so each is looked for once and remembered.
 */
function scan(character: string, keys: readonly string[]): WordMatch {
  const known = scanned.get(keys) ?? new Map<string, WordMatch>();
  scanned.set(keys, known);
  let match = known.get(character);
  if (!match) {
    const numbers: number[] = [];
    keys.forEach((key, number) => {
      if (key.includes(character)) numbers.push(number);
    });
    match = { numbers, impacts: numbers.map(() => 0.5) };
    known.set(character, match);
  }
  return match;
}

/** Looks a word (its key) up. */
export function lookUp(word: string, { keys, postings }: Posted): WordMatch {
  const tokens = bigrams(word);
  if (tokens[0] === word && [...word].length < 2) return scan(word, keys);
  const lists = tokens.map((token) => postings.lookup(token)).sort((a, b) => a.count - b.count);
  const [rarest, second] = lists;
  const numbers: number[] = [];
  const impacts: number[] = [];
  if (!rarest || rarest.count === 0) return { numbers, impacts };
  const also = second && rarest.count > FEW ? new Set<number>() : null;
  if (second && also) each(second, (number) => also.add(number));
  each(rarest, (number, impact) => {
    if (also && !also.has(number)) return;
    // One bigram is the word itself.
    if (second && !keys[number]?.includes(word)) return;
    numbers.push(number);
    impacts.push(impact);
  });
  return { numbers, impacts };
}
