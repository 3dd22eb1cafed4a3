import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passages } from "../../src/page/passages.js";
import type { Span } from "../../src/vocabulary.js";

const cut = (text: string) => (span: Span) => text.slice(...span);

describe("a node's words are set", () => {
  it.each([
    ["a heading that fills its line", "一、总体要求", "总体要求", "一、总体要求", []],
    [
      "a heading with a stop",
      "(三) 加强企业研发载体建设，提升企业创新能力。",
      "加强企业研发载体建设，提升企业创新能力",
      "(三) 加强企业研发载体建设，提升企业创新能力。",
      [],
    ],
    [
      "a heading with its text beneath",
      "加強國際創新平台建設\n建立國際產學研創新聯盟。",
      "加強國際創新平台建設",
      "加強國際創新平台建設",
      ["建立國際產學研創新聯盟。"],
    ],
    [
      "a run-in heading within its paragraph",
      "2. 提升高新技术企业创新能力。大力培育高新技术企业。",
      "提升高新技术企业创新能力",
      null,
      ["2. 提升高新技术企业创新能力。大力培育高新技术企业。"],
    ],
    ["an item without a heading", "3. 推進試點。", null, null, ["3. 推進試點。"]],
    ["no line for an empty one", "甲\n\n乙", null, null, ["甲", "乙"]],
    ["nothing where nothing is printed", "", "甲", null, []],
  ])("%s", (_, text, heading, expected, lines) => {
    const set = passages({ text, heading, type: "item" });
    expect(set.heading === null ? null : text.slice(...set.heading)).toBe(expected);
    expect(set.lines.map(cut(text))).toEqual(lines);
  });

  it("with every character once, line breaks and blank lines aside", () => {
    const texts = fc
      .array(fc.constantFrom("甲", "乙。", "\n", " ", "一、"))
      .map((all) => all.join(""));
    fc.assert(
      fc.property(texts, fc.option(fc.constantFrom("甲", "乙")), (text, heading) => {
        const set = passages({ text, heading, type: "section" });
        const shown = [...(set.heading === null ? [] : [set.heading]), ...set.lines].map(cut(text));
        const printed = text.split("\n").filter((line) => line.trim() !== "");
        expect(shown).toEqual(printed);
      }),
    );
  });
});
