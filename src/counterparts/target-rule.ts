/**
 * Targets decide where a clause is nothing but a target: one indicator is one
 * measure, and one thing as shares of two wholes is one theme at most.
 */
import type { Clause } from "../vocabulary.js";
import { type Measured, measuredAlike, measuredBy } from "./indicators.js";

/** A clause this short with a target says little else: 「5、先进制造业增加值占规模以上工业增加值比重达到35%以上。」 */
const SHORT = 60;

export const isTargetClause = ({ type, text, targets }: Clause): boolean =>
  targets.length > 0 && (type === "row" || text.length <= SHORT);

/** What a clause's targets measure. */
const indicatorsOf = ({ targets }: Clause): Measured[] => targets.map(measuredBy);

/** `same` where any indicator is shared, `base` where the only kin differ in their base, else null. */
export function targetKinship(one: Clause, other: Clause): "same" | "base" | null {
  if (!isTargetClause(one) && !isTargetClause(other)) return null;
  const kinds = indicatorsOf(one).flatMap((a) =>
    indicatorsOf(other).map((b) => measuredAlike(a, b)),
  );
  if (kinds.includes("same")) return "same";
  return kinds.includes("base") ? "base" : null;
}
