import { describe, expect, it } from "vitest";
import { refusingWidening, renamed } from "../../src/page/rewrite.js";

describe("refusing what a word was widened by", () => {
  it.each([
    ["高企", "高企", "“高企”"],
    ["資訊科技", "資訊科技", "“資訊科技”"],
    ["  高企 ", "高企", "“高企”"],
    ["高企 培育", "高企", "“高企” 培育"],
    ["培育、高企", "高企", "培育、“高企”"],
    ["“培育” 高企", "高企", "“培育” “高企”"],
    ["(高企 OR 双创) 补贴", "双创", "(高企 OR “双创”) 补贴"],
    ["标题：方案 高企 year:2016", "高企", "标题：方案 “高企” year:2016"],
    ["high-tech enterprise", "high-tech enterprise", "“high-tech enterprise”"],
    ["高企培育 补贴", "高企", "“高企” 培育 补贴"],
    ["培育高企政策", "高企", "培育 “高企” 政策"],
    ["“专精特新”发展", "“专精特新”", '"“专精特新”" 发展'],
  ])("of %s puts %s in quotes, apart", (text, word, expected) => {
    const start = text.indexOf(word);
    expect(refusingWidening(text, [start, start + word.length])).toBe(expected);
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
