/** A question typed in pinyin (panyu, pyq) as the names it spells: titles, places, bodies, programmes. */

import { keyOf } from "../text/key.js";
import { spelled } from "../text/pinyin.js";
import { inScript } from "../text/script.js";
import { wordsOf } from "./known-words.js";
import { lexiconOf } from "./lexicon.js";
import type { Query, Term } from "./query.js";
import type { Searchable } from "./searchable.js";
import type { Form } from "./wording.js";

/** Letters fewer than these spell half the corpus. */
const LEAST_LETTERS = 3;

/** Names one question may stand for. */
const MOST_NAMES = 8;

/** The names typed letters spell, the shortest first. */
function namesOf(letters: string, searchable: Searchable): Form[] {
  const names = new Map<string, Form>();
  for (const { kind, printed } of lexiconOf(searchable)) {
    if (kind === "heading" || kind === "number") continue;
    const text = spelled(letters, printed.hans ?? printed.hant ?? "");
    if (text === null || [...text].length < 2) continue;
    const key = keyOf(text);
    if (!names.has(key)) names.set(key, { key, kind: "same", text });
  }
  // Words inside names only in full: of initials any word would do.
  for (const { word, sound } of wordsOf(searchable)) {
    if (sound.replaceAll(" ", "") === letters) {
      names.set(word, { key: word, kind: "same", text: inScript(word, "hans") });
    }
  }
  return [...names.values()]
    .sort((a, b) => a.key.length - b.key.length || (a.key < b.key ? -1 : 1))
    .slice(0, MOST_NAMES);
}

/** The question by its sound; null where it is not letters only, or spells nothing. */
export function bySound(query: Query, searchable: Searchable): Query | null {
  const key = keyOf(query.text);
  if (!/^[a-z]+$/.test(key) || key.length < LEAST_LETTERS) return null;
  const forms = namesOf(key, searchable);
  if (forms.length === 0) return null;
  const span = [0, query.text.length] as const;
  const root: Term = { kind: "term", key, words: [{ key, forms, span }], quoted: false, span };
  return { ...query, root };
}
