/** Which document each clause is of, by number: reading a clause for it costs more than all that is done with it. */
import type { Clause, PolicyDocument } from "../vocabulary.js";

export interface Documents {
  /** In the order of their clauses. */
  readonly all: readonly PolicyDocument[];
  /** Place of each clause's document among them. */
  readonly of: Int32Array;
}

const kept = new WeakMap<readonly Clause[], Documents>();

export function documentsOf(clauses: readonly Clause[]): Documents {
  const known = kept.get(clauses);
  if (known) return known;
  const places = new Map<PolicyDocument, number>();
  const of = Int32Array.from(clauses, ({ document }) => {
    const place = places.get(document) ?? places.size;
    places.set(document, place);
    return place;
  });
  const documents = { all: [...places.keys()], of };
  kept.set(clauses, documents);
  return documents;
}
