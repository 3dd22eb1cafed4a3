/** How deep a node of an outline stands. */

import type { OutlineNode } from "../vocabulary.js";

/** Deeper parts are set no further in: the outline's column is narrow. */
const DEEPEST = 3;

export function depth(nodes: readonly Pick<OutlineNode, "parent">[], at: number): number {
  let above = nodes[at]?.parent ?? null;
  let count = 0;
  while (above !== null && count < DEEPEST) {
    count++;
    above = nodes[above]?.parent ?? null;
  }
  return count;
}
