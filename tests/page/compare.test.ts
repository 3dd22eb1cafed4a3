import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { read, write } from "../../src/page/address.js";
import { type Asked, comparePlace, ONLY, readAsked } from "../../src/page/compare/asked.js";
import { folded } from "../../src/page/compare/fold.js";
import { layered } from "../../src/page/compare/layers.js";
import type { Span } from "../../src/vocabulary.js";

const text = fc
  .array(fc.constantFrom("企业", "应当", "建设研发机构", "。", "；", "\n", "1.3万家", "…"), {
    maxLength: 80,
  })
  .map((words) => words.join(""));

const spansIn = (length: number): fc.Arbitrary<Span[]> =>
  fc.array(
    fc
      .tuple(fc.nat(length), fc.nat(length))
      .map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]),
    { maxLength: 6 },
  );

const withSpans = text.chain((words) =>
  fc.tuple(fc.constant(words), spansIn(words.length), spansIn(words.length), spansIn(words.length)),
);

describe("a folded clause", () => {
  it("joins back to its text, its first sentence shown", () => {
    fc.assert(
      fc.property(withSpans, ([words, matched, differing]) => {
        const parts = folded(words, matched, differing);
        expect(parts.map(({ span }) => words.slice(...span)).join("")).toBe(words);
        expect(parts[0]?.shown ?? true).toBe(true);
      }),
    );
  });

  it("shows every sentence in which something differs", () => {
    fc.assert(
      fc.property(withSpans, ([words, matched, differing]) => {
        const hidden = folded(words, matched, differing).filter(({ shown }) => !shown);
        for (const { span } of hidden) {
          for (const [start, end] of differing) {
            expect(Math.min(end, span[1]) - Math.max(start, span[0])).toBeLessThanOrEqual(0);
          }
        }
      }),
    );
  });

  const filler = "其他内容与此无关，不必细看也可以明白大意所在。".repeat(6);

  it.each<[string, string, readonly string[]]>([
    ["短条款不折叠。共两句。", "折叠", ["短条款不折叠。共两句。"]],
    [`一、标题。${filler}培育孵化器。${filler}`, "孵化器", ["一、标题。", "培育孵化器。"]],
  ])("of %s shows the sentences that match", (words, match, shown) => {
    const at = words.indexOf(match);
    const parts = folded(words, [[at, at + match.length]], []);
    expect(parts.filter((part) => part.shown).map(({ span }) => words.slice(...span))).toEqual(
      shown,
    );
  });
});

describe("layers", () => {
  it("join back to the text, and each character has the layers of the spans over it", () => {
    fc.assert(
      fc.property(withSpans, ([words, matched, bold, differing]) => {
        const pieces = layered(words, { matched, bold, differing }, [0, words.length]);
        expect(pieces.map((piece) => piece.text).join("")).toBe(words);
        let at = 0;
        for (const piece of pieces) {
          for (let i = at; i < at + piece.text.length; i++) {
            const over = (spans: readonly Span[]) => spans.some(([a, b]) => a <= i && i < b);
            expect([piece.matched, piece.bold, piece.differing]).toEqual([
              over(matched),
              over(bold),
              over(differing),
            ]);
          }
          at += piece.text.length;
        }
      }),
    );
  });
});

describe("what of the table is asked for", () => {
  const id = fc.stringMatching(/^[^\n]+$/).filter((one) => one !== "");
  const asked: fc.Arbitrary<Asked> = fc
    .record({
      kind: fc.constantFrom("clauses" as const, "document" as const, "topic" as const),
      value: id,
      documents: fc.array(id, { maxLength: 3 }),
      levels: fc.subarray(["province", "city", "district"]),
      only: fc.constantFrom(null, ...ONLY),
      whole: fc.boolean(),
      choosing: fc.boolean(),
    })
    .map(({ kind, value, ...rest }) => ({
      ...{ clauses: null, document: null, topic: null },
      [kind]: value,
      ...rest,
    }));

  it("is the whole address", () => {
    fc.assert(
      fc.property(asked, (one) => {
        const place = read(new URL(write(comparePlace(one)), "http://localhost"));
        expect(place.view).toBe("compare");
        if (place.view === "compare") expect(readAsked(place)).toEqual(one);
      }),
    );
  });
});
