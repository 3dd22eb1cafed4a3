/**
 * What can be suggested: the names the corpus itself prints. Headings, titles,
 * document numbers, bodies, programmes, places.
 *
 * One entry a name, whichever script it is printed in. Made at the first
 * question that needs it and kept with the library.
 */

import { kept } from "../../kept.js";
import { keyOf } from "../../text/key.js";
import type { Script } from "../../vocabulary.js";
import type { Searchable } from "../searchable.js";
import { documentsOf } from "./documents.js";

export type EntryKind = "title" | "number" | "body" | "programme" | "heading" | "region";

/** A name of the corpus. */
export interface Entry {
  readonly key: string;
  readonly kind: EntryKind;
  /** As printed, by the script of the document that prints it. */
  readonly printed: Partial<Record<Script, string>>;
  /** Document of a title or number; null for what several may share. */
  readonly document: string | null;
}

/** Longest name that is suggested; longer headings are sentences. */
const LONGEST = 40;

class Lexicon {
  readonly entries = new Map<string, Entry>();

  add(kind: EntryKind, text: string | null, script: Script, document: string | null): void {
    if (text === null) return;
    const key = keyOf(text);
    if (key.length < 2 || (kind !== "title" && key.length > LONGEST)) return;
    const known = this.entries.get(key);
    if (known) {
      if (known.printed[script] !== undefined) return;
      this.entries.set(key, { ...known, printed: { ...known.printed, [script]: text } });
      return;
    }
    this.entries.set(key, { key, kind, printed: { [script]: text }, document });
  }
}

/** All names of a library, documents first. */
export const lexiconOf = kept((searchable: Searchable): readonly Entry[] => {
  const lexicon = new Lexicon();
  const documents = documentsOf(searchable.clauses).all;
  for (const { id, title, docNumber, script, region } of documents) {
    lexicon.add("title", title, script, id);
    lexicon.add("number", docNumber, script, id);
    lexicon.add("region", region, "hans", null);
  }
  for (const { departments, programmes, document } of searchable.clauses) {
    for (const body of departments) lexicon.add("body", body, document.script, null);
    for (const name of programmes) lexicon.add("programme", name, document.script, null);
  }
  for (const { nodes, script } of documents) {
    for (const { heading } of nodes) lexicon.add("heading", heading, script, null);
  }
  return [...lexicon.entries.values()];
});
