/** The documents of a library. */

import { kept } from "../../kept.js";
import { numberKey } from "../../text/document-number.js";
import type { Clause, PolicyDocument } from "../../vocabulary.js";

export interface Documents {
  /** In the order of their clauses. */
  readonly all: readonly PolicyDocument[];
  /** Place of each clause's document among them. */
  readonly of: Int32Array;
}

/** Which document each clause is of, by number: reading a clause for it costs more than all that is done with it. */
export const documentsOf = kept((clauses: readonly Clause[]): Documents => {
  const places = new Map<PolicyDocument, number>();
  const of = Int32Array.from(clauses, ({ document }) => {
    const place = places.get(document) ?? places.size;
    places.set(document, place);
    return place;
  });
  return { all: [...places.keys()], of };
});

/** Key of a document's own number in its one form; empty where it has none. */
export const ownNumber = kept(({ docNumber }: PolicyDocument): string =>
  docNumber === null ? "" : numberKey(docNumber),
);
