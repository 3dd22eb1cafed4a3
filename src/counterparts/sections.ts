/**
 * The sections of a document as vectors: a measure stands among its like, so
 * the sections two measures stand in say what both are for.
 *
 * Guarantee: a section's vector is of length 1, the sum of its measures'; a
 * measure with no heading above it is a section with those it stands above.
 */
import type { Clause } from "../vocabulary.js";
import { Sum } from "./sum.js";
import type { Vector } from "./vectors.js";

export interface Sections {
  readonly vectors: readonly Vector[];
  /** For each measure the place of its section in `vectors`. */
  readonly of: readonly number[];
}

/** Index of the node a clause stands under, else its own. */
function sectionOf({ document, node }: Clause): number | null {
  const parent = node === null ? null : (document.nodes[node]?.parent ?? null);
  return parent === null || document.nodes[parent]?.type === "title" ? node : parent;
}

export function sectionsOf(measures: readonly Clause[], words: readonly Vector[]): Sections {
  const places = new Map<number | null, number>();
  const members: Vector[][] = [];
  const of = measures.map((clause, i) => {
    const section = sectionOf(clause);
    const place = places.get(section) ?? members.push([]) - 1;
    places.set(section, place);
    members[place]?.push(words[i] as Vector);
    return place;
  });
  const sum = new Sum();
  const vectors = members.map((vectors) => {
    for (const vector of vectors) sum.add(vector, 1);
    return sum.take();
  });
  return { vectors, of };
}
