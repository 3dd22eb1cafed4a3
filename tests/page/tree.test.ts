import { expect, it } from "vitest";
import { depth } from "../../src/page/tree.js";

it("counts how deep a node stands, no deeper than the column shows", () => {
  const nodes = [null, 0, 1, 2, 3].map((parent) => ({ parent }));
  expect(nodes.map((_, at) => depth(nodes, at))).toEqual([0, 1, 2, 3, 3]);
});
