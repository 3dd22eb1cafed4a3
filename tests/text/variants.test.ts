import { readFileSync } from "node:fs";
import fc from "fast-check";
import { Converter } from "opencc-js";
import { describe, expect, it } from "vitest";
import { representative } from "../../src/text/variants.js";

const fold = (text: string): string => [...text].map(representative).join("");

describe("variant classes", () => {
  it.each(["t", "tw", "hk"] as const)(
    "fold what OpenCC simplifies from %s to the same as its Simplified form",
    (from) => {
      const toSimplified = Converter({ from, to: "cn" });
      const text =
        "廣東省系統推進全面創新改革試驗行動計劃加快形成以創新為主要引領和支撐的經濟體系幹部乾燥后妃後來裡外眾衆台臺著重";
      expect(fold(text)).toBe(fold(toSimplified(text)));
    },
  );

  it("leave Simplified text as it is printed", () => {
    const text = "加快建设创新驱动发展先行省着力培育高新技术企业台账干部了解江苏产业链全";
    expect(fold(text)).toBe(text);
  });

  it.each([
    ["帳戶", "账户"],
    ["疏濬", "疏浚"],
    ["鑛業", "矿业"],
    ["稭稈", "秸秆"],
    ["隄防", "堤防"],
    ["受讬", "受托"],
    ["其馀", "其余"],
    ["祇限", "只限"],
    ["砲臺", "炮台"],
    ["模倣", "模仿"],
  ])("fold %s to the same as %s", (variant, simplified) => {
    expect(fold(variant)).toBe(fold(simplified));
  });

  it.each([
    ["俱", "具"],
    ["座", "坐"],
    ["哩", "里"],
    ["未", "末"],
    ["己", "已"],
  ])("keep %s and %s apart", (one, other) => {
    expect(representative(one)).not.toBe(representative(other));
  });
});

/** Words a script writes with other characters that are words of their own. */
const OTHER_SPELLING = /坐标|座标|家具|家俱|想象|想像/u;

describe("words in either script", () => {
  const scripts = ["t", "tw", "hk"] as const;
  const converters = scripts.flatMap((script) => [
    Converter({ from: "cn", to: script }),
    Converter({ from: script, to: "cn" }),
  ]);
  const documents = ["广东省-工业企业创新驱动发展工作方案-2016", "广东省-全面创新改革试验行动计划"];
  const print = documents.map((name) => readFileSync(`corpus/${name}.txt`, "utf8"));

  it("have one key, whatever OpenCC converts them to and on", () => {
    const run = fc
      .tuple(fc.constantFrom(...print), fc.nat(), fc.integer({ min: 1, max: 12 }))
      .map(([text, at, length]) => text.slice(at % text.length, (at % text.length) + length));
    const ways = fc.array(fc.constantFrom(...converters), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(run, ways, (words, conversions) => {
        const converted = conversions.reduce((text, convert) => convert(text), words);
        fc.pre(!OTHER_SPELLING.test(fold(converted)));
        expect(fold(converted)).toBe(fold(words));
      }),
      { numRuns: 3000 },
    );
  });

  it("of one character, any there is, have one key", () => {
    const han = fc
      .integer({ min: 0x3400, max: 0x9fff })
      .map((point) => String.fromCodePoint(point));
    fc.assert(
      fc.property(han, fc.constantFrom(...converters), (character, convert) => {
        expect(fold(convert(character))).toBe(fold(character));
      }),
      { numRuns: 3000 },
    );
  });
});
