/**
 * Clauses as unit vectors: terms by rarity, themes beside them.
 *
 * Guarantee: a vector depends on its clause and on how often its terms stand in
 * the corpus, on nothing else; each is made when first asked for and kept.
 */
import { type Comparable, sampleOf } from "./comparable.js";
import { piecesOf } from "./pieces.js";
import { countTerms } from "./terms.js";

/** Terms by their numbers, each once. */
export interface Vector {
  readonly terms: Int32Array;
  readonly weights: Float64Array;
}

/** What a kind of term weighs beside the others, and how much more it says when it is said again. */
interface Kind {
  readonly length: number;
  readonly said: (count: number) => number;
}

/** Words decide; said again, a word adds little. */
const WORDS: Kind = { length: 1, said: Math.log1p };
/** Themes break ties; the one a clause keeps to is what it is about. */
const THEMES: Kind = { length: 0.3, said: (count) => count };

/** Rarity of a term in `count` of `total` clauses. */
export const rarity = (count: number, total: number): number =>
  Math.log((total + 1) / (count + 0.5));

/** Weights of one kind of term, scaled to its length. */
function scaled(
  counts: ReadonlyMap<string, number>,
  rarityOf: (term: string) => number,
  { length, said }: Kind,
): [string, number][] {
  const weights = [...counts].map(([term, count]): [string, number] => [
    term,
    said(count) * Math.max(0, rarityOf(term)),
  ]);
  const norm = Math.hypot(...weights.map(([, weight]) => weight));
  return norm === 0 ? [] : weights.map(([term, weight]) => [term, (weight * length) / norm]);
}

export class Vectors {
  readonly #corpus: Comparable;
  readonly #numbers = new Map<string, number>();
  readonly #names: string[] = [];
  readonly #vectors = new Map<number, Vector>();
  readonly #themeCounts = new Map<string, number>();
  readonly #rarities = new Map<string, number>();
  #sampled = 0;

  constructor(corpus: Comparable) {
    this.#corpus = corpus;
    this.#sampleThemes();
  }

  /** How many terms have been numbered so far. */
  get size(): number {
    return this.#names.length;
  }

  /** A bigram as printed in its key; a theme with `θ` before it. */
  nameOf(term: number): string {
    return this.#names[term] ?? "";
  }

  /** Number of a term, the same for all its uses. */
  numberOf(term: string): number {
    let number = this.#numbers.get(term);
    if (number === undefined) {
      number = this.#names.length;
      this.#numbers.set(term, number);
      this.#names.push(term);
    }
    return number;
  }

  /** Rarity of a theme in the measures of the corpus. */
  rarityOfTheme(theme: string): number {
    return rarity(this.#themeCounts.get(theme) ?? 0, this.#sampled);
  }

  /** Rarity of a bigram in the clauses of the corpus. */
  rarityOf(bigram: string): number {
    let known = this.#rarities.get(bigram);
    if (known === undefined) {
      const { clauses, postings } = this.#corpus;
      known = rarity(postings.lookup(bigram).count, clauses.length);
      this.#rarities.set(bigram, known);
    }
    return known;
  }

  /** Rarity as a share of that of a bigram met once, 0 to 1. */
  tellingOf(bigram: string): number {
    return Math.max(0, this.rarityOf(bigram)) / rarity(0, this.#corpus.clauses.length);
  }

  /** The same of a theme. */
  tellingOfTheme(theme: string): number {
    return Math.max(0, this.rarityOfTheme(theme)) / rarity(0, this.#sampled);
  }

  of(clause: number): Vector {
    let vector = this.#vectors.get(clause);
    if (!vector) {
      vector = this.#make(clause);
      this.#vectors.set(clause, vector);
    }
    return vector;
  }

  #make(number: number): Vector {
    const clause = this.#corpus.clauses[number];
    if (!clause) throw new RangeError(`no clause ${number}`);
    const { bigrams, themes } = countTerms(piecesOf(clause));
    const words = scaled(bigrams, (bigram) => this.rarityOf(bigram), WORDS);
    const themed = scaled(themes, (theme) => this.rarityOfTheme(theme), THEMES);
    const all = [...words, ...themed.map(([theme, w]): [string, number] => [`θ${theme}`, w])];
    const norm = Math.hypot(...all.map(([, weight]) => weight)) || 1;
    return {
      terms: Int32Array.from(all, ([term]) => this.numberOf(term)),
      weights: Float64Array.from(all, ([, weight]) => weight / norm),
    };
  }

  #sampleThemes(): void {
    for (const clause of sampleOf(this.#corpus)) {
      this.#sampled++;
      for (const theme of countTerms(piecesOf(clause)).themes.keys()) {
        this.#themeCounts.set(theme, (this.#themeCounts.get(theme) ?? 0) + 1);
      }
    }
  }
}

/** Products of one vector with many: the one is laid out, the others are read against it. */
export class Layout {
  #values = new Float64Array(0);
  #laid: Vector | null = null;

  lay(vector: Vector, size: number): void {
    if (this.#laid) for (const term of this.#laid.terms) this.#values[term] = 0;
    if (this.#values.length < size) this.#values = new Float64Array(size * 2);
    this.#laid = vector;
    const { terms, weights } = vector;
    for (let i = 0; i < terms.length; i++) {
      this.#values[terms[i] as number] = weights[i] as number;
    }
  }

  times({ terms, weights }: Vector): number {
    let sum = 0;
    const values = this.#values;
    for (let i = 0; i < terms.length; i++) {
      const other = values[terms[i] as number];
      if (other) sum += other * (weights[i] as number);
    }
    return sum;
  }
}
