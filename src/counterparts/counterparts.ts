/**
 * Which clause of another document answers a clause: every pair of documents
 * scored when first asked for, and kept for a while.
 */
import type { Clause } from "../vocabulary.js";
import { Characters } from "./characters.js";
import { type Comparable, measuresOf } from "./comparable.js";
import type { Grade } from "./evidence.js";
import { Kept } from "./kept.js";
import { Pairing } from "./pairing.js";
import { Side } from "./sides.js";
import { Statements } from "./statements.js";
import { Vectors } from "./vectors.js";
import { Widened } from "./widened.js";

/** A clause of the other document with how well it answers. */
export interface Scored {
  readonly clause: number;
  readonly score: number;
  readonly grade: Grade;
}

/** Documents kept laid out, each about a megabyte; a table of five levels has sixty. */
const SIDES = 100;
/** Pairs of documents whose scores are kept. */
const PAIRINGS = 400;

export class Counterparts {
  readonly corpus: Comparable;
  readonly vectors: Vectors;
  readonly measures: ReadonlyMap<string, readonly number[]>;
  readonly #statements: Statements;
  readonly #widened: Widened;
  readonly #characters: Characters;
  readonly #order: ReadonlyMap<string, number>;
  readonly #places = new Map<number, number>();
  readonly #sides = new Kept<Side>(SIDES);
  readonly #pairings = new Kept<Pairing>(PAIRINGS);

  constructor(corpus: Comparable) {
    this.corpus = corpus;
    this.vectors = new Vectors(corpus);
    this.#statements = new Statements(corpus, this.vectors);
    this.#widened = new Widened(corpus, this.vectors);
    this.#characters = new Characters(corpus);
    this.measures = measuresOf(corpus);
    this.#order = new Map(corpus.documents.map(({ id }, place) => [id, place]));
    for (const numbers of this.measures.values()) {
      numbers.forEach((number, place) => {
        this.#places.set(number, place);
      });
    }
  }

  /** All measures of a document against a clause, best first; none where the clause is no measure. */
  of(clause: number, document: string): Scored[] {
    const own = this.corpus.clauses[clause]?.document.id;
    const place = this.#places.get(clause);
    if (own === undefined || place === undefined || own === document) return [];
    const { pairing, turned } = this.pairing(own, document);
    const others = turned ? pairing.left : pairing.right;
    return others
      .map((other, i) => {
        const score = (turned ? pairing.scores[i]?.[place] : pairing.scores[place]?.[i]) ?? 0;
        return { clause: other, score, grade: pairing.gradeOf(score) };
      })
      .sort((a, b) => b.score - a.score || a.clause - b.clause);
  }

  clause(number: number): Clause {
    const clause = this.corpus.clauses[number];
    if (!clause) throw new RangeError(`no clause ${number}`);
    return clause;
  }

  /** The pairing of two documents; `turned` where the first named is its right side. */
  pairing(one: string, other: string): { pairing: Pairing; turned: boolean } {
    const turned = (this.#order.get(one) ?? 0) > (this.#order.get(other) ?? 0);
    const [left, right] = turned ? [other, one] : [one, other];
    const pairing = this.#pairings.of(
      JSON.stringify([left, right]),
      () => new Pairing(this.#side(left), this.#side(right), (number) => this.clause(number)),
    );
    return { pairing, turned };
  }

  #side(document: string): Side {
    return this.#sides.of(
      document,
      () =>
        new Side(this.measures.get(document) ?? [], {
          vectors: this.vectors,
          widened: this.#widened,
          statements: this.#statements,
          characters: this.#characters,
          clauseOf: (number) => this.clause(number),
        }),
    );
  }

  /** Documents that hold clauses like this one, likest first. */
  documentsLike(clause: number): string[] {
    const neighbours = this.#widened.neighboursOf(clause);
    return [
      ...new Set(neighbours.map((found) => this.corpus.clauses[found.clause]?.document.id ?? "")),
    ];
  }
}
