import { describe, expect, it } from "vitest";
import { depth, parentsOf } from "../../src/page/tree.js";

const paths = (...all: string[]) => all.map((path) => ({ path }));

describe("the outline read from its paths", () => {
  it("puts each node beneath the nearest one its path goes through", () => {
    const nodes = paths("preamble/1", "二", "二/（三）", "二/（三）/2", "附件/表1/3", "附件");
    expect(parentsOf(nodes)).toEqual([null, null, 1, 2, 5, null]);
  });

  it("takes a stroke inside a heading for no step", () => {
    expect(parentsOf(paths("二", "二/推进R&D/研发", "二/推进R&D/研发/1"))).toEqual([null, 0, 1]);
  });

  it("counts how deep a node stands, no deeper than the column shows", () => {
    const nodes = [null, 0, 1, 2, 3].map((parent) => ({ parent }));
    expect(nodes.map((_, at) => depth(nodes, at))).toEqual([0, 1, 2, 3, 3]);
  });
});
