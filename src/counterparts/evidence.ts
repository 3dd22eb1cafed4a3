/**
 * What makes a score, and what a score has to reach for a grade: the one place
 * for the weights of comparison.
 *
 * Guarantee: the score grows with each evidence, is the same from either side
 * and lies between 0 and about 1.
 */

export type Grade = 0 | 1 | 2 | 3;

/** Evidences by name, each from 0 to 1. */
export type Evidence = Readonly<Record<(typeof EVIDENCE)[number]["name"], number>>;

/**
 * Exponents of a geometric mean: a measure's counterpart is like it in every respect, and what is
 * like it in one alone only mentions it. Weights are round numbers near those fitted on the judged
 * clauses; with any pair of documents left out these come out within a tenth of them.
 */
export const EVIDENCE = [
  // The words of both, the heading first, by rarity, with their themes.
  { name: "words", weight: 0.2 },
  // The same after both were widened by the likest clauses of other documents: 授信 and 融资 meet.
  { name: "widened", weight: 0.3 },
  // Their two most alike sentences, whatever else the clauses say.
  { name: "sentences", weight: 0.25 },
  // All that stands in the sections of both: 研发投入 among means of support is not the same measure
  // as 研发投入 among targets.
  { name: "sections", weight: 0.15 },
  // Single characters, where one thing is called by two words.
  { name: "characters", weight: 0.1 },
] as const;

/** What stands for no likeness, so that one evidence missing is not all missing. */
const NOTHING = 0.02;

export const scoreOf = (evidence: Evidence): number =>
  Math.exp(
    EVIDENCE.reduce(
      (sum, { name, weight }) => sum + weight * Math.log(evidence[name] + NOTHING),
      0,
    ),
  );

/** Least scores where the two documents have as much in common as is usual. */
const FLOORS: Readonly<Record<1 | 2 | 3, number>> = { 1: 0.24, 2: 0.25, 3: 0.3 };

/** The score that nine in ten pairs of clauses stay below, usually. */
const USUAL = 0.13;
const NINE_IN_TEN = 0.9;

/** How far floors follow: between documents four times as alike they are twice as high at a half, half as much again at a quarter. */
const FOLLOWED = 0.25;
/** Two documents that have nothing to do with each other are not made counterparts by their low level. */
const LOWEST = 0.85;

/**
 * The floors of two documents follow their own scores: where they are worded alike throughout (two
 * laws, two plans of one office) more is asked for, between a plan and a letter less.
 */
export function floorsOf(scores: readonly (readonly number[])[]): Record<1 | 2 | 3, number> {
  const sorted = Float64Array.from(scores.flat()).sort();
  const level = sorted[Math.floor(NINE_IN_TEN * sorted.length)] ?? 0;
  const moved = Math.max(LOWEST, level / USUAL) ** FOLLOWED;
  return { 1: FLOORS[1] * moved, 2: FLOORS[2] * moved, 3: FLOORS[3] * moved };
}

/** What one indicator in both adds to the score of clauses that are little but a target. */
export const SAME_TARGET = 1.5;
