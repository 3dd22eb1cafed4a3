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
    ["俱", "具"],
    ["哩", "里"],
    ["未", "末"],
    ["己", "已"],
  ])("keep %s and %s apart", (one, other) => {
    expect(representative(one)).not.toBe(representative(other));
  });
});
