import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse, bigrams, words } from "../../src/text/analyse.js";

describe("analysis", () => {
  it.each([
    ["高新技術企業培育", ["高新技术企业", "培育"]],
    ["各地级以上市政府", ["各地", "级", "以上", "市政府"]],
    ["达1.3万家，占23%以上", ["达", "1.3", "万家", "占", "23%", "以上"]],
    ["R&D经费", ["r&d", "经费"]],
    ["ISO9000认证", ["iso9000", "认证"]],
    ["专精特新“小巨人”", ["专精特新", "小", "巨人"]],
  ])("cuts %s into %j", (text, expected) => {
    expect(words(analyse(text))).toEqual(expected);
  });

  it("words join to the key, and none crosses a sign", () => {
    const text = fc.stringMatching(/^[高新技术企业创新，。（）0-9a-z%\n]{0,40}$/);
    fc.assert(
      fc.property(text, (whole) => {
        const analysis = analyse(whole);
        expect(words(analysis).join("")).toBe(analysis.key);
        expect(words(analysis).every((word) => word !== "")).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("finds every run of a key by bigrams that are all in the key's own", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."甲乙丙𠮷1"), minLength: 2, maxLength: 20 }),
        (key) => {
          const characters = [...key];
          const own = new Set(bigrams(key));
          for (let i = 2; i <= characters.length; i++) {
            for (const pair of bigrams(characters.slice(i - 2, i).join("")))
              expect(own).toContain(pair);
          }
        },
      ),
    );
  });
});
