/** Where a clause comes from: its document's fields, and the headings above it. */

import { kept } from "../kept.js";
import type { Hit, PolicyDocument } from "../vocabulary.js";

/** What a hit says of its document: the fields, without the words. */
export const summaryOf = kept((document: PolicyDocument): Hit["document"] => {
  const {
    front: _front,
    nodes: _nodes,
    dropped: _dropped,
    remarks: _remarks,
    ...summary
  } = document;
  return summary;
});

/** Printed labels and headings above a clause, outermost first. */
export function contextOf(document: PolicyDocument, node: number | null): string[] {
  const context: string[] = [];
  const own = node === null ? null : document.nodes[node];
  for (let up = own?.parent ?? null; up !== null; up = document.nodes[up]?.parent ?? null) {
    const above = document.nodes[up];
    if (above) context.unshift(`${above.label ?? ""}${above.heading ?? ""}`);
  }
  return context.filter((line) => line !== "");
}
