/**
 * One word of a question in all its forms, asked of single clauses: does it
 * stand here, or above here? And handed out whole: where does it stand?
 */
import { countOf, lookUp, type Posted, type Visit } from "./lookup.js";
import { bordersOf, formStarts } from "./occurrences.js";
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
function idfOf(count: number, total: number): number {
  return Math.log(1 + (total - count + 0.5) / (count + 0.5));
}

/** Whether a form stands in a clause as a word. */
function hasForm(form: Form, number: number, { keys, segmented }: Searchable): boolean {
  const key = keys[number] ?? "";
  if (!key.includes(form.key)) return false;
  return formStarts(form, key, bordersOf(segmented[number] ?? "")).length > 0;
}

export class Probe {
  readonly word: WeighedWord;
  /** Most clauses whose text can hold it. */
  readonly count: number;
  readonly #searchable: Searchable;
  readonly #assigned: ReadonlySet<number>;
  #headings: ReadonlySet<number> | undefined;

  constructor(word: QueryWord, searchable: Searchable) {
    this.#searchable = searchable;
    const assigned = (word.bodies ?? []).flatMap((body) => searchable.bodies.get(body) ?? []);
    this.#assigned = new Set(assigned);
    const keys = [word.key, ...word.forms.map((form) => form.key)];
    this.count = keys.reduce((sum, key) => sum + countOf(key, searchable), this.#assigned.size);
    const total = searchable.clauses.length;
    this.word = { ...word, idf: idfOf(Math.min(this.count, total), total) };
  }

  /** Headings that hold it in any form. */
  get headings(): ReadonlySet<number> {
    if (!this.#headings) {
      const found = new Set<number>();
      const { headingKeys: keys, headingPostings: postings } = this.#searchable;
      const posted: Posted = { keys, postings };
      for (const key of [this.word.key, ...this.word.forms.map((form) => form.key)]) {
        lookUp(key, posted, (heading) => found.add(heading));
      }
      this.#headings = found;
    }
    return this.#headings;
  }

  /** Whether the clause's own text has it, or the clause makes the body responsible. */
  inText(number: number): boolean {
    if (this.#searchable.keys[number]?.includes(this.word.key)) return true;
    if (this.#assigned.has(number)) return true;
    return this.word.forms.some((form) => hasForm(form, number, this.#searchable));
  }

  /** Whether a heading above the clause, or its document's title, has it. */
  above(number: number): boolean {
    const headings = this.headings;
    if (headings.size === 0) return false;
    return (this.#searchable.headingsAbove[number] ?? []).some((heading) => headings.has(heading));
  }

  /** Whether a heading above it that is no clause itself has it. */
  aboveOnly(number: number): boolean {
    const { headingsAbove, headings } = this.#searchable;
    return (headingsAbove[number] ?? []).some(
      (heading) => headings[heading]?.only === true && this.headings.has(heading),
    );
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

  /** Other forms of the word that stand somewhere, as the rules print them. */
  widened(): string[] {
    return this.word.forms.filter((form) => this.#stands(form)).map((form) => form.text);
  }

  #stands(form: Form): boolean {
    let stands = false;
    lookUp(form.key, this.#searchable, (number) => {
      stands ||= hasForm(form, number, this.#searchable);
    });
    return stands;
  }
}
