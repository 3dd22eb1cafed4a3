import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joined, pieces } from "../../src/page/marks.js";
import type { Span } from "../../src/vocabulary.js";

/** Pieces as one line, the marked in ⟦ ⟧. */
const line = (text: string, spans: readonly Span[], cut?: Span): string =>
  pieces(text, spans, cut)
    .map((piece) => (piece.marked ? `⟦${piece.text}⟧` : piece.text))
    .join("");

const TEXT = "大力培育高新技术企业";

describe("marks", () => {
  it.each<[string, Span[], Span | undefined, string]>([
    [
      "stand on their words",
      [
        [2, 4],
        [6, 8],
      ],
      undefined,
      "大力⟦培育⟧高新⟦技术⟧企业",
    ],
    [
      "stay apart where they touch",
      [
        [2, 4],
        [4, 10],
      ],
      undefined,
      "大力⟦培育⟧⟦高新技术企业⟧",
    ],
    [
      "become one where they overlap",
      [
        [4, 8],
        [6, 10],
      ],
      undefined,
      "大力培育⟦高新技术企业⟧",
    ],
    [
      "come in any order",
      [
        [8, 10],
        [0, 2],
      ],
      undefined,
      "⟦大力⟧培育高新技术⟦企业⟧",
    ],
    [
      "hold a smaller one within",
      [
        [4, 10],
        [6, 8],
      ],
      undefined,
      "大力培育⟦高新技术企业⟧",
    ],
    ["are cut where the part is", [[2, 10]], [0, 4], "大力⟦培育⟧"],
    [
      "outside the part are left out",
      [
        [0, 2],
        [8, 10],
      ],
      [4, 6],
      "高新",
    ],
    ["beyond the text end with it", [[8, 99]], undefined, "大力培育高新技术⟦企业⟧"],
    ["of nothing mark nothing", [[3, 3]], undefined, "大力培育高新技术企业"],
    ["are not needed", [], undefined, "大力培育高新技术企业"],
  ])("%s", (_, spans, cut, expected) => {
    expect(line(TEXT, spans, cut)).toBe(expected);
  });

  const spans = fc.array(
    fc.tuple(fc.nat(40), fc.nat(20)).map(([start, length]): Span => [start, start + length]),
  );

  it("lose no character and add none, whatever the spans", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 40 }),
        spans,
        fc.nat(40),
        fc.nat(40),
        (text, some, a, b) => {
          const cut: Span = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
          const cutOut = pieces(text, some, cut);
          expect(cutOut.map((piece) => piece.text).join("")).toBe(text.slice(...cut));
          expect(cutOut.every((piece) => piece.text !== "")).toBe(true);
        },
      ),
    );
  });

  it("mark a character if and only if a span covers it", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), spans, (text, some) => {
        const marked = pieces(text, some).flatMap((piece) =>
          Array.from({ length: piece.text.length }, () => piece.marked),
        );
        const covered = Array.from({ length: text.length }, (_, at) =>
          some.some(([start, end]) => start <= at && at < end),
        );
        expect(marked).toEqual(covered);
      }),
    );
  });

  it("leave the spans they are given as they were", () => {
    const given: Span[] = [
      [4, 8],
      [0, 5],
    ];
    joined(given);
    expect(given).toEqual([
      [4, 8],
      [0, 5],
    ]);
  });
});
