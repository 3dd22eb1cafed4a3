import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftLines } from "../../src/page/draft/pieces.js";
import type { Span } from "../../src/vocabulary.js";

const at = (text: string, words: string): { span: Span } => {
  const start = text.indexOf(words);
  return { span: [start, start + words.length] };
};

describe("a draft cut for showing", () => {
  it("has runs inside a citation and under its findings", () => {
    const text = "按照《甲》（国发[2016]1号）办理";
    const [line] = draftLines(
      text,
      [at(text, "《甲》（国发[2016]1号）")],
      [at(text, "国发[2016]1号")],
    );
    expect(line?.pieces).toEqual([
      { text: "按照", citation: null, findings: [] },
      { text: "《甲》（", citation: 0, findings: [] },
      { text: "国发[2016]1号", citation: 0, findings: [0] },
      { text: "）", citation: 0, findings: [] },
      { text: "办理", citation: null, findings: [] },
    ]);
    expect(line?.ending).toEqual([0]);
  });
  it("goes on with a citation in the next line, and tells of it where it ends", () => {
    const text = "按照《甲\n乙》办理";
    const cited = at(text, "《甲\n乙》");
    const lines = draftLines(text, [cited], [cited]);
    expect(lines.map(({ ending }) => ending)).toEqual([[], [0]]);
    expect(lines[1]?.pieces[0]).toEqual({ text: "乙》", citation: 0, findings: [0] });
  });

  const spans = (length: number) =>
    fc.array(
      fc
        .tuple(fc.nat(length), fc.nat(length))
        .filter(([a, b]) => a !== b)
        .map(([a, b]) => ({ span: [Math.min(a, b), Math.max(a, b)] as Span })),
      { maxLength: 6 },
    );
  it("keeps every character, and tells of each finding once", () => {
    const drafts = fc
      .string({ unit: fc.constantFrom("甲", "乙", "\n"), minLength: 2, maxLength: 30 })
      .chain((text) => fc.tuple(fc.constant(text), spans(text.length), spans(text.length)));
    fc.assert(
      fc.property(drafts, ([text, citations, findings]) => {
        const lines = draftLines(text, citations, findings);
        expect(lines.map(({ pieces }) => pieces.map((piece) => piece.text).join(""))).toEqual(
          text.split("\n"),
        );
        const told = lines.flatMap(({ ending }) => ending);
        // One of nothing but a line break has no words to stand beneath.
        const seen = findings.flatMap(({ span }, index) =>
          text.slice(...span).replaceAll("\n", "") === "" ? [] : [index],
        );
        expect(told.toSorted()).toEqual(expect.arrayContaining(seen));
        expect(new Set(told).size).toBe(told.length);
      }),
    );
  });
});
