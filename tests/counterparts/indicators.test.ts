import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indicatorKey, indicatorOf, kinship } from "../../src/counterparts/indicators.js";
import {
  commensurable,
  printQuantity,
  quantityOf,
  sameQuantity,
} from "../../src/counterparts/quantities.js";

const rows = readFileSync(new URL("../sheets/indicators.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("||").map((part) => part.trim()));

const read = (cell = "") => {
  const [printed = "", unit = ""] = cell.split(" | ");
  return indicatorOf(printed.trim(), unit.trim());
};

describe("indicators", () => {
  it.each(rows)("%s and %s: %s", (one, other, expected) => {
    const found = kinship(read(one), read(other)) ?? "-";
    expect(found).toBe(expected);
    expect(kinship(read(other), read(one)) ?? "-").toBe(expected);
  });

  it("of different bases never have one key on the board", () => {
    for (const [one, other, expected] of rows) {
      if (expected === "base") expect(indicatorKey(read(one))).not.toBe(indicatorKey(read(other)));
    }
  });

  it("can be read from any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (text, unit) => {
        const one = indicatorOf(text, unit);
        expect(kinship(one, one) === "same" || one.base === "").toBe(true);
      }),
    );
  });
});

describe("quantities", () => {
  it.each([
    ["1.3", "万家", "13000家"],
    ["2-3", "家", "2-3家"],
    ["5", "万亿元", "5000000000000元"],
    ["１．３", "％", "1.3%"],
    ["2—3", "万人", "20000-30000人"],
    ["25", "万元/人", "250000元/人"],
    ["3", "百分点", "3百分点"],
    ["1.2", "亿千瓦", "120000000千瓦"],
    // 千 is no magnitude of 千米, and one length, area or power is one in any unit.
    ["500", "千米", "500公里"],
    ["2", "万公顷", "300000亩"],
    ["0.5", "平方公里", "750亩"],
    ["1.5", "GW", "1500000千瓦"],
    ["2.4-3.6", "兆瓦", "2400-3600千瓦"],
    ["300", "万千瓦", "3000000千瓦"],
    ["3", "千家", "3000家"],
    ["3", "个百分点", "3个百分点"],
  ])("%s%s is %s", (value, unit, plain) => {
    const quantity = quantityOf(value, unit);
    expect(quantity && printQuantity(quantity)).toBe(plain);
  });

  it("are one value in any magnitude, and of no other kind", () => {
    const of = (value: string, unit: string) => quantityOf(value, unit) ?? expect.fail();
    expect(sameQuantity(of("1.3", "万家"), of("13000", "个"))).toBe(true);
    expect(commensurable(of("1.3", "万家"), of("13000", "个"))).toBe(true);
    expect(commensurable(of("100", "家"), of("100", "%"))).toBe(false);
  });

  it("are none where the value is no number", () => {
    expect(quantityOf("若干", "家")).toBeNull();
  });
});
