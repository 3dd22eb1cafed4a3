/**
 * One word → the clauses, or headings, whose key holds it.
 *
 * Guarantee: exact. The postings of a word's bigrams are a superset; every
 * number handed out was checked against the key itself.
 */
import { bigrams } from "../../text/analyse.js";
import type { PostingList, Postings } from "../../vocabulary.js";
import { keysWith } from "./characters.js";
import { type Holders, keeping, roomFor } from "./holders.js";
import { type Visited, visitedOf } from "./visited.js";

/** Keys with their postings, under the same numbers. */
export interface Posted {
  readonly keys: readonly string[];
  readonly postings: Postings;
}

/** Looking for a word in a key costs as much as reading so many places of a list. */
export const LOOK = 24;

/** What a single character weighs where it stands: its postings know no frequency. */
const CHARACTER_IMPACT = 0.5;

const isCharacter = (word: string): boolean => word.length === 1 || [...word].length === 1;

/** Posting lists of a word's bigrams, the shortest first. */
function listsOf(word: string, postings: Postings): PostingList[] {
  return bigrams(word)
    .map((token) => postings.lookup(token))
    .sort((a, b) => a.count - b.count);
}

/** How many keys hold a word at most: the exact number for words of up to two characters. */
export function countOf(word: string, { keys, postings }: Posted): number {
  if (isCharacter(word)) return keysWith(word, keys).length;
  return Math.min(...bigrams(word).map((token) => postings.lookup(token).count));
}

/** The keys that hold a word. */
export function holdersOf(word: string, posted: Posted): Holders {
  return keeping(word, posted.keys, () => gather(word, posted));
}

function gather(word: string, { keys, postings }: Posted): Holders {
  const room = roomFor(keys);
  if (isCharacter(word)) {
    for (const number of keysWith(word, keys)) room.add(number, CHARACTER_IMPACT);
    return room.take();
  }
  const [rarest, second] = listsOf(word, postings);
  if (!rarest) return room.take();
  // A word of one bigram is where its bigram is; 水水水 has one bigram too.
  const sure = word.length === 2;
  const may = second === undefined ? null : alsoIn(second, rarest.count, keys);
  const { slots } = rarest;
  for (let slot = 0; slot < slots.length; slot++) {
    const numbers = slots[slot];
    if (!numbers) continue;
    const impact = 1 - slot / slots.length;
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] as number;
      if (may !== null && !may.has(number)) continue;
      if (sure || keys[number]?.includes(word)) room.add(number, impact);
    }
  }
  return room.take();
}

/** The keys of one more list; null where reading it would cost more than looking at so many keys. */
function alsoIn(
  { count, slots }: PostingList,
  looks: number,
  keys: readonly string[],
): Visited | null {
  if (count >= looks * LOOK) return null;
  const marks = visitedOf(keys, "second bigram", keys.length);
  marks.begin();
  for (const numbers of slots) {
    if (!numbers) continue;
    for (let i = 0; i < numbers.length; i++) marks.mark(numbers[i] as number);
  }
  return marks;
}
