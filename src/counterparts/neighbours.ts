/**
 * Clauses of other documents that are most like one clause, found through the
 * postings of its rarest terms.
 *
 * Guarantee: the cost grows with the clauses that share a rare term, not with
 * the corpus.
 */
import { type Comparable, isMeasure } from "./comparable.js";
import { Layout, type Vectors } from "./vectors.js";

export interface Neighbour {
  readonly clause: number;
  readonly likeness: number;
}

/** Terms looked up: the heaviest carry two thirds of a clause's weight. */
const LOOKED_UP = 40;
/**
 * Places looked at in all, the heaviest terms first: where many documents say the same, its rarest
 * terms name the likest, and a corpus ten times as large costs no more. A small one is read whole.
 */
const PLACES = 3000;
/** Candidates whose likeness is worked out in full. */
const CANDIDATES = 80;

export class Neighbours {
  readonly #corpus: Comparable;
  readonly #vectors: Vectors;
  readonly #shared: Float64Array;
  readonly #layout = new Layout();

  constructor(corpus: Comparable, vectors: Vectors) {
    this.#corpus = corpus;
    this.#vectors = vectors;
    this.#shared = new Float64Array(corpus.clauses.length);
  }

  /** The likest clauses of other documents, best first; `perDocument` and `most` bound them. */
  of(clause: number, perDocument: number, most: number): Neighbour[] {
    const { clauses } = this.#corpus;
    this.#layout.lay(this.#vectors.of(clause), this.#vectors.size);
    const ranked = this.#candidates(clause)
      .map((other) => ({ clause: other, likeness: this.#layout.times(this.#vectors.of(other)) }))
      .sort((a, b) => b.likeness - a.likeness || a.clause - b.clause);
    const taken = new Map<string, number>();
    const found: Neighbour[] = [];
    for (const neighbour of ranked) {
      const document = clauses[neighbour.clause]?.document.id ?? "";
      const already = taken.get(document) ?? 0;
      if (already >= perDocument) continue;
      taken.set(document, already + 1);
      found.push(neighbour);
      if (found.length === most) break;
    }
    return found;
  }

  /** Measures of other documents that share the most weight of rare terms. */
  #candidates(clause: number): number[] {
    const { clauses } = this.#corpus;
    const own = clauses[clause]?.document;
    const touched = this.#layShared(clause);
    const shared = this.#shared;
    const candidates = touched
      .filter((other) => {
        const found = clauses[other];
        return found !== undefined && found.document !== own && isMeasure(found);
      })
      .sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || a - b)
      .slice(0, CANDIDATES);
    for (const other of touched) shared[other] = 0;
    return candidates;
  }

  #layShared(clause: number): number[] {
    const { postings } = this.#corpus;
    const { terms, weights } = this.#vectors.of(clause);
    const heaviest = [...terms.keys()]
      .filter((i) => !this.#vectors.nameOf(terms[i] ?? 0).startsWith("θ"))
      .sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b)
      .slice(0, LOOKED_UP);
    const touched: number[] = [];
    let left = PLACES;
    for (const i of heaviest) {
      const list = postings.lookup(this.#vectors.nameOf(terms[i] ?? 0));
      if (list.count > left) continue;
      left -= list.count;
      for (const numbers of list.slots) {
        for (const other of numbers ?? []) {
          if (this.#shared[other] === 0) touched.push(other);
          this.#shared[other] = (this.#shared[other] ?? 0) + (weights[i] ?? 0);
        }
      }
    }
    return touched;
  }
}
