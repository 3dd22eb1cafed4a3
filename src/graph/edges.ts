/** Every edge of a library's citations, from either end. */

import { kept } from "../kept.js";
import type { Library } from "../library.js";
import { type References, referencesOf } from "../references.js";
import type { GraphEdge } from "../vocabulary.js";

export interface Edges {
  /** Edges a work is an end of, those by which it cites first; by the other end's id. */
  of(id: string): readonly GraphEdge[];
  /** Works it cites or is cited by. */
  neighbours(id: string): ReadonlySet<string>;
}

/** A document is the work of the same id, so a place's document is the work that cites. */
const gathered = kept(({ works }: References): Edges => {
  const ends = new Map<string, GraphEdge[]>();
  const add = (id: string, edge: GraphEdge): void => {
    ends.set(id, [...(ends.get(id) ?? []), edge]);
  };
  for (const { id: to, citedBy } of works) {
    const times = new Map<string, GraphEdge>();
    for (const { document: from, relation } of citedBy) {
      const key = JSON.stringify([from, relation]);
      const edge = times.get(key);
      times.set(key, { from, to, relation, times: (edge?.times ?? 0) + 1 });
    }
    for (const edge of times.values()) {
      add(edge.from, edge);
      add(edge.to, edge);
    }
  }
  return {
    of: (id) => ends.get(id) ?? [],
    neighbours: (id) =>
      new Set((ends.get(id) ?? []).map(({ from, to }) => (from === id ? to : from))),
  };
});

export const edgesOf = (library: Library): Edges => gathered(referencesOf(library));
