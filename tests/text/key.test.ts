import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyMapOf, keyOf, printedSpans, spanOf } from "../../src/text/key.js";

describe("the search key", () => {
  it.each([
    ["高新技術企業", "高新技术企业", "script"],
    ["衆創空間", "众创空间", "variants of one character"],
    ["計畫", "计划", "variants only phrases reveal"],
    ["批複", "批复", "misprinted variants"],
    ["臺灣", "台湾", "Taiwan forms"],
    ["ＩＳＯ ９０００", "iso9000", "width, case and spaces"],
    ["首台（套）", "首台套", "brackets"],
    ["知识\n产权", "知识产权", "line breaks"],
    ["Wi-Fi", "wifi", "hyphens inside words"],
    ["㈠ ⽂件 ㎏", "一文件kg", "compatibility characters"],
    ["「互聯網＋」", "互联网+", "signs that carry meaning"],
    ["R & D", "r&d", "signs that carry meaning, spaced"],
    ["23 ％ 以上", "23%以上", "per cent"],
    ["1.3万家", "1.3万家", "decimal points"],
    ["2016—2018年", "2016-2018年", "ranges, whatever their dash"],
    ["〔2016〕46号", "2016|46号", "figures stay apart"],
    ["café", "cafe", "accents"],
  ])("of %s is %s (%s)", (text, key) => {
    expect(keyOf(text)).toBe(key);
  });

  it.each([
    ["1.3万", "13万"],
    ["2—3家", "23家"],
    ["10、20", "1020"],
    ["互联网", "互联网+"],
  ])("keeps %s and %s apart", (one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other));
  });
});

/** Strings as they occur: Han of both scripts, figures, signs, rare planes, marks, anything. */
const text = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(..."高新技術企业創創新著着畫划臺台后後裏里") },
      { weight: 3, arbitrary: fc.constantFrom(..."0123456789１２.．，,、—-~%％ \n") },
      {
        weight: 1,
        arbitrary: fc.constantFrom("𠮷", "𨋢", "ﬁ", "㎡", "①", "½", "é", "e\u0301", "葛󠄀", "Σ"),
      },
      { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 3 }) },
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(""));

describe("key and text", () => {
  it("the key of a run of a text is a run of its key, wherever it is cut", () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, a, b) => {
        const characters = [...whole];
        const from = a % (characters.length + 1);
        const to = from + (b % (characters.length - from + 1));
        expect(keyOf(whole)).toContain(keyOf(characters.slice(from, to).join("")));
      }),
      { numRuns: 2000 },
    );
  });

  it("each span of the map cuts the characters its part of the key came from", () => {
    fc.assert(
      fc.property(text, (whole) => {
        const map = keyMapOf(whole);
        expect(map.key).toBe(keyOf(whole));
        for (let i = 0; i < map.key.length; i++) {
          const [start, end] = spanOf(map, i, i + 1);
          const cut = whole.slice(start, end);
          // Between figures the sign itself stands in the key, as one of three marks.
          if (!".-|".includes(map.key.charAt(i))) expect(keyOf(cut)).toContain(map.key.charAt(i));
          expect(end).toBeGreaterThan(start);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("ranges of a key are printed where the map says, those that meet as one", () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(40), { maxLength: 8 }), (whole, numbers) => {
        const map = keyMapOf(whole);
        const borders = [...new Set(numbers)]
          .filter((at) => at <= map.key.length)
          .sort((a, b) => a - b);
        const ranges = borders.flatMap((from, i) => {
          const to = borders[i + 1];
          return i % 2 === 0 && to !== undefined ? [[from, to] as const] : [];
        });
        const mapped: [number, number][] = [];
        for (const [from, to] of ranges) {
          const [start, end] = spanOf(map, from, to);
          const last = mapped.at(-1);
          if (last && last[1] >= start) last[1] = Math.max(last[1], end);
          else mapped.push([start, end]);
        }
        expect(printedSpans(whole, ranges)).toEqual(mapped);
      }),
      { numRuns: 2000, examples: [["1创，2", [2, 3]]] },
    );
  });

  it("keys are their own keys", () => {
    fc.assert(
      fc.property(text, (whole) => {
        const key = keyOf(whole).replaceAll("|", "");
        expect(keyOf(key).replaceAll("|", "")).toBe(key);
      }),
    );
  });
});
