/**
 * What a clause states, sentence by sentence. A clause of ten sentences often
 * answers another by one of them (创新券 among all that a plan funds), while
 * the texts as wholes are hardly alike.
 *
 * Guarantee: a sentence's vector is no longer than 1, and the shorter the less
 * it says: 加快建设 alone is no likeness.
 */
import type { Comparable } from "./comparable.js";
import { statementsIn } from "./pieces.js";
import { countTerms } from "./terms.js";
import type { Vector, Vectors } from "./vectors.js";

/** Rare pairs of characters that make half a sentence's weight: six, as 知识产权质押 has. */
const HALF_SAID = 6;
/** The same for themes: half a rare one, since most sentences name one or two. */
const HALF_THEME = 0.5;
/** What themes say beside the words' 1. */
const THEMES = 0.5;
/** Sentences of a clause looked at; a law kept as one clause has thousands. */
const MOST = 60;
/** What a second pair of sentences adds: the first may be chance, two hardly are. */
const SECOND = 0.5;

/** Weights scaled so that what equals `half` fills half of the square. */
function saturated(
  counts: ReadonlyMap<string, number>,
  telling: (term: string) => number,
  half: number,
): [string, number][] {
  const weights = [...counts].map(([term, count]): [string, number] => [
    term,
    Math.log2(1 + count) * telling(term),
  ]);
  const square = weights.reduce((sum, [, weight]) => sum + weight * weight, half);
  return weights.map(([term, weight]) => [term, weight / Math.sqrt(square)]);
}

export class Statements {
  readonly #corpus: Comparable;
  readonly #vectors: Vectors;

  constructor(corpus: Comparable, vectors: Vectors) {
    this.#corpus = corpus;
    this.#vectors = vectors;
  }

  /** One vector for each sentence of a clause, its heading first. */
  of(number: number): Vector[] {
    const clause = this.#corpus.clauses[number];
    if (!clause) throw new RangeError(`no clause ${number}`);
    return statementsIn(clause)
      .slice(0, MOST)
      .map((text) => this.#vectorOf(text));
  }

  #vectorOf(text: string): Vector {
    const vectors = this.#vectors;
    const { bigrams, themes } = countTerms([{ text, weight: 1 }]);
    const words = saturated(bigrams, (pair) => vectors.tellingOf(pair), HALF_SAID);
    const themed = saturated(themes, (theme) => vectors.tellingOfTheme(theme), HALF_THEME);
    const share = Math.sqrt(1 / (1 + THEMES));
    const themeShare = Math.sqrt(THEMES / (1 + THEMES));
    const all = [
      ...words.map(([pair, weight]) => [pair, weight * share] as const),
      ...themed.map(([theme, weight]) => [`θ${theme}`, weight * themeShare] as const),
    ];
    return {
      terms: Int32Array.from(all, ([term]) => vectors.numberOf(term)),
      weights: Float64Array.from(all, ([, weight]) => weight),
    };
  }
}

/**
 * How alike two clauses are in the two pairs of sentences most alike, 0 to 1.
 * `products[i]` are those of the one's i-th sentence with all of the other
 * document; the other clause's stand from `from` up to `to`.
 */
export function closest(products: readonly Float64Array[], from: number, to: number): number {
  let [best, row, column] = [0, -1, -1];
  for (let i = 0; i < products.length; i++) {
    for (let j = from; j < to; j++) {
      const value = products[i]?.[j] ?? 0;
      if (value > best) [best, row, column] = [value, i, j];
    }
  }
  let second = 0;
  for (let i = 0; i < products.length; i++) {
    if (i === row) continue;
    for (let j = from; j < to; j++) {
      if (j !== column) second = Math.max(second, products[i]?.[j] ?? 0);
    }
  }
  return (best + SECOND * second) / (1 + SECOND);
}
