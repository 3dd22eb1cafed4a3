import { describe, expect, it } from "vitest";
import { refusingWidening, renamed } from "../../src/page/rewrite.js";
import type { Answer } from "../../src/vocabulary.js";

/** A question as it comes back with an answer; words with a stroke have other forms: 高企|高新技术企业. */
const asked = (text: string, ...terms: string[]): Answer["query"] => ({
  text,
  terms: terms.map((term) => term.split("|")),
  widened: [],
  tier: "all",
  number: null,
  offers: [],
  suggestion: null,
  faults: [],
});

describe("refusing what a question was widened by", () => {
  it.each([
    ["高企", ["高企|高新技术企业"], "“高企”"],
    ["資訊科技", ["资讯科技|信息技术"], "“資訊科技”"],
    ["  高企 ", ["高企|高新技术企业"], "“高企”"],
    ["高企 培育", ["高企|高新技术企业", "培育"], "“高企” 培育"],
    ["培育、高企", ["培育", "高企|高新技术企业"], "培育、“高企”"],
    ["“培育” 高企", ["培育", "高企|高新技术企业"], "“培育” “高企”"],
    ["高企 -房地产", ["高企|高新技术企业"], "“高企” -房地产"],
    ["(高企 OR 双创) 补贴", ["高企|高新", "双创|创业", "补贴"], "(“高企” OR “双创”) 补贴"],
    ["标题：方案 高企 year:2016", ["高企|高新技术企业"], "标题：方案 “高企” year:2016"],
    ["high-tech enterprise", ["hightechenterprise|高新技术企业"], "“high-tech enterprise”"],
    ["高企培育 补贴", ["高企培育", "补贴"], "“高企培育” “补贴”"],
    ["“专精特新”发展", ["专精特新发展|发展"], '"“专精特新”发展"'],
  ])("of %s puts the widened words in quotes", (text, terms, expected) => {
    expect(refusingWidening(asked(text, ...terms))).toBe(expected);
  });
});

describe("another name", () => {
  it("takes the place of the one typed, and leaves the other words", () => {
    expect(renamed("省经信委 补贴", "经信委", "工业和信息化厅")).toBe("省工业和信息化厅 补贴");
  });

  it("is asked alone where the other was typed in another script", () => {
    expect(renamed("經信委 補貼", "经信委", "工业和信息化厅")).toBe("工业和信息化厅");
  });
});
