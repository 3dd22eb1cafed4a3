/** The bigrams of a question that partial answers are looked for by, with what they weigh. */
import { bigrams } from "../../text/analyse.js";
import type { PostingList } from "../../vocabulary.js";
import { FORM_WORTH, idfOf } from "../lookup/probe.js";
import { EMPTY_WORDS } from "../parse/empty-words.js";
import type { QueryWord } from "../query.js";
import type { Searchable } from "../searchable.js";
import type { WeighedPair } from "./found.js";

/** What a bigram across two words is worth, against one inside a word. */
const ACROSS = 0.5;

const EMPTY_PAIRS = new Set([...EMPTY_WORDS].flatMap(bigrams));

/**
 * What each bigram inside a word counts. Another form counts in sum no more than
 * the word typed: R&D has three, and none of them is more of an answer.
 */
function sharesOf(words: readonly QueryWord[]): Map<string, number> {
  const shares = new Map<string, number>();
  for (const { key, forms } of words) {
    const typed = bigrams(key);
    for (const form of forms) {
      const pairs = bigrams(form.key);
      const share = (FORM_WORTH[form.kind] * typed.length) / pairs.length;
      for (const pair of pairs)
        shares.set(pair, Math.max(shares.get(pair) ?? 0, Math.min(1, share)));
    }
    for (const pair of typed) shares.set(pair, 1);
  }
  return shares;
}

export interface PostedPair extends WeighedPair {
  readonly list: PostingList;
}

/**
 * The question's bigrams that stand anywhere, rarest first, as many as have
 * `most` places in the postings together, one at least. Those inside a word
 * weigh in full; those across two words say that the words stood side by side,
 * which a partial answer need not keep; those of words that only ask are left out.
 */
export function pairsOf(
  words: readonly QueryWord[],
  terms: readonly string[],
  most: number,
  searchable: Searchable,
): PostedPair[] {
  const shares = sharesOf(words.filter(({ key }) => !EMPTY_WORDS.has(key)));
  const total = searchable.clauses.length;
  let places = 0;
  return [...new Set([...terms.flatMap(bigrams), ...shares.keys()])]
    .filter((pair) => shares.has(pair) || !EMPTY_PAIRS.has(pair))
    .map((pair) => {
      const list = searchable.postings.lookup(pair);
      return { pair, list, weight: idfOf(list.count, total) * (shares.get(pair) ?? ACROSS) };
    })
    .filter(({ list }) => list.count > 0)
    .sort((a, b) => a.list.count - b.list.count || (a.pair < b.pair ? -1 : 1))
    .filter(({ list }, i) => {
      places += list.count;
      return i === 0 || places <= most;
    });
}
