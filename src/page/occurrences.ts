/**
 * Where the words of a search stand in one document: which nodes, in the
 * order of the print, and how many in each part of the outline.
 */

import type { Hit, PolicyDocument, Span } from "../vocabulary.js";

export interface Occurrences {
  /** Indexes of the nodes that were found, in the order of the print. */
  readonly found: readonly number[];
  /** What to mark, by index of the node. */
  readonly spans: ReadonlyMap<number, readonly Span[]>;
  /** Found nodes in each node and beneath it. */
  readonly within: readonly number[];
  /** What to mark in the document's title. */
  readonly title: readonly Span[];
}

/**
 * Where a document answers in full, what answers in part would only distract
 * the reader who goes from hit to hit; but the clause one came for is shown.
 */
export function pertinent(hits: readonly Hit[], clause: string | null): Hit[] {
  const isFull = ({ tier }: Hit) => tier !== "some";
  const anyFull = hits.some(isFull);
  return hits.filter((hit) => !anyFull || isFull(hit) || hit.path === clause);
}

export function occurrences(document: PolicyDocument, hits: readonly Hit[]): Occurrences {
  const index = new Map(document.nodes.map((node, at) => [node.path, at]));
  const spans = new Map<number, readonly Span[]>();
  let title: readonly Span[] = [];
  for (const hit of hits) {
    if (hit.clause === null) title = inTitle(document.title, hit);
    const at = index.get(hit.path);
    // A clause found by the headings above it has nothing to mark, yet the results list it too.
    if (at !== undefined && hit.clause !== null) spans.set(at, hit.spans);
  }
  const found = [...spans.keys()].sort((a, b) => a - b);
  return { found, spans, within: countWithin(document, found), title };
}

/** A document-level hit's text holds the title and may hold the number; only the title's part is kept. */
function inTitle(title: string, hit: Hit): Span[] {
  const shift = hit.text.indexOf(title);
  if (shift < 0) return [];
  return hit.spans
    .map(([start, end]): Span => [start - shift, end - shift])
    .filter(([start, end]) => start >= 0 && end <= title.length);
}

function countWithin({ nodes }: PolicyDocument, found: readonly number[]): number[] {
  const within = nodes.map(() => 0);
  for (const at of found) {
    for (let node: number | null = at; node !== null; node = nodes[node]?.parent ?? null) {
      within[node] = (within[node] ?? 0) + 1;
    }
  }
  return within;
}

export interface Step {
  readonly previous: number | null;
  readonly next: number | null;
  /** 1-based place among the found nodes; null between them. */
  readonly place: number | null;
}

/** Where 上一处 and 下一处 lead from a node, or from the beginning of the document. */
export function step(found: readonly number[], at: number | null): Step {
  const from = at ?? -1;
  const place = found.indexOf(from);
  return {
    previous: found.findLast((node) => node < from) ?? null,
    next: found.find((node) => node > from) ?? null,
    place: place < 0 ? null : place + 1,
  };
}
