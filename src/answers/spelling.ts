/**
 * Words that one script writes with other characters, each a word of its own:
 * 坐标 is 座標 in Hong Kong, and 家具 傢俱. Were 坐 and 座 folded into one, 座谈 would
 * be found for 坐谈; so the question is read in the spelling the library has. Of
 * a library that has both, one is another wording of the other, by the same pairs
 * in `wording/regional.txt`.
 */
import { fold } from "../text/fold.js";
import { countOf, holdersOf } from "./lookup.js";
import { startsOf } from "./occurrences.js";
import type { Searchable } from "./searchable.js";

/** Keys of the spellings of a word; the first is the one of Mainland print. All of one length. */
const SPELLINGS: readonly (readonly [string, string])[] = [
  ["坐标", "座标"],
  ["家具", "家俱"],
  ["想象", "想像"],
];

/** Whether characters stand in a clause or heading, as a word or by chance (一座|标志). */
function stands(word: string, searchable: Searchable): boolean {
  const { headingKeys: keys, headingPostings: postings } = searchable;
  return countOf(word, searchable) > 0 || countOf(word, { keys, postings }) > 0;
}

function standsAsWord(word: string, searchable: Searchable): boolean {
  const { segmented } = searchable;
  return holdersOf(word, searchable).numbers.some((number) =>
    ` ${segmented[number]} `.includes(` ${word} `),
  );
}

/**
 * A question with such words in the spelling the library has, of the same
 * length. One that stands there as typed is left: it must be found as it is.
 */
export function inHeldSpelling(typed: string, searchable: Searchable): string {
  const plain = fold(typed);
  let text = typed;
  for (const spellings of SPELLINGS) {
    for (const own of spellings) {
      if (!plain.includes(own) || stands(own, searchable)) continue;
      const held = spellings.find((other) => standsAsWord(other, searchable)) ?? spellings[0];
      for (const at of startsOf(own, plain)) {
        text = text.slice(0, at) + held + text.slice(at + held.length);
      }
    }
  }
  return text;
}
