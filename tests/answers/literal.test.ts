import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holding, literalSpans } from "../../src/answers/find/literal.js";

/** Each character in its narrow form, spaces left out. */
const narrow = (text: string): string =>
  [...text].map((character) => character.normalize("NFKC").replace(/\s/gu, "")).join("");

const signs = fc
  .array(fc.constantFrom(..."，,（(）)！!——…《》㈠⑴％% 　\n😀ﷺ"), { maxLength: 3 })
  .map((characters) => characters.join(""));

const text = fc
  .array(fc.oneof(signs, fc.constantFrom("企业", "A", "𠮷", "…")), { maxLength: 12 })
  .map((pieces) => pieces.join(""));

describe("signs", () => {
  it("stand in a text where they stand in its narrow form, and are marked there", () => {
    fc.assert(
      fc.property(signs, text, (sought, whole) => {
        const wanted = narrow(sought);
        const stands = wanted !== "" && narrow(whole).includes(wanted);
        expect(holding(sought)(whole)).toBe(stands);
        const spans = literalSpans(sought, whole);
        expect(spans.length > 0).toBe(stands);
        for (const [start, end] of spans) {
          expect(narrow(whole.slice(start, end))).toContain(wanted);
        }
        spans.slice(1).forEach(([start], i) => {
          expect(start).toBeGreaterThan(spans[i]?.[1] ?? start);
        });
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    [
      "-",
      "a--b-",
      [
        [1, 3],
        [4, 5],
      ],
    ],
    [".", "1…2", [[1, 2]]],
    ["，", "，,", [[0, 2]]],
  ])("%s stands in %s at %j, places that meet as one", (sought, whole, spans) => {
    expect(literalSpans(sought, whole)).toEqual(spans);
  });
});
