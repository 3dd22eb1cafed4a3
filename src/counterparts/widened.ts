/**
 * A clause widened by its neighbours: the corpus as its own thesaurus. Where
 * one plan says 宣传培训 and another 媒体, a third that says both brings them
 * together. It is query expansion (Rocchio 1971) done on both sides.
 */

import type { Comparable } from "./comparable.js";
import { type Neighbour, Neighbours } from "./neighbours.js";
import { Sum } from "./sum.js";
import type { Vector, Vectors } from "./vectors.js";

/** Neighbours a document gives at most, so that one like document does not speak for all. */
const A_DOCUMENT = 4;
/** Neighbours in all. */
const MOST = 16;
/**
 * What a neighbour weighs, times its likeness: at a likeness of a quarter, usual for the best, as much
 * as the clause itself. From three to ten nothing much changes.
 */
const WEIGHT = 4;

export class Widened {
  readonly #vectors: Vectors;
  readonly #neighbours: Neighbours;
  readonly #sum = new Sum();

  constructor(corpus: Comparable, vectors: Vectors) {
    this.#vectors = vectors;
    this.#neighbours = new Neighbours(corpus, vectors);
  }

  neighboursOf(clause: number): Neighbour[] {
    return this.#neighbours.of(clause, A_DOCUMENT, MOST);
  }

  /** A clause's vector with those of its neighbours, of length 1. */
  of(clause: number): Vector {
    this.#sum.add(this.#vectors.of(clause), 1);
    for (const { clause: other, likeness } of this.neighboursOf(clause)) {
      this.#sum.add(this.#vectors.of(other), WEIGHT * likeness);
    }
    return this.#sum.take();
  }
}
