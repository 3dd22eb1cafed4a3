/** Vectors of one document by their terms. */
interface SideLists {
  readonly words: Lists;
  readonly widened: Lists;
  readonly sentences: Lists;
  readonly sections: Lists;
  readonly characters: Lists;
}

/** A document's measures laid out to be compared with another's; each document once. */
import type { Clause } from "../vocabulary.js";
import type { Characters } from "./characters.js";
import { Lists } from "./lists.js";
import { type Sections, sectionsOf } from "./sections.js";
import type { Statements } from "./statements.js";
import type { Vector, Vectors } from "./vectors.js";
import type { Widened } from "./widened.js";

export class Side {
  /** Numbers of the measures, in the order of the print. */
  readonly measures: readonly number[];
  readonly words: readonly Vector[];
  readonly widened: readonly Vector[];
  readonly sentences: readonly (readonly Vector[])[];
  readonly sections: Sections;
  readonly characters: readonly Vector[];
  #lists: SideLists | null = null;

  constructor(
    measures: readonly number[],
    {
      vectors,
      widened,
      statements,
      characters,
      clauseOf,
    }: {
      vectors: Vectors;
      widened: Widened;
      statements: Statements;
      characters: Characters;
      clauseOf: (number: number) => Clause;
    },
  ) {
    this.measures = measures;
    this.words = measures.map((number) => vectors.of(number));
    this.widened = measures.map((number) => widened.of(number));
    this.sentences = measures.map((number) => statements.of(number));
    this.characters = measures.map((number) => characters.of(number));
    this.sections = sectionsOf(measures.map(clauseOf), this.words);
  }

  /** By term, made when first compared with. */
  get lists(): SideLists {
    this.#lists ??= {
      words: new Lists(this.words),
      widened: new Lists(this.widened),
      sentences: new Lists(this.sentences.flat()),
      sections: new Lists(this.sections.vectors),
      characters: new Lists(this.characters),
    };
    return this.#lists;
  }
}
