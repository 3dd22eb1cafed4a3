/**
 * Two documents side by side: a score for each pair of their measures, and the
 * floors of the grades.
 *
 * Guarantee: symmetric, and the same in every run. A pair of documents is
 * worked out once, whichever is asked from.
 */
import type { Clause } from "../vocabulary.js";
import { floorsOf, type Grade, SAME_TARGET, scoreOf } from "./evidence.js";
import type { Side } from "./sides.js";
import { closest } from "./statements.js";
import { targetKinship } from "./target-rule.js";

/** Just under a floor. */
const below = (floor: number): number => floor * 0.999;

export class Pairing {
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** `scores[i][j]` of `left[i]` with `right[j]`. */
  readonly scores: readonly number[][];
  /** Least score of the grades 1, 2 and 3. */
  readonly floors: Readonly<Record<1 | 2 | 3, number>>;

  constructor(left: Side, right: Side, clauseOf: (number: number) => Clause) {
    this.left = left.measures;
    this.right = right.measures;
    this.scores = scores(left, right);
    this.floors = floorsOf(this.scores);
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
          kin === "same"
            ? Math.max(score * SAME_TARGET, this.floors[3])
            : Math.min(score, below(this.floors[2]));
      });
    });
  }

  gradeOf(score: number): Grade {
    return ([3, 2, 1] as const).find((grade) => score >= this.floors[grade]) ?? 0;
  }
}

/** Where the sentences of each measure begin in those of its document; one more than there are measures. */
function bounds({ sentences }: Side): number[] {
  let at = 0;
  return [0, ...sentences.map(({ length }) => (at += length))];
}

function scores(left: Side, right: Side): number[][] {
  const { lists } = right;
  const starts = bounds(right);
  const sections = left.sections.vectors.map((section) => lists.sections.times(section));
  return left.measures.map((_, i) => {
    const words = lists.words.times(left.words[i] as (typeof left.words)[number]);
    const widened = lists.widened.times(left.widened[i] as (typeof left.widened)[number]);
    const characters = lists.characters.times(
      left.characters[i] as (typeof left.characters)[number],
    );
    const sentences = (left.sentences[i] ?? []).map((sentence) => lists.sentences.times(sentence));
    return right.measures.map((_, j) =>
      scoreOf({
        words: words[j] ?? 0,
        widened: widened[j] ?? 0,
        sentences: closest(sentences, starts[j] ?? 0, starts[j + 1] ?? 0),
        characters: characters[j] ?? 0,
        sections: sections[left.sections.of[i] ?? -1]?.[right.sections.of[j] ?? -1] ?? 0,
      }),
    );
  });
}
