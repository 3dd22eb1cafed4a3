/**
 * Vectors added up in one array that is used again and again: a clause with its
 * neighbours has thousands of terms.
 */
import type { Vector } from "./vectors.js";

export class Sum {
  #values = new Float64Array(1024);
  #terms: number[] = [];

  /** Adds a vector times a factor. */
  add({ terms, weights }: Vector, times: number): void {
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i] as number;
      const weight = times * (weights[i] as number);
      if (weight === 0) continue;
      if (term >= this.#values.length) this.#grow(term);
      if (this.#values[term] === 0) this.#terms.push(term);
      this.#values[term] = (this.#values[term] as number) + weight;
    }
  }

  /** What was added since it was last taken, scaled to length 1. */
  take(): Vector {
    const terms = Int32Array.from(this.#terms);
    const weights = new Float64Array(terms.length);
    let square = 0;
    for (let i = 0; i < terms.length; i++) {
      const weight = this.#values[terms[i] as number] as number;
      weights[i] = weight;
      square += weight * weight;
      this.#values[terms[i] as number] = 0;
    }
    const norm = Math.sqrt(square) || 1;
    for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] as number) / norm;
    this.#terms = [];
    return { terms, weights };
  }

  #grow(term: number): void {
    const values = new Float64Array(2 * term);
    values.set(this.#values);
    this.#values = values;
  }
}
