import fc from "fast-check";
import { Converter } from "opencc-js";
import { describe, expect, it } from "vitest";
import { convertTogether } from "../../src/page/convert.js";

const toTraditional = Converter({ from: "cn", to: "tw" });

describe("a passage in another script", () => {
  it("reads phrases across the marks that divide it: 头|发 is hair, 发|展 is not", () => {
    expect(convertTogether(["头", "发", "与", "发", "展"], toTraditional)).toEqual([
      "頭",
      "髮",
      "與",
      "發",
      "展",
    ]);
  });

  it("is divided where it was, however it is cut", () => {
    const text = fc.string({ unit: fc.constantFrom(..."发展头干后里面台湾𠮷企业2016年，。 a") });
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        const converted = convertTogether(texts, toTraditional);
        expect(converted.join("")).toBe(toTraditional(texts.join("")));
        expect(converted.map((part) => [...part].length)).toEqual(
          texts.map((part) => [...part].length),
        );
      }),
    );
  });

  it("is converted text by text where the number of characters changes", () => {
    const longer = (text: string): string => text.replaceAll("甲", "甲甲");
    expect(convertTogether(["甲", "乙甲"], longer)).toEqual(["甲甲", "乙甲甲"]);
  });
});
