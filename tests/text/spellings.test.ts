import { Converter } from "opencc-js";
import { describe, expect, it } from "vitest";
import { keyOf } from "../../src/text/key.js";
import { mainlandSpelling, SPELLINGS } from "../../src/text/spellings.js";

const traditional = (["hk", "twp"] as const).map((to) => Converter({ from: "cn", to }));

describe("words that one script writes with other characters", () => {
  it.each(SPELLINGS)("%s is written %s in Hong Kong or Taiwan", (mainland, other) => {
    expect(traditional.map((convert) => keyOf(convert(mainland)))).toContain(other);
    expect(other).toHaveLength(mainland.length);
  });

  it.each([
    ["投影最大面積和座標", "投影最大面积和坐标"],
    ["一座標志性建筑", "一坐标志性建筑"],
    ["傢俱、傢俬", "家具家私"],
    ["座談", "座谈"],
  ])("%s is compared as %s", (text, key) => {
    expect(mainlandSpelling(keyOf(text))).toBe(key);
  });
});
