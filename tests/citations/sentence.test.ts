import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentenceAround } from "../../src/citations/sentence.js";

/** The sentence around the words in ⟦ ⟧, marked in the same way. */
function around(marked: string): string {
  const [from, to] = [marked.indexOf("⟦"), marked.indexOf("⟧") - 1];
  const { text, spans } = sentenceAround(marked.replace(/[⟦⟧]/gu, ""), [from, to]);
  const [[begin, end] = [0, 0]] = spans;
  return `${text.slice(0, begin)}⟦${text.slice(begin, end)}⟧${text.slice(end)}`;
}

describe("the sentence around a citation", () => {
  it.each([
    ["甲。根据⟦《乙法》⟧，制定本办法。丙。", "根据⟦《乙法》⟧，制定本办法。"],
    ["⟦《乙法》⟧", "⟦《乙法》⟧"],
    ["一、总则\n 按照⟦《乙法》⟧办理\n二、", "按照⟦《乙法》⟧办理"],
    ["甲；依⟦《关于乙；丙的通知》⟧办；丁", "依⟦《关于乙；丙的通知》⟧办；"],
  ])("%s", (text, sentence) => {
    expect(around(text)).toBe(sentence);
  });

  it("is cut where it goes on for a page", () => {
    const long = "长".repeat(500);
    const sentence = around(`${long}⟦《乙法》⟧${long}`);
    expect(sentence).toMatch(/^…长+⟦《乙法》⟧长+…$/u);
    expect(sentence.length).toBeLessThan(260);
  });

  it("always marks the words it is around", () => {
    const texts = fc.string({ unit: fc.constantFrom("甲", "。", "；", "\n", " ", "《", "》") });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const from = Math.min(a % (text.length + 1), b % (text.length + 1));
        const to = Math.max(a % (text.length + 1), b % (text.length + 1));
        const sentence = sentenceAround(text, [from, to]);
        const [[begin, end] = [0, 0]] = sentence.spans;
        expect(sentence.text.slice(begin, end)).toBe(text.slice(from, to));
      }),
    );
  });
});
