/** Which documents a question is about: those whose best clauses share much with it. */

import { kept } from "../../kept.js";
import type { PolicyDocument } from "../../vocabulary.js";
import { type Documents, documentsOf } from "../lookup/documents.js";
import type { Searchable } from "../searchable.js";

/** Clauses of a document whose mean says how much it is about the question. */
const THEME = 5;

/** Room for what each document has so far; all nought between questions. */
interface Room {
  readonly counts: Uint8Array;
  readonly sums: Float32Array;
}

const roomOf = kept(
  ({ all }: Documents): Room => ({
    counts: new Uint8Array(all.length),
    sums: new Float32Array(all.length),
  }),
);

export interface Themes {
  /** Of the document of each candidate. */
  readonly each: Float32Array;
  readonly documents: ReadonlyMap<PolicyDocument, number>;
}

/**
 * How much the document of each candidate is about the question: the mean of
 * its best candidates, missing ones nought. Candidates come best first, with
 * their scores.
 */
export function themesOf(
  candidates: Int32Array,
  scores: Float32Array,
  searchable: Searchable,
): Themes {
  const documents = documentsOf(searchable.clauses);
  const { all, of } = documents;
  const { counts, sums } = roomOf(documents);
  const met: number[] = [];
  for (let i = 0; i < candidates.length; i++) {
    const place = of[candidates[i] as number] as number;
    const count = counts[place] as number;
    if (count === 0) met.push(place);
    // Best first, so the first of a document are its best.
    if (count === THEME) continue;
    counts[place] = count + 1;
    sums[place] = (sums[place] as number) + (scores[i] as number);
  }
  const each = new Float32Array(candidates.length);
  for (let i = 0; i < each.length; i++) {
    each[i] = (sums[of[candidates[i] as number] as number] as number) / THEME;
  }
  const themes = new Map<PolicyDocument, number>();
  for (const place of met) {
    themes.set(all[place] as PolicyDocument, (sums[place] as number) / THEME);
    counts[place] = 0;
    sums[place] = 0;
  }
  return { each, documents: themes };
}
