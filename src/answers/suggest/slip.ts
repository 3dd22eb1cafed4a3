/**
 * 您是不是要找: a word that stands nowhere, and a word of the corpus it may be a
 * slip of. Same sound (孵化企 → 孵化器), or one character changed, lost or added;
 * of a longer expression a run of the texts (孵化器倍增记划).
 */
import { soundOf } from "../../text/pinyin.js";
import { inScript, scriptOf } from "../../text/script.js";
import { LONGEST, SHORTEST, wordsOf } from "../lookup/known-words.js";
import { countOf, holdersOf } from "../lookup/lookup.js";
import { positiveTerms, type Query, type Term } from "../query.js";
import type { Searchable } from "../searchable.js";
import { nearRun, oneApart } from "./near-run.js";

/** The word of the corpus a typed word is likely a slip of; null where there is none. */
function likely(word: string, searchable: Searchable): string | null {
  const sound = soundOf(word);
  const near = wordsOf(searchable).filter(
    (entry) => entry.word !== word && (entry.sound === sound || oneApart(entry.word, word)),
  );
  const ranked = near
    .map((entry) => ({
      word: entry.word,
      same: entry.sound === sound ? 1 : 0,
      count: countOf(entry.word, searchable),
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.same - a.same || b.count - a.count || (a.word < b.word ? -1 : 1));
  return ranked[0]?.word ?? null;
}

/** A term with its likely slip put right; null where it needs none or none is known. */
function mended(term: Term, searchable: Searchable): string | null {
  const { key, words } = term;
  // What the rules know is no slip.
  if (words.length === 1 && (words[0]?.forms.length ?? 0) > 0) return null;
  if (term.quoted || key.length < SHORTEST || key.length > LONGEST) return null;
  if (!/^\p{Script=Han}+$/u.test(key)) return null;
  if (holdersOf(key, searchable).numbers.length > 0) return null;
  return likely(key, searchable) ?? nearRun(key, searchable);
}

/** The question with its likely slips put right, in the script typed; null where there are none. */
export function mend(query: Query, searchable: Searchable): string | null {
  let text = query.text;
  let changed = false;
  // From the end, so that the places of earlier terms stay right.
  for (const term of [...positiveTerms(query.root)].reverse()) {
    // A body that was reformed is no slip of another: 银监会, 保监会.
    if (query.offers.some(({ word }) => word === term.key)) continue;
    const right = mended(term, searchable);
    if (right === null) continue;
    changed = true;
    const shown = inScript(right, scriptOf(query.text));
    text = text.slice(0, term.span[0]) + shown + text.slice(term.span[1]);
  }
  return changed ? text : null;
}
