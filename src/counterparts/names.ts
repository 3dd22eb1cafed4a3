/** What a measure is called: its heading or, without one, the words up to its first sign. */
import type { Clause } from "../vocabulary.js";
import type { Comparable } from "./comparable.js";
import { countTerms } from "./terms.js";
import type { Vector, Vectors } from "./vectors.js";

/** 「全市研究与试验发展经费支出占生产总值比重达到2%」 is 24 characters; a name is hardly longer. */
const LONGEST_NAME = 30;
/** A theme in a name says as much as two bigrams of its rarity. */
const THEME = 2;

const LABEL = /^[^\p{L}]+/u;

export function nameOf({ heading, text }: Clause): string {
  if (heading !== null) return heading;
  return (text.replace(LABEL, "").split(/[，。；：\n]/u)[0] ?? "").slice(0, LONGEST_NAME);
}

export class Names {
  readonly #corpus: Comparable;
  readonly #vectors: Vectors;
  readonly #kept = new Map<number, Vector>();

  constructor(corpus: Comparable, vectors: Vectors) {
    this.#corpus = corpus;
    this.#vectors = vectors;
  }

  /** The terms of a clause's name; their weights add up to 1. */
  of(number: number): Vector {
    let vector = this.#kept.get(number);
    if (!vector) {
      vector = this.#make(number);
      this.#kept.set(number, vector);
    }
    return vector;
  }

  #make(number: number): Vector {
    const clause = this.#corpus.clauses[number];
    if (!clause) throw new RangeError(`no clause ${number}`);
    const { bigrams, themes } = countTerms([{ text: nameOf(clause), weight: 1 }]);
    const weighed = [
      ...[...bigrams.keys()].map((term) => [term, this.#vectors.rarityOf(term)] as const),
      ...[...themes.keys()].map(
        (theme) => [`θ${theme}`, THEME * this.#vectors.rarityOfTheme(theme)] as const,
      ),
    ].filter(([, weight]) => weight > 0);
    const sum = weighed.reduce((total, [, weight]) => total + weight, 0) || 1;
    return {
      terms: Int32Array.from(weighed, ([term]) => this.#vectors.numberOf(term)),
      weights: Float64Array.from(weighed, ([, weight]) => weight / sum),
    };
  }
}
