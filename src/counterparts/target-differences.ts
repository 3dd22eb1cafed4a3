/**
 * Where two counterparts set one indicator different goals.
 *
 * Guarantee: a goal is held against one other at most, that of its own year
 * before any; else the last goal of each side, what each aims at in the end.
 */
import type { Clause, Comparator, CounterpartDifference, Target } from "../vocabulary.js";
import { type Measured, measuredAlike, measuredBy } from "./indicators.js";
import { targetSpan } from "./marks.js";
import { commensurable, type Quantity, quantityOf, sameQuantity } from "./quantities.js";

/** A target whose figure could be read. */
export interface TargetFigure {
  readonly target: Target;
  readonly indicator: Measured;
  readonly quantity: Quantity;
}

/** Targets of a clause whose figures can be reckoned with. */
export function figuresOf({ targets }: Clause): TargetFigure[] {
  return targets.flatMap((target) => {
    const quantity = quantityOf(target.value, target.unit);
    const indicator = measuredBy(target);
    return quantity ? [{ target, indicator, quantity }] : [];
  });
}

/** Whether two targets are goals for one indicator, in units that can be compared. */
export const isKin = (one: TargetFigure, other: TargetFigure): boolean =>
  measuredAlike(one.indicator, other.indicator) === "same" &&
  commensurable(one.quantity, other.quantity);

export interface SharedTargets {
  readonly here: readonly TargetFigure[];
  readonly there: readonly TargetFigure[];
}

/** The targets of each side for indicators the other has too. */
export function sharedTargets(
  own: readonly TargetFigure[],
  others: readonly TargetFigure[],
): SharedTargets {
  return {
    here: own.filter((figure) => others.some((kin) => isKin(figure, kin))),
    there: others.filter((figure) => own.some((kin) => isKin(kin, figure))),
  };
}

/** What is to be reached; a figure of today is no measure. */
const goalsOf = (clause: Clause): TargetFigure[] =>
  figuresOf(clause).filter(({ target }) => target.comparator !== "actual");

/** The goal for the latest year among those for one indicator; of several the one printed last. */
const lastOf = (goals: readonly TargetFigure[]): TargetFigure | undefined =>
  goals.reduce<TargetFigure | undefined>(
    (last, goal) => ((goal.target.year ?? 0) >= (last?.target.year ?? 0) ? goal : last),
    undefined,
  );

interface GoalPair {
  readonly here: TargetFigure;
  readonly there: TargetFigure;
}

/** Goals of two clauses for one indicator. */
function goalPairs(one: Clause, other: Clause): GoalPair[] {
  const [own, others] = [goalsOf(one), goalsOf(other)];
  const taken = new Set<TargetFigure>();
  const pairs: GoalPair[] = [];
  const pair = (here: TargetFigure, there: TargetFigure): void => {
    taken.add(here).add(there);
    pairs.push({ here, there });
  };
  // A pledge (保底100家) is held against a pledge, what is striven for (力争130家) against its like.
  for (const alike of [true, false]) {
    for (const here of own) {
      const there = others.findLast(
        (goal) =>
          !taken.has(goal) &&
          isKin(here, goal) &&
          goal.target.year === here.target.year &&
          (!alike || goal.target.comparator === here.target.comparator),
      );
      if (there && !taken.has(here)) pair(here, there);
    }
  }
  for (const here of own) {
    const there = lastOf(others.filter((goal) => isKin(here, goal)));
    if (!there || taken.has(here) || taken.has(there)) continue;
    if (lastOf(own.filter((goal) => isKin(goal, there))) === here) pair(here, there);
  }
  return pairs.sort((a, b) => own.indexOf(a.here) - own.indexOf(b.here));
}

const BOUNDS: Readonly<Record<Comparator, string>> = {
  ">=": "以上",
  "<=": "以内",
  "~": "左右",
  "=": "",
  actual: "",
};

/** 2018年 1.3万家以上 */
const printGoal = ({ target: { value, unit, year, comparator } }: TargetFigure): string =>
  `${year === null ? "" : `${year}年 `}${value}${unit}${BOUNDS[comparator]}`;

/** A goal without a year is for none in particular. */
const isOtherYear = (one: Target, other: Target): boolean =>
  one.year !== null && other.year !== null && one.year !== other.year;

export function targetDifferences(one: Clause, other: Clause): CounterpartDifference[] {
  return goalPairs(one, other).flatMap(({ here, there }): CounterpartDifference[] => {
    const what = [
      !sameQuantity(here.quantity, there.quantity) && "value",
      isOtherYear(here.target, there.target) && "year",
      here.target.comparator !== there.target.comparator && "comparator",
    ].filter((word) => word !== false);
    if (what.length === 0) return [];
    return [
      {
        kind: "target",
        name: here.target.indicator,
        what,
        here: printGoal(here),
        there: printGoal(there),
        hereSpan: targetSpan(here.target),
        thereSpan: targetSpan(there.target),
      },
    ];
  });
}
