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
    ["½元", "1/2元", "a fraction is no whole number"],
    ["1/2元和1／2元", "1/2元和1/2元", "as one whose stroke is typed"],
    ["3½和20⅔", "3|1/2和20|2/3", "behind a figure"],
    ["1⁄2和1∕2", "1/2和1/2", "or set"],
    [
      "⑴2000元 ⒈5万 ①3",
      "1|2000元1|5万1|3",
      "a number in brackets, or with its stop, is none of the figure's",
    ],
    ["2020①", "2020|1", "nor is a note's"],
    ["10²和10³", "10|2和10|3", "a power is no digit more"],
    ["㎡ m² m2 ㎥ ㎢ CO₂ H₂O", "m2m2m2m3km2co2h2o", "units and formulas are as typed"],
    ["100㎡以上 100m²以上", "100m2以上100m2以上", "also behind a figure"],
    ["20℃ 20°C", "20c20c", "degrees"],
    ["№5 No.5", "no5no5", "numero"],
    ["Ⅻ XII ⅷ", "xiixiiviii", "Roman numerals"],
    ["㈠㊀㈱㍿", "一一株株式会社", "Han in brackets and squares"],
    ["㋀5日", "1月5日", "months"],
    ["㎞ ㎧ ㏊ ㎾", "kmmshakw", "other units"],
    ["①—③", "1-3", "a range"],
  ])("of %s is %s (%s)", (text, key) => {
    expect(keyOf(text)).toBe(key);
  });

  it.each([
    ["1.3万", "13万"],
    ["½元", "12元"],
    ["⑴2000元", "12000元"],
    ["3½", "31/2"],
    ["1/2", "1、2"],
    ["10²", "102"],
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
      { weight: 3, arbitrary: fc.constantFrom(..."0123456789１２.．，,、—-~/⁄%％ \n") },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          "𠮷",
          "𨋢",
          "ﬁ",
          "㎡",
          "①",
          "½",
          "⑴",
          "²",
          "𝟚",
          "🄂",
          "é",
          "e\u0301",
          "葛󠄀",
          "Σ",
        ),
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
          // Between figures the sign itself stands in the key, as one of four marks.
          if (!".-|/".includes(map.key.charAt(i))) expect(keyOf(cut)).toContain(map.key.charAt(i));
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
        const key = keyOf(whole).replace(/[|/]/gu, "");
        expect(keyOf(key).replace(/[|/]/gu, "")).toBe(key);
      }),
    );
  });
});
