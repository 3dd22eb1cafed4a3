/** Words of the corpus's names with their sounds, made when first asked for and kept with the library. */

import { kept } from "../../kept.js";
import { analyse, words } from "../../text/analyse.js";
import { soundOf } from "../../text/pinyin.js";
import type { Searchable } from "../searchable.js";
import { lexiconOf } from "./lexicon.js";

/** Shortest word a slip is looked for in: of two characters anything is one away. */
export const SHORTEST = 3;
export const LONGEST = 12;

export interface Known {
  readonly word: string;
  /** Its syllables without tones, parted by spaces. */
  readonly sound: string;
}

/** Words of the corpus's names, and the shorter names themselves. */
export const wordsOf = kept((searchable: Searchable): readonly Known[] => {
  const all = new Set<string>();
  for (const { key } of lexiconOf(searchable)) {
    if (key.length <= LONGEST) all.add(key);
    for (const word of words(analyse(key))) if (word.length >= SHORTEST) all.add(word);
  }
  return [...all].map((word) => ({ word, sound: soundOf(word) }));
});
