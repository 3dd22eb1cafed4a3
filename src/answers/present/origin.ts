/** Where a clause comes from: its document's fields, and what stands above it. */

import { kept } from "../../kept.js";
import { leadInOf } from "../../text/lead-in.js";
import type { Hit, OutlineNode, PolicyDocument } from "../../vocabulary.js";

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

/** A label that ends in no sign: 第二章, which the print parts from what follows. */
const BARE_LABEL = /[章节節条條编編篇]$/u;

const labelled = (label: string, words: string): string =>
  BARE_LABEL.test(label) && words !== "" ? `${label} ${words}` : `${label}${words}`;

/** What stands right above: its label and heading, then what introduces a list or a table beneath it. */
const linesOf = kept((node: OutlineNode): string[] => {
  const label = node.label ?? "";
  const leadIn = leadInOf(node) ?? "";
  if (node.heading === null) return [labelled(label, leadIn)];
  return [labelled(label, node.heading), leadIn];
});

/** Printed labels, headings and what introduces lists above a clause, outermost first. */
export function contextOf(document: PolicyDocument, node: number | null): string[] {
  const context: string[] = [];
  const own = node === null ? null : document.nodes[node];
  for (let up = own?.parent ?? null; up !== null; up = document.nodes[up]?.parent ?? null) {
    const above = document.nodes[up];
    if (above) context.unshift(...linesOf(above));
  }
  return context.filter((line) => line !== "");
}
