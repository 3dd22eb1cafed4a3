/** Which node of an outline stands beneath which; the API leaves it to be read from the paths. */

import type { OutlineNode } from "../vocabulary.js";

/** For each node the index of the nearest node whose path begins its own; null at the top. */
export function parentsOf(nodes: readonly Pick<OutlineNode, "path">[]): (number | null)[] {
  const index = new Map(nodes.map(({ path }, at) => [path, at]));
  return nodes.map(({ path }) => {
    // A heading may itself hold a stroke (R&D/研发): only a path that some node has is a parent.
    for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
      const parent = index.get(path.slice(0, end));
      if (parent !== undefined) return parent;
    }
    return null;
  });
}

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
