/** A question typed in pinyin (panyu, pyq) as the names it spells: titles, places, bodies, programmes. */

import { keyOf } from "../../text/key.js";
import { spelled } from "../../text/pinyin.js";
import { inScript } from "../../text/script.js";
import type { Span } from "../../vocabulary.js";
import { wordsOf } from "../lookup/known-words.js";
import { lexiconOf } from "../lookup/lexicon.js";
import { countOf } from "../lookup/lookup.js";
import type { Query, QueryNode, Term } from "../query.js";
import type { Searchable } from "../searchable.js";
import type { Form } from "../wording.js";

/** Letters fewer than these spell half the corpus. */
const LEAST_LETTERS = 3;

/** Names one question may stand for. */
const MOST_NAMES = 8;

/** Words of one question that are heard: each is held against every name of the library. */
const MOST_HEARD = 4;

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

const isLetters = (key: string): boolean => /^[a-z]+$/.test(key) && key.length >= LEAST_LETTERS;

/** A term that stands for all names its letters spell; null where they spell none. */
function heard(key: string, span: Span, forms: readonly Form[]): Term | null {
  if (forms.length === 0) return null;
  return { kind: "term", key, words: [{ key, forms, span }], quoted: false, span };
}

/** Whether a term is letters the rules do not know and no text has. */
function isUnknown(node: QueryNode, searchable: Searchable): node is Term {
  if (node.kind !== "term" || node.quoted || node.asks || !isLetters(node.key)) return false;
  return node.words.every(({ forms }) => forms.length === 0) && countOf(node.key, searchable) === 0;
}

/** The question with the words spelled by letters in place of them: 孵化器 shaoguan. */
function wordsBySound(query: Query, searchable: Searchable): Query | null {
  const { root } = query;
  if (root?.kind !== "and") return null;
  const names = new Map<string, Form[]>();
  const of = root.of.map((node) => {
    if (!isUnknown(node, searchable)) return node;
    if (!names.has(node.key) && names.size < MOST_HEARD) {
      names.set(node.key, namesOf(node.key, searchable));
    }
    return heard(node.key, node.span, names.get(node.key) ?? []) ?? node;
  });
  const any = of.some((node, i) => node !== root.of[i]);
  return any ? { ...query, root: { kind: "and", of } } : null;
}

/** The question by its sound, as a whole or word by word; null where its letters spell nothing. */
export function bySound(query: Query, searchable: Searchable): Query | null {
  const key = keyOf(query.text);
  if (!isLetters(key)) return wordsBySound(query, searchable);
  const root = heard(key, [0, query.text.length], namesOf(key, searchable));
  return root ? { ...query, root } : wordsBySound(query, searchable);
}
