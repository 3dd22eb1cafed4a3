import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pieces } from "../../src/page/marks.js";
import { runs } from "../../src/page/runs.js";
import type { Span } from "../../src/vocabulary.js";

/** As it is set: links in [ ], marks in ⟦ ⟧ within them. */
function line(text: string, links: readonly Span[], marks: readonly Span[], cut?: Span): string {
  return runs(
    links.map((span) => ({ span })),
    cut ?? [0, text.length],
  )
    .map(({ span, link }) => {
      const words = pieces(text, marks, span)
        .map((piece) => (piece.marked ? `⟦${piece.text}⟧` : piece.text))
        .join("");
      return link === null ? words : `[${words}]`;
    })
    .join("");
}

const TEXT = "根据《科技进步法》第三条，制定本办法";
const TITLE: Span = [2, 9];
const ARTICLE: Span = [9, 12];

describe("links with marks in them", () => {
  it.each<[string, Span[], Span[], Span | undefined, string]>([
    ["stand on their words", [TITLE], [], undefined, "根据[《科技进步法》]第三条，制定本办法"],
    [
      "touch without joining",
      [TITLE, ARTICLE],
      [],
      undefined,
      "根据[《科技进步法》][第三条]，制定本办法",
    ],
    ["hold a mark", [TITLE], [[3, 5]], undefined, "根据[《⟦科技⟧进步法》]第三条，制定本办法"],
    [
      "part a mark that goes beyond them",
      [TITLE],
      [[0, 5]],
      undefined,
      "⟦根据⟧[⟦《科技⟧进步法》]第三条，制定本办法",
    ],
    [
      "lie within a mark",
      [ARTICLE],
      [[8, 14]],
      undefined,
      "根据《科技进步法⟦》⟧[⟦第三条⟧]⟦，制⟧定本办法",
    ],
    ["are cut where a line ends", [TITLE], [[3, 5]], [0, 6], "根据[《⟦科技⟧进]"],
    ["go on in the next line", [TITLE], [], [6, 12], "[步法》]第三条"],
  ])("%s", (_, links, marks, cut, expected) => {
    expect(line(TEXT, links, marks, cut)).toBe(expected);
  });

  const spans = fc.array(
    fc.tuple(fc.nat(40), fc.nat(12)).map(([start, length]): Span => [start, start + length]),
  );
  const cuts = fc
    .tuple(fc.nat(40), fc.nat(40))
    .map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]);

  it("show every character once, whatever links and marks there are", () => {
    fc.assert(
      fc.property(spans, spans, cuts, (links, marks, cut) => {
        const text = Array.from({ length: 40 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join(
          "",
        );
        expect(line(text, links, marks, cut).replace(/[[\]⟦⟧]/gu, "")).toBe(text.slice(...cut));
      }),
    );
  });

  it("link a character if and only if a link covers it", () => {
    fc.assert(
      fc.property(spans, cuts, (links, [from, to]) => {
        const linked = runs(
          links.map((span) => ({ span })),
          [from, to],
        ).flatMap(({ span, link }) =>
          Array.from({ length: span[1] - span[0] }, () => link !== null),
        );
        const covered = Array.from({ length: to - from }, (_, at) =>
          links.some(([start, end]) => start <= from + at && from + at < end),
        );
        expect(linked).toEqual(covered);
      }),
    );
  });
});
