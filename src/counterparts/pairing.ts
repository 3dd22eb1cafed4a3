/**
 * Two documents side by side: a score for each pair of their measures, and the
 * floors of the grades.
 *
 * Guarantee: symmetric, and the same in every run. A pair of documents is
 * worked out once, whichever is asked from.
 */
import { Layout, type Vectors } from "./vectors.js";
import type { Widened } from "./widened.js";

export type Grade = 0 | 1 | 2 | 3;

/** How much the words the two share themselves count, beside what the corpus knows of them. */
const OWN_WORDS = 0.4;

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
  { grade: 3, share: 1.16 },
  { grade: 2, share: 0.97 },
  { grade: 1, share: 0.71 },
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

export class Pairing {
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** `scores[i][j]` of `left[i]` with `right[j]`. */
  readonly scores: readonly (readonly number[])[];
  /** Least score of the grades 1, 2 and 3. */
  readonly floors: Readonly<Record<1 | 2 | 3, number>>;

  constructor(
    left: readonly number[],
    right: readonly number[],
    vectors: Vectors,
    widened: Widened,
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
    this.scores = mixed.map((row, i) =>
      row.map((score, j) => score / ((across[i] ?? 1) * (down[j] ?? 1)) ** HELD_BACK),
    );
    this.floors = this.#floors();
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
