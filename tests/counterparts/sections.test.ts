import { describe, expect, it } from "vitest";
import { sectionsOf } from "../../src/counterparts/sections.js";
import type { Vector } from "../../src/counterparts/vectors.js";
import type { Clause, NodeType } from "../../src/vocabulary.js";
import { bareDocument, bareNode } from "../bare.js";

/** An outline, a line a node: path, type and the path it stands under. */
const OUTLINE: readonly [path: string, type: NodeType, under: string | null][] = [
  ["题", "title", null],
  ["一", "section", "题"],
  ["一/1", "item", "一"],
  ["一/2", "item", "一"],
  ["二", "section", "题"],
  ["二/1", "item", "二"],
];

const paths = OUTLINE.map(([path]) => path);
const document = bareDocument(
  "文件",
  OUTLINE.map(([path, type, under]) =>
    bareNode(path, path, { type, parent: under === null ? null : paths.indexOf(under) }),
  ),
);
const clauseOf = (path: string): Clause => ({
  ...{ id: `文件:${path}`, document, node: paths.indexOf(path), path, type: "item", heading: null },
  ...{ text: path, departments: [], targets: [], programmes: [] },
});
/** A vector of one term. */
const only = (term: number): Vector => ({
  terms: Int32Array.of(term),
  weights: Float64Array.of(1),
});

describe("sections", () => {
  const measures = ["一", "一/1", "一/2", "二/1"].map(clauseOf);
  const { of, vectors } = sectionsOf(
    measures,
    measures.map((_, i) => only(i)),
  );

  it("hold what stands under one heading, with the heading's own words", () => {
    expect(of).toEqual([0, 0, 0, 1]);
    expect([...(vectors[0]?.terms ?? [])]).toEqual([0, 1, 2]);
    expect([...(vectors[1]?.terms ?? [])]).toEqual([3]);
  });

  it("have vectors of length 1", () => {
    for (const { weights } of vectors) expect(Math.hypot(...weights)).toBeCloseTo(1);
  });
});
