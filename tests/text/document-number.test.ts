import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberKey } from "../../src/text/document-number.js";
import { writeNumeral } from "../../src/text/numerals.js";

describe("the key of a document number", () => {
  it.each([
    "粵府〔2016〕31號",
    "粤府[2016]31号",
    "粤府﹝２０１６﹞第031号",
    "粤府〔二〇一六〕31号",
    "粤府〔二○一六〕三十一号",
    "粤府〔二零一六〕31号",
    "粤府【二O一六】31号",
    "粤府 〔二◯一六〕 三一号",
  ])("of %s is that of 粤府〔2016〕31号", (printed) => {
    expect(numberKey(printed)).toBe(numberKey("粤府〔2016〕31号"));
  });

  it.each([
    "粤府〔2016〕13号",
    "粤府〔二〇一七〕31号",
    "粤府办〔二〇一六〕31号",
    "粤府〔二〇一六〕三百一十号",
    "粤府31号",
  ])("of %s is another", (printed) => {
    expect(numberKey(printed)).not.toBe(numberKey("粤府〔2016〕31号"));
  });

  it.each([
    ["中华人民共和国国务院令第四四九号", "国务院令第449号"],
    ["国务院令第四百四十九号", "国务院令第449号"],
    ["某某部公告二〇一六年第三号", "某某部公告2016年第3号"],
  ])("of the order %s is that of %s", (one, other) => {
    expect(numberKey(one)).toBe(numberKey(other));
  });

  it("is one for figures and characters, whatever year and serial", () => {
    const year = fc.integer({ min: 2000, max: 2099 });
    const serial = fc.integer({ min: 1, max: 9999 });
    fc.assert(
      fc.property(year, serial, fc.constantFrom(..."〇○◯零O"), (ofYear, ofSerial, zero) => {
        const inHan = String(ofYear)
          .replace(/\d/g, (digit) => writeNumeral(Number(digit)))
          .replaceAll("零", zero);
        const plain = numberKey(`国发〔${ofYear}〕${ofSerial}号`);
        expect(numberKey(`国发〔${inHan}〕${ofSerial}号`)).toBe(plain);
        expect(numberKey(`國發〔${inHan}〕${writeNumeral(ofSerial)}號`)).toBe(plain);
      }),
    );
  });
});
