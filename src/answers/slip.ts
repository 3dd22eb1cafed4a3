/**
 * 您是不是要找: a word that stands nowhere, and a word of the corpus it may be a
 * slip of. Same sound (孵化企 → 孵化器), or one character changed, lost or added.
 */

import { analyse, words } from "../text/analyse.js";
import { soundOf } from "../text/pinyin.js";
import { inScript, scriptOf } from "../text/script.js";
import { lexiconOf } from "./lexicon.js";
import { countOf } from "./lookup.js";
import { positiveTerms, type Query, type Term } from "./query.js";
import type { Searchable } from "./searchable.js";

/** Shortest word a slip is looked for in: of two characters anything is one away. */
const SHORTEST = 3;
const LONGEST = 12;

interface Known {
  readonly word: string;
  readonly sound: string;
}

const known = new WeakMap<Searchable, readonly Known[]>();

/** Words of the corpus's names, and the shorter names themselves. */
function wordsOf(searchable: Searchable): readonly Known[] {
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

/** Whether two words differ by one character changed, lost or added. */
export function oneApart(one: string, other: string): boolean {
  const [a, b] = [[...one], [...other]];
  if (Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  let tail = 0;
  while (
    tail < Math.min(a.length, b.length) - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  ) {
    tail++;
  }
  return Math.max(a.length, b.length) - head - tail === 1;
}

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
  const { key } = term;
  if (term.quoted || key.length < SHORTEST || key.length > LONGEST) return null;
  if (!/^\p{Script=Han}+$/u.test(key) || countOf(key, searchable) > 0) return null;
  return likely(key, searchable);
}

/** The question with its likely slips put right, in the script typed; null where there are none. */
export function mend(query: Query, searchable: Searchable): string | null {
  let text = query.text;
  let changed = false;
  // From the end, so that the places of earlier terms stay right.
  for (const term of [...positiveTerms(query.root)].reverse()) {
    const right = mended(term, searchable);
    if (right === null) continue;
    changed = true;
    const shown = inScript(right, scriptOf(query.text));
    text = text.slice(0, term.span[0]) + shown + text.slice(term.span[1]);
  }
  return changed ? text : null;
}
