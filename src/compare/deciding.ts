/**
 * What a reader decides about two clauses, kept beside the corpus.
 *
 * Guarantee: only what a table can show is kept: two measures the library holds,
 * of two documents.
 */
import { isMeasure } from "../counterparts/comparable.js";
import { decide } from "../library/decisions.js";
import type { Library } from "../library.js";
import type { Clause, Decision } from "../vocabulary.js";
import { numberOf } from "./engine.js";
import { NotHeld } from "./selection.js";

/** Two clauses that no table sets side by side. */
export class NotComparable extends Error {
  override name = "NotComparable";
}

function measure(library: Library, id: string): Clause {
  const clause = library.clauses[numberOf(library, id) ?? -1];
  if (!clause) throw new NotHeld(id);
  if (isMeasure(clause)) return clause;
  throw new NotComparable(
    `${id} 是标题、引言或落款，不是措施，不作对照 · ${id} is no measure and is not compared`,
  );
}

/**
 * Keeps a decision in `file`, or takes it back (`null`).
 * @throws NotHeld, NotComparable, DecisionsProblem; nothing is then written.
 */
export async function decideOn(
  library: Library,
  file: string,
  [one, other]: readonly [string, string],
  decision: Decision | null,
): Promise<void> {
  if (measure(library, one).document === measure(library, other).document) {
    throw new NotComparable(
      "两条出自同一文件，不作对照 · both clauses are of one document and are not compared",
    );
  }
  await decide(file, [one, other], decision);
}
