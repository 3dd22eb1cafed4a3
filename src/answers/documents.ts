/** Which document each clause is of, by number: reading a clause for it costs more than all that is done with it. */

import { kept } from "../kept.js";
import type { Clause, PolicyDocument } from "../vocabulary.js";

export interface Documents {
  /** In the order of their clauses. */
  readonly all: readonly PolicyDocument[];
  /** Place of each clause's document among them. */
  readonly of: Int32Array;
}

export const documentsOf = kept((clauses: readonly Clause[]): Documents => {
  const places = new Map<PolicyDocument, number>();
  const of = Int32Array.from(clauses, ({ document }) => {
    const place = places.get(document) ?? places.size;
    places.set(document, place);
    return place;
  });
  return { all: [...places.keys()], of };
});
