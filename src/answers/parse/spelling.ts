/**
 * A question in the spelling of the library: 座標 typed where the documents print
 * 坐标. Of a library that has both, one is another wording of the other, by the
 * same pairs in `wording/regional.txt`.
 */
import { fold } from "../../text/fold.js";
import { SPELLINGS } from "../../text/spellings.js";
import { countOf, holdersOf } from "../lookup/lookup.js";
import { startsOf } from "../lookup/occurrences.js";
import type { Searchable } from "../searchable.js";

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
