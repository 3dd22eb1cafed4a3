/**
 * One word → the clauses, or headings, whose key holds it.
 *
 * Guarantee: exact. The postings of a word's bigrams are a superset; every
 * number handed out was checked against the key itself.
 */
import { bigrams } from "../text/analyse.js";
import type { PostingList, Postings } from "../vocabulary.js";
import { keysWith } from "./characters.js";
import { type Marks, marksOf } from "./marks.js";

/** Keys with their postings, under the same numbers. */
export interface Posted {
  readonly keys: readonly string[];
  readonly postings: Postings;
}

/** Receives a number whose key holds the word, with the word's rough weight there, in (0, 1]. */
export type Visit = (number: number, impact: number) => void;

/** Looking for a word in a key costs as much as reading so many places of a posting list. */
export const LOOK = 24;

/** What a single character weighs where it stands: its postings know no frequency. */
const CHARACTER_IMPACT = 0.5;

/** Visits every number of a list with the weight of its slot. */
function eachPlace(list: PostingList, visit: Visit): void {
  const slots = list.slots.length;
  for (let slot = 0; slot < slots; slot++) {
    const numbers = list.slots[slot];
    if (!numbers) continue;
    const impact = 1 - slot / slots;
    for (let i = 0; i < numbers.length; i++) visit(numbers[i] as number, impact);
  }
}

/** Marks every number of a list with the weight of its slot. */
function markPlaces({ slots }: PostingList, marks: Marks): void {
  for (let slot = 0; slot < slots.length; slot++) {
    const numbers = slots[slot];
    if (!numbers) continue;
    const impact = 1 - slot / slots.length;
    for (let i = 0; i < numbers.length; i++) marks.mark(numbers[i] as number, impact);
  }
}

export const isCharacter = (word: string): boolean => word.length === 1 || [...word].length === 1;

/** Whether a word is one bigram, so that a posting is the word itself. */
export const isPair = (word: string): boolean => word.length === 2 && !isCharacter(word);

/** Posting lists of a word's bigrams, the shortest first. */
function listsOf(word: string, postings: Postings): PostingList[] {
  return bigrams(word)
    .map((token) => postings.lookup(token))
    .sort((a, b) => a.count - b.count);
}

/** How many keys hold a word at most: the exact number for words of up to two characters. */
export function countOf(word: string, { keys, postings }: Posted): number {
  if (isCharacter(word)) return keysWith(word, keys).length;
  return listsOf(word, postings)[0]?.count ?? 0;
}

/** Visits every key that holds a word, in no order, each once. */
export function lookUp(word: string, { keys, postings }: Posted, visit: Visit): void {
  if (isCharacter(word)) {
    for (const number of keysWith(word, keys)) visit(number, CHARACTER_IMPACT);
    return;
  }
  const [rarest] = listsOf(word, postings);
  if (!rarest || rarest.count === 0) return;
  if (isPair(word)) {
    eachPlace(rarest, visit);
    return;
  }
  const may = mayHold(word, { keys, postings });
  eachPlace(rarest, (number, impact) => {
    if (may !== null && !may.has(number)) return;
    if (keys[number]?.includes(word)) visit(number, impact);
  });
}

/** The keys that have the second rarest bigram of a word; null where it has none, or reading it would cost more than it saves. */
function mayHold(word: string, { keys, postings }: Posted): Marks | null {
  const [rarest, second] = listsOf(word, postings);
  // 水水水 has one bigram only.
  if (!rarest || !second || second.count >= rarest.count * LOOK) return null;
  const marks = marksOf(keys, "second bigram", keys.length);
  marks.begin();
  markPlaces(second, marks);
  return marks;
}

/** Marks every key that may hold a word, with its rough weight there: few that do not. */
export function markHolders(word: string, { keys, postings }: Posted, marks: Marks): void {
  if (isCharacter(word)) {
    for (const number of keysWith(word, keys)) marks.mark(number, CHARACTER_IMPACT);
    return;
  }
  const [rarest] = listsOf(word, postings);
  if (!rarest) return;
  const may = mayHold(word, { keys, postings });
  eachPlace(rarest, (number, impact) => {
    if (may === null || may.has(number)) marks.mark(number, impact);
  });
}
