/** A document's measures laid out to be compared with another's; each document once. */
import { Lists } from "./lists.js";
import type { Statements } from "./statements.js";
import type { Vector, Vectors } from "./vectors.js";
import type { Widened } from "./widened.js";

export class Side {
  /** Numbers of the measures, in the order of the print. */
  readonly measures: readonly number[];
  readonly words: readonly Vector[];
  readonly widened: readonly Vector[];
  readonly sentences: readonly (readonly Vector[])[];
  #lists: { words: Lists; widened: Lists; sentences: Lists } | null = null;

  constructor(
    measures: readonly number[],
    {
      vectors,
      widened,
      statements,
    }: { vectors: Vectors; widened: Widened; statements: Statements },
  ) {
    this.measures = measures;
    this.words = measures.map((number) => vectors.of(number));
    this.widened = measures.map((number) => widened.of(number));
    this.sentences = measures.map((number) => statements.of(number));
  }

  /** By term, made when first compared with. */
  get lists(): { words: Lists; widened: Lists; sentences: Lists } {
    this.#lists ??= {
      words: new Lists(this.words),
      widened: new Lists(this.widened),
      sentences: new Lists(this.sentences.flat()),
    };
    return this.#lists;
  }
}
