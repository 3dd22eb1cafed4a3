import fc from "fast-check";
import Nzh from "nzh";
import { describe, expect, it } from "vitest";
import { readNumeral, writeNumeral } from "../../src/text/numerals.js";

describe("the value of a numeral", () => {
  it.each([
    ["一万三千", "13000"],
    ["一点三万", "13000"],
    ["两百", "200"],
    ["二〇二二", "2022"],
    ["二○一六", "2016"],
    ["二零二零", "2020"],
    ["廿", "20"],
    ["廿一", "21"],
    ["三百廿五", "325"],
    ["卅", "30"],
    ["十", "10"],
    ["一十二", "12"],
    ["一百零五", "105"],
    ["一百〇五", "105"],
    ["一百五", "150"],
    ["一万三", "13000"],
    ["一万零三", "10003"],
    ["三百二十一", "321"],
    ["第三百二十一", "321"],
    ["一亿三千万", "130000000"],
    ["一万三千亿", "1300000000000"],
    ["两万亿", "2000000000000"],
    ["三兆", "3000000000000"],
    ["百亿", "10000000000"],
    ["千", "1000"],
    ["半", "0.5"],
    ["半百", "50"],
    ["三点一四", "3.14"],
    ["1.3万", "13000"],
    ["2.5亿", "250000000"],
    ["4.52萬", "45200"],
    ["3千5百", "3500"],
    ["２０１８", "2018"],
    ["１．３万", "13000"],
    ["1,400", "1400"],
    ["12,345.6万", "123456000"],
    ["萬", "10000"],
    ["壹萬貳仟參佰", "12300"],
    ["兩億", "200000000"],
    ["零", "0"],
    ["负三", "-3"],
    ["0.1", "0.1"],
    ["一亿亿", "10000000000000000"],
  ])("of %s is %s", (printed, value) => {
    expect(readNumeral(printed)).toBe(value);
  });

  it.each([
    "1,234,56",
    "1.5万5",
    "",
    "第",
    "家",
    "十百",
    "三百二千",
    "三十五六",
    "一点",
    ".5",
    "1.2.3",
    "1,40",
    "数百",
    "几十",
    "一".repeat(100),
  ])("of %j is none", (printed) => {
    expect(readNumeral(printed)).toBeNull();
  });
});

const whole = fc.oneof(fc.nat(99_999), fc.nat(), fc.maxSafeNat());

describe("a number written in Chinese", () => {
  it("is what nzh writes", () => {
    fc.assert(
      fc.property(whole, (value) => {
        // nzh writes 零十万 for 零一十万, which is said nowhere.
        expect(writeNumeral(value)).toBe(Nzh.cn.encodeS(value).replaceAll("零十", "零一十"));
      }),
    );
  });

  it("reads as itself, in Simplified, in Traditional and in the capitals of cheques", () => {
    fc.assert(
      fc.property(whole, (value) => {
        expect(readNumeral(writeNumeral(value))).toBe(String(value));
        expect(readNumeral(Nzh.cn.encodeB(value))).toBe(String(value));
        expect(readNumeral(Nzh.hk.encodeS(value))).toBe(String(value));
        expect(readNumeral(Nzh.hk.encodeB(value))).toBe(String(value));
      }),
    );
  });

  it("reads as itself digit by digit, and as an ordinal", () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 9999 }), (value) => {
        const digits = [...String(value)].map((digit) => "〇一二三四五六七八九"[Number(digit)]);
        expect(readNumeral(digits.join(""))).toBe(String(value));
        expect(readNumeral(`第${writeNumeral(value)}`)).toBe(String(value));
      }),
    );
  });

  it("reads with its magnitude as the product", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), (hundredths) => {
        const printed = String(hundredths / 100);
        expect(readNumeral(`${printed}万`)).toBe(String(hundredths * 100));
        expect(readNumeral(`${printed}亿`)).toBe(String(hundredths * 1_000_000));
      }),
    );
  });
});

it("any text at all gives a value or none, and never a failure", () => {
  const characters = [..."〇零一二两三十百千万亿兆点半廿第负0189.,家"];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...characters)), (pieces) => {
      const value = readNumeral(pieces.join(""));
      if (value !== null) expect(value).toMatch(/^-?\d+(\.\d*[1-9])?$/u);
    }),
  );
});
