/** Which documents a question is about: those whose best clauses share much with it. */
import type { PolicyDocument } from "../vocabulary.js";
import type { Searchable } from "./searchable.js";

/** Clauses of a document whose mean says how much it is about the question. */
const THEME = 5;

/** How much each document is about the question: the mean of its best candidates, missing ones nought. */
export function themesOf(
  candidates: readonly number[],
  impact: ArrayLike<number>,
  { clauses }: Searchable,
): Map<PolicyDocument, number> {
  const best = new Map<PolicyDocument, { count: number; sum: number }>();
  // Best first, so the first of a document are its best.
  for (const number of candidates) {
    const document = clauses[number]?.document;
    if (!document) continue;
    let known = best.get(document);
    if (!known) {
      known = { count: 0, sum: 0 };
      best.set(document, known);
    }
    if (known.count === THEME) continue;
    known.count++;
    known.sum += impact[number] as number;
  }
  return new Map([...best].map(([document, { sum }]) => [document, sum / THEME]));
}
