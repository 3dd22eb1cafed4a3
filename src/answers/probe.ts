/**
 * One word of a question in all its forms, asked of single clauses: does it
 * stand here, or above here? And handed out whole: where does it stand?
 */

import type { NumberRange, Widening } from "../vocabulary.js";
import { bordersIn } from "./borders.js";
import {
  countOf,
  isCharacter,
  isPair,
  lookUp,
  markHolders,
  type Posted,
  type Visit,
} from "./lookup.js";
import type { Marks } from "./marks.js";
import { formStarts } from "./occurrences.js";
import type { QueryWord } from "./query.js";
import type { Searchable } from "./searchable.js";
import type { Form, FormKind } from "./wording.js";

/** A word of the question with what it weighs. */
export interface WeighedWord extends QueryWord {
  /** Inverse document frequency over the clauses, after BM25. */
  readonly idf: number;
}

/** What a form counts against the word as typed: never more than it. */
export const FORM_WORTH: Readonly<Record<FormKind, number>> = { typed: 1, same: 0.85, near: 0.5 };

/** Robertson and Spärck Jones's idf in the form that stays positive. */
export function idfOf(count: number, total: number): number {
  return Math.log(1 + (total - count + 0.5) / (count + 0.5));
}

/** Whether a form stands in a clause as a word. */
function hasForm(form: Form, number: number, searchable: Searchable): boolean {
  const key = searchable.keys[number] ?? "";
  if (!key.includes(form.key)) return false;
  return formStarts(form, key, bordersIn(searchable, number)).length > 0;
}

/** Clauses beneath a heading; `only` where it is found through them alone. */
export interface Beneath {
  readonly clauses: NumberRange;
  readonly only: boolean;
}

export class Probe {
  readonly word: WeighedWord;
  /** Most clauses whose text can hold it. */
  readonly count: number;
  /** Whether a clause that is marked for it has it, without a look at its text. */
  readonly sure: boolean;
  readonly #searchable: Searchable;
  readonly #assigned: ReadonlySet<number>;
  #headings: readonly number[] | undefined;
  #above: readonly Beneath[] | undefined;

  constructor(word: QueryWord, searchable: Searchable) {
    this.#searchable = searchable;
    const assigned = (word.bodies ?? []).flatMap((body) => searchable.bodies.get(body) ?? []);
    this.#assigned = new Set(assigned);
    this.count = this.#keys(word).reduce(
      (sum, key) => sum + countOf(key, searchable),
      this.#assigned.size,
    );
    this.sure = (isPair(word.key) || isCharacter(word.key)) && word.forms.length === 0;
    const total = searchable.clauses.length;
    this.word = { ...word, idf: idfOf(Math.min(this.count, total), total) };
  }

  #keys(word: QueryWord): string[] {
    return [word.key, ...word.forms.map((form) => form.key)];
  }

  /** Headings that hold it in any form, each once. */
  get headings(): readonly number[] {
    if (!this.#headings) {
      const found = new Set<number>();
      const { headingKeys: keys, headingPostings: postings } = this.#searchable;
      const posted: Posted = { keys, postings };
      for (const key of this.#keys(this.word)) {
        lookUp(key, posted, (heading) => found.add(heading));
      }
      this.#headings = [...found];
    }
    return this.#headings;
  }

  /** The clauses under headings that hold it, and whether the heading is no clause itself. */
  get above(): readonly Beneath[] {
    if (!this.#above) {
      const { headings } = this.#searchable;
      this.#above = this.headings.flatMap((number) => {
        const { clauses, only } = headings[number] ?? { clauses: [], only: false };
        return clauses.map((range) => ({ clauses: range, only }));
      });
    }
    return this.#above;
  }

  /** Whether the clause's own text has it, or the clause makes the body responsible. */
  inText(number: number): boolean {
    if (this.#searchable.keys[number]?.includes(this.word.key)) return true;
    if (this.#assigned.has(number)) return true;
    return this.word.forms.some((form) => hasForm(form, number, this.#searchable));
  }

  /** Marks every clause whose text may have it, with its rough weight there. */
  mark(marks: Marks): void {
    for (const number of this.#assigned) marks.mark(number, 1);
    for (const key of this.#keys(this.word)) markHolders(key, this.#searchable, marks);
  }

  /** Visits the clauses whose text has it, each once, with the best weight of its forms. */
  eachInText(visit: Visit): void {
    const { word } = this;
    if (word.forms.length === 0 && this.#assigned.size === 0) {
      lookUp(word.key, this.#searchable, visit);
      return;
    }
    const best = new Map<number, number>([...this.#assigned].map((number) => [number, 1]));
    const keep = (number: number, impact: number): void => {
      if (impact > (best.get(number) ?? 0)) best.set(number, impact);
    };
    lookUp(word.key, this.#searchable, keep);
    for (const form of word.forms) {
      lookUp(form.key, this.#searchable, (number, impact) => {
        if (hasForm(form, number, this.#searchable)) keep(number, impact * FORM_WORTH[form.kind]);
      });
    }
    best.forEach((impact, number) => {
      visit(number, impact);
    });
  }

  /** The word with its other forms that stand somewhere, as the rules print them; empty where none does. */
  widened(): Widening[] {
    const { forms, span } = this.word;
    const standing = forms.filter((form) => this.#stands(form)).map((form) => form.text);
    return standing.length === 0 || span === undefined ? [] : [{ span, forms: standing }];
  }

  #stands(form: Form): boolean {
    let stands = false;
    lookUp(form.key, this.#searchable, (number) => {
      stands ||= hasForm(form, number, this.#searchable);
    });
    return stands;
  }
}
