/** Words of the corpus's names with their sounds, made when first asked for and kept with the library. */
import { analyse, words } from "../text/analyse.js";
import { soundOf } from "../text/pinyin.js";
import { lexiconOf } from "./lexicon.js";
import type { Searchable } from "./searchable.js";

/** Shortest word a slip is looked for in: of two characters anything is one away. */
export const SHORTEST = 3;
export const LONGEST = 12;

export interface Known {
  readonly word: string;
  /** Its syllables without tones, parted by spaces. */
  readonly sound: string;
}

const known = new WeakMap<Searchable, readonly Known[]>();

/** Words of the corpus's names, and the shorter names themselves. */
export function wordsOf(searchable: Searchable): readonly Known[] {
  const kept = known.get(searchable);
  if (kept) return kept;
  const all = new Set<string>();
  for (const { key } of lexiconOf(searchable)) {
    if (key.length <= LONGEST) all.add(key);
    for (const word of words(analyse(key))) if (word.length >= SHORTEST) all.add(word);
  }
  const list = [...all].map((word) => ({ word, sound: soundOf(word) }));
  known.set(searchable, list);
  return list;
}
