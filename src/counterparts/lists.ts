/**
 * Vectors by their terms: for each term the vectors that hold it. One vector
 * is multiplied with all of them at the cost of the terms they share.
 */
import type { Vector } from "./vectors.js";

interface List {
  readonly vectors: number[];
  readonly weights: number[];
}

export class Lists {
  /** How many vectors there are. */
  readonly count: number;
  readonly #lists = new Map<number, List>();

  constructor(vectors: readonly Vector[]) {
    this.count = vectors.length;
    vectors.forEach(({ terms, weights }, place) => {
      terms.forEach((term, i) => {
        let list = this.#lists.get(term);
        if (!list) {
          list = { vectors: [], weights: [] };
          this.#lists.set(term, list);
        }
        list.vectors.push(place);
        list.weights.push(weights[i] ?? 0);
      });
    });
  }

  /** Products of one vector with each, in their order. */
  times({ terms, weights }: Vector): Float64Array {
    const products = new Float64Array(this.count);
    for (let i = 0; i < terms.length; i++) {
      const list = this.#lists.get(terms[i] as number);
      if (!list) continue;
      const weight = weights[i] as number;
      for (let k = 0; k < list.vectors.length; k++) {
        const place = list.vectors[k] as number;
        products[place] = (products[place] as number) + weight * (list.weights[k] as number);
      }
    }
    return products;
  }
}
