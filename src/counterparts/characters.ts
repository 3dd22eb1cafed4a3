/**
 * Clauses as unit vectors of single characters by rarity: 引才 and 引进人才 share
 * no pair of characters, and are one thing by the characters themselves.
 *
 * Guarantee: a vector depends on its clause and on how many measures of the
 * corpus hold its characters, on nothing else.
 */
import { keyOf } from "../text/key.js";
import { type Comparable, sampleOf } from "./comparable.js";
import { piecesOf } from "./pieces.js";
import { rarity, type Vector } from "./vectors.js";

const LETTER = /\p{L}/u;

/** Counts of a text's characters, added to others'. */
function count(text: string, weight: number, counts: Map<string, number>): void {
  for (const character of keyOf(text)) {
    counts.set(character, (counts.get(character) ?? 0) + weight);
  }
}

export class Characters {
  readonly #corpus: Comparable;
  /** In how many of the sampled measures a character stands. */
  readonly #standing = new Map<string, number>();
  #sampled = 0;

  constructor(corpus: Comparable) {
    this.#corpus = corpus;
    for (const { text } of sampleOf(corpus)) {
      this.#sampled++;
      const counts = new Map<string, number>();
      count(text, 1, counts);
      for (const character of counts.keys()) {
        this.#standing.set(character, (this.#standing.get(character) ?? 0) + 1);
      }
    }
  }

  /** The vector of a clause's letters, of any script; its terms are their code points. */
  of(number: number): Vector {
    const clause = this.#corpus.clauses[number];
    if (!clause) throw new RangeError(`no clause ${number}`);
    const counts = new Map<string, number>();
    for (const { text, weight } of piecesOf(clause)) count(text, weight, counts);
    const letters = [...counts].filter(([character]) => LETTER.test(character));
    const weights = Float64Array.from(letters, ([letter, times]) => {
      const rare = rarity(this.#standing.get(letter) ?? 0, this.#sampled);
      return Math.log1p(times) * Math.max(0, rare);
    });
    const norm = Math.hypot(...weights) || 1;
    return {
      terms: Int32Array.from(letters, ([letter]) => letter.codePointAt(0) ?? 0),
      weights: weights.map((weight) => weight / norm),
    };
  }
}
