import { describe, expect, it } from "vitest";
import { occurrences, pertinent, step } from "../../src/page/occurrences.js";
import type { Hit, ReadNode, Span } from "../../src/vocabulary.js";
import { bareDocument, bareNode } from "../bare.js";

const node = (path: string, parent: number | null): ReadNode =>
  bareNode(path, `${path} 孵化器`, { parent });

const document = bareDocument(
  "方案",
  [
    node("一", null),
    node("二", null),
    node("二/（一）", 1),
    node("二/（一）/1", 2),
    node("三", null),
  ],
  { title: "孵化器管理办法" },
);

const hit = (path: string, spans: readonly Span[], text = ""): Hit => ({
  clause: path === "front" ? null : `方案:${path}`,
  document,
  path,
  type: path === "front" ? "front" : "item",
  heading: null,
  context: [],
  contextSpans: [],
  titleSpans: [],
  text,
  spans,
  excerpt: { text, spans },
  tier: "exact",
  score: 1,
  reasons: [],
  departments: [],
  targets: [],
});

describe("the hits in a document", () => {
  const found = occurrences(document, [
    hit("三", [[2, 5]]),
    hit("二/（一）/1", [[8, 11]]),
    hit("二/（一）", [[6, 9]]),
    hit("front", [[2, 5]], "关于孵化器管理办法"),
    hit("四", [[0, 1]]),
  ]);

  it("are walked in the order of the print, not of their rank", () => {
    expect(found.found).toEqual([2, 3, 4]);
  });

  it("count in every part that holds them", () => {
    expect(found.within).toEqual([0, 2, 2, 1, 1]);
  });

  it("mark the title where the title was found, counted from its own beginning", () => {
    const titled = occurrences(document, [hit("front", [[4, 7]], "关于印发孵化器管理办法")]);
    expect(titled.title.map((span) => document.title.slice(...span))).toEqual(["孵化器"]);
    expect(titled.found).toEqual([]);
  });
});

describe("what is shown of the hits in a document", () => {
  const full = hit("一", [[2, 5]]);
  const partial = { ...hit("二", [[2, 3]]), tier: "some" as const };

  it("are the full answers where there are any", () => {
    expect(pertinent([full, partial], "一")).toEqual([full]);
  });

  it("is the partial answer too that one came for", () => {
    expect(pertinent([full, partial], "二")).toEqual([full, partial]);
  });

  it("are the partial answers where there are no others", () => {
    expect(pertinent([partial], null)).toEqual([partial]);
  });
});

describe("stepping", () => {
  it.each([
    ["from the beginning", null, { previous: null, next: 2, place: null }],
    ["at the first", 2, { previous: null, next: 5, place: 1 }],
    ["between two", 3, { previous: 2, next: 5, place: null }],
    ["at the last", 9, { previous: 5, next: null, place: 3 }],
  ])("%s", (_, at, expected) => {
    expect(step([2, 5, 9], at)).toEqual(expected);
  });
});
