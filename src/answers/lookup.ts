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

/** Receives a number whose key holds the word, with the word's rough weight there, in (0, 1]. */
export type Visit = (number: number, impact: number) => void;

/** Up to this many candidates, looking at each key costs less than reading a second list. */
const FEW = 64;

/** What a single character weighs where it stands: it has no posting of its own. */
const CHARACTER_IMPACT = 0.5;

function each(list: PostingList, visit: Visit): void {
  const slots = list.slots.length;
  for (let slot = 0; slot < slots; slot++) {
    const numbers = list.slots[slot];
    if (!numbers) continue;
    const impact = 1 - slot / slots;
    for (let i = 0; i < numbers.length; i++) visit(numbers[i] as number, impact);
  }
}

const scanned = new WeakMap<readonly string[], Map<string, Int32Array>>();

/**
 * Keys that hold a single character. It has no bigram of its own; posting
 * single characters would nearly double the postings, and looking through the
 * keys is exact, so each is looked for once and remembered.
 */
function scan(character: string, keys: readonly string[]): Int32Array {
  const known = scanned.get(keys) ?? new Map<string, Int32Array>();
  scanned.set(keys, known);
  let numbers = known.get(character);
  if (!numbers) {
    const found: number[] = [];
    for (let i = 0; i < keys.length; i++) if (keys[i]?.includes(character)) found.push(i);
    numbers = Int32Array.from(found);
    known.set(character, numbers);
  }
  return numbers;
}

const isCharacter = (word: string): boolean => word.length === 1 || [...word].length === 1;

function listsOf(word: string, postings: Postings): PostingList[] {
  return bigrams(word)
    .map((token) => postings.lookup(token))
    .sort((a, b) => a.count - b.count);
}

/** How many keys hold a word at most: the exact number for words of up to two characters. */
export function countOf(word: string, { keys, postings }: Posted): number {
  if (isCharacter(word)) return scan(word, keys).length;
  return listsOf(word, postings)[0]?.count ?? 0;
}

/** Visits every key that holds a word, in no order, each once. */
export function lookUp(word: string, { keys, postings }: Posted, visit: Visit): void {
  if (isCharacter(word)) {
    for (const number of scan(word, keys)) visit(number, CHARACTER_IMPACT);
    return;
  }
  const [rarest, second] = listsOf(word, postings);
  if (!rarest || rarest.count === 0) return;
  if (!second) {
    // One bigram is the word itself.
    each(rarest, visit);
    return;
  }
  const also = rarest.count > FEW ? new Set<number>() : null;
  if (also) each(second, (number) => also.add(number));
  each(rarest, (number, impact) => {
    if (also && !also.has(number)) return;
    if (keys[number]?.includes(word)) visit(number, impact);
  });
}
