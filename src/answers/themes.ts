/** Which documents a question is about: those whose best clauses share much with it. */
import type { PolicyDocument } from "../vocabulary.js";
import type { Searchable } from "./searchable.js";

/** Clauses of a document whose mean says how much it is about the question. */
const THEME = 5;

/**
 * How much each document is about the question: the mean of its best
 * candidates, missing ones nought. Candidates come best first, with their scores.
 */
export function themesOf(
  candidates: Int32Array,
  scores: Float32Array,
  { clauses }: Searchable,
): Map<PolicyDocument, number> {
  const best = new Map<PolicyDocument, { count: number; sum: number }>();
  // Best first, so the first of a document are its best.
  for (let i = 0; i < candidates.length; i++) {
    const document = clauses[candidates[i] as number]?.document;
    if (!document) continue;
    let known = best.get(document);
    if (!known) {
      known = { count: 0, sum: 0 };
      best.set(document, known);
    }
    if (known.count === THEME) continue;
    known.count++;
    known.sum += scores[i] as number;
  }
  const themes = new Map<PolicyDocument, number>();
  for (const [document, { sum }] of best) themes.set(document, sum / THEME);
  return themes;
}
