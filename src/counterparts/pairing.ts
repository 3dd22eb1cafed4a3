/**
 * Two documents side by side: a score for each pair of their measures, and the
 * floors of the grades.
 *
 * Guarantee: symmetric, and the same in every run. A pair of documents is
 * worked out once, whichever is asked from.
 */
import type { Clause } from "../vocabulary.js";
import type { Names } from "./names.js";
import { targetKinship } from "./target-rule.js";
import { Layout, type Vectors } from "./vectors.js";
import type { Widened } from "./widened.js";

export type Grade = 0 | 1 | 2 | 3;

/** How much the words the two share themselves count, beside what the corpus knows of them. */
const OWN_WORDS = 0.4;

/**
 * A measure's name found in the other's words, on average of both ways: half of it leaves a score
 * as it is, none takes three tenths away. What two clauses only mention in passing is not their measure.
 */
const UNNAMED = 0.7;
const NAMED = 0.6;

/** A clause like many of the other side (总体目标) is like none in particular: mean of its best five. */
const BEST = 5;
/** How far such a clause is held back; a half would undo its score entirely. */
const HELD_BACK = 0.25;

/** Median best score of a clause between two plans on one matter; the floors' fixed point. */
const USUAL = 0.31;
/** Clauses whose best score the usual one weighs as much as: short documents tell little of their own. */
const PRIOR = 10;

/**
 * Floors as shares of the geometric mean of the documents' own median best score and the usual one.
 * Half adapts: documents close in wording ask for more, and two that have nothing to do with each
 * other are not made counterparts of each other by their own low level.
 */
export const FLOORS: readonly { readonly grade: Grade; readonly share: number }[] = [
  { grade: 3, share: 1.12 },
  { grade: 2, share: 0.94 },
  { grade: 1, share: 0.7 },
];

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

const highest = (values: readonly number[], count: number): number[] =>
  [...values].sort((a, b) => b - a).slice(0, count);

/** How far each clause is like more of the other side than is usual, at least 1. */
function crowding(rows: readonly (readonly number[])[]): number[] {
  const levels = rows.map((row) => {
    const best = highest(row, BEST);
    return best.reduce((sum, score) => sum + score, 0) / Math.max(1, best.length);
  });
  const usual = median(levels);
  return levels.map((level) => (usual === 0 ? 1 : Math.max(1, level / usual)));
}

const turned = (rows: readonly (readonly number[])[], width: number): number[][] =>
  Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? 0));

/** What likeness is judged by. */
export interface Likeness {
  readonly vectors: Vectors;
  readonly names: Names;
  readonly widened: Widened;
  readonly clauseOf: (number: number) => Clause;
}

/** Just under a floor. */
const below = (floor: number): number => floor * 0.999;

export class Pairing {
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** `scores[i][j]` of `left[i]` with `right[j]`. */
  readonly scores: readonly number[][];
  /** Least score of the grades 1, 2 and 3. */
  readonly floors: Readonly<Record<1 | 2 | 3, number>>;

  constructor(
    left: readonly number[],
    right: readonly number[],
    { vectors, names, widened, clauseOf }: Likeness,
  ) {
    this.left = left;
    this.right = right;
    const own = products(left, right, (clause) => vectors.of(clause), vectors);
    const wide = products(left, right, (clause) => widened.of(clause), vectors);
    const mixed = own.map((row, i) =>
      row.map((score, j) => score ** OWN_WORDS * (wide[i]?.[j] ?? 0) ** (1 - OWN_WORDS)),
    );
    const across = crowding(mixed);
    const down = crowding(turned(mixed, right.length));
    const named = coverage(left, right, vectors, names);
    const naming = turned(coverage(right, left, vectors, names), right.length);
    this.scores = mixed.map((row, i) =>
      row.map((score, j) => {
        const both = ((named[i]?.[j] ?? 0) + (naming[i]?.[j] ?? 0)) / 2;
        const apart = ((across[i] ?? 1) * (down[j] ?? 1)) ** HELD_BACK;
        return (score * (UNNAMED + NAMED * both)) / apart;
      }),
    );
    this.floors = this.#floors();
    this.#heedTargets(clauseOf);
  }

  /** A shared indicator lifts to the highest grade, a different base holds below the second. */
  #heedTargets(clauseOf: (number: number) => Clause): void {
    const others = this.right.map(clauseOf);
    this.left.forEach((number, i) => {
      const clause = clauseOf(number);
      if (clause.targets.length === 0) return;
      others.forEach((other, j) => {
        const kin = other.targets.length === 0 ? null : targetKinship(clause, other);
        const row = this.scores[i];
        if (!row || kin === null) return;
        const score = row[j] ?? 0;
        row[j] =
          kin === "same" ? Math.max(score, this.floors[3]) : Math.min(score, below(this.floors[2]));
      });
    });
  }

  #floors(): Record<1 | 2 | 3, number> {
    const columns = turned(this.scores, this.right.length);
    const best = [...this.scores, ...columns].map((row) => Math.max(0, ...row));
    const found = (median(best) * best.length + USUAL * PRIOR) / (best.length + PRIOR);
    const level = Math.sqrt(found * USUAL);
    const of = (grade: Grade): number =>
      level * (FLOORS.find((floor) => floor.grade === grade)?.share ?? 0);
    return { 1: of(1), 2: of(2), 3: of(3) };
  }

  gradeOf(score: number): Grade {
    return FLOORS.find(({ grade }) => score >= this.floors[grade as 1 | 2 | 3])?.grade ?? 0;
  }
}

type VectorOf = (clause: number) => ReturnType<Vectors["of"]>;

function products(
  left: readonly number[],
  right: readonly number[],
  vectorOf: VectorOf,
  vectors: Vectors,
): number[][] {
  const others = right.map(vectorOf);
  const layout = new Layout();
  return left.map((clause) => {
    layout.lay(vectorOf(clause), vectors.size);
    return others.map((other) => Math.min(1, layout.times(other)));
  });
}

/** How much of each left clause's name stands in each right clause, 0 to 1. */
function coverage(
  left: readonly number[],
  right: readonly number[],
  vectors: Vectors,
  names: Names,
): number[][] {
  const layout = new Layout();
  const called = left.map((clause) => names.of(clause));
  const columns = right.map((other) => {
    layout.lay(vectors.of(other), vectors.size);
    return called.map((name) => layout.covers(name));
  });
  return turned(columns, left.length);
}
