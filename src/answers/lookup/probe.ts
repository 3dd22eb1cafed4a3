/**
 * One word of a question in all its forms, asked of single clauses: does it
 * stand here, or above here? And handed out whole: where does it stand?
 */

import type { Widening } from "../../vocabulary.js";
import type { QueryWord } from "../query.js";
import type { Searchable } from "../searchable.js";
import type { Form, FormKind } from "../wording.js";
import { bordersIn } from "./borders.js";
import { type Holders, keeping, roomFor, WEIGHTS } from "./holders.js";
import { countOf, holdersOf } from "./lookup.js";
import { formStarts } from "./occurrences.js";

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

/** Headings that hold a word in any form, each once. */
export function headingsWith(word: QueryWord, searchable: Searchable): Int32Array {
  const posted = { keys: searchable.headingKeys, postings: searchable.headingPostings };
  if (word.forms.length === 0) return holdersOf(word.key, posted).numbers;
  const { numbers } = keeping(nameOf(word), posted.keys, () => {
    const found = keysOf(word).flatMap((key) => [...holdersOf(key, posted).numbers]);
    const room = roomFor(posted.keys);
    for (const number of new Set(found)) room.add(number, 1);
    return room.take();
  });
  return numbers;
}

export class Probe {
  readonly word: WeighedWord;
  /** Most clauses whose text can hold it. */
  readonly count: number;
  readonly #searchable: Searchable;
  readonly #assigned: ReadonlySet<number>;
  /** Says what is looked for, so that what was found once is kept. */
  readonly #name: string;

  constructor(word: QueryWord, searchable: Searchable) {
    this.#searchable = searchable;
    const assigned = (word.bodies ?? []).flatMap((body) => searchable.bodies.get(body) ?? []);
    this.#assigned = new Set(assigned);
    this.#name = nameOf(word);
    this.count = keysOf(word).reduce(
      (sum, key) => sum + countOf(key, searchable),
      this.#assigned.size,
    );
    const total = searchable.clauses.length;
    const idf = word.place === true ? 0 : idfOf(Math.min(this.count, total), total);
    this.word = { ...word, idf };
  }

  /** Headings that hold it in any form, each once. */
  get headings(): Int32Array {
    return headingsWith(this.word, this.#searchable);
  }

  /** Whether the clause's own text has it, or the clause makes the body responsible. */
  inText(number: number): boolean {
    const { key, forms } = this.word;
    if (this.#searchable.keys[number]?.includes(key)) return true;
    if (this.#assigned.size > 0 && this.#assigned.has(number)) return true;
    return forms.length > 0 && forms.some((form) => hasForm(form, number, this.#searchable));
  }

  /** The clauses whose text has it, with the best weight of its forms. */
  get holders(): Holders {
    const { word } = this;
    if (word.forms.length === 0 && this.#assigned.size === 0) {
      return holdersOf(word.key, this.#searchable);
    }
    return keeping(this.#name, this.#searchable.keys, () => this.#gather());
  }

  #gather(): Holders {
    const { word } = this;
    const best = new Map<number, number>([...this.#assigned].map((number) => [number, 1]));
    const keep = (number: number, impact: number): void => {
      if (impact > (best.get(number) ?? 0)) best.set(number, impact);
    };
    each(holdersOf(word.key, this.#searchable), keep);
    for (const form of word.forms) {
      each(holdersOf(form.key, this.#searchable), (number, impact) => {
        if (hasForm(form, number, this.#searchable)) keep(number, impact * FORM_WORTH[form.kind]);
      });
    }
    const room = roomFor(this.#searchable.keys);
    best.forEach((impact, number) => {
      room.add(number, impact);
    });
    return room.take();
  }

  /** The word with its other forms that stand somewhere, as the rules print them; empty where none does. */
  widened(): Widening[] {
    const { forms, span } = this.word;
    if (forms.length === 0 || span === undefined) return [];
    const standing = forms.filter((form) => this.#stands(form)).map((form) => form.text);
    return standing.length === 0 ? [] : [{ span, forms: standing }];
  }

  #stands(form: Form): boolean {
    const { numbers } = holdersOf(form.key, this.#searchable);
    return numbers.some((number) => hasForm(form, number, this.#searchable));
  }
}

const keysOf = ({ key, forms }: QueryWord): string[] => [key, ...forms.map((form) => form.key)];

/** What a word is looked for as, which is not the same for a quoted one; no key holds a space. */
export const nameOf = ({ key, forms, bodies }: QueryWord): string =>
  [
    key,
    ...forms.map((form) => `${form.kind}${form.part ? "+" : ""} ${form.key}`),
    ...(bodies ?? []),
  ].join(" ");

/** Visits holders with their weights. */
function each({ numbers, parts }: Holders, visit: (number: number, impact: number) => void): void {
  for (let i = 0; i < numbers.length; i++)
    visit(numbers[i] as number, WEIGHTS[parts[i] as number] as number);
}
