import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutRitual } from "../../src/counterparts/ritual.js";

describe("ritual phrases", () => {
  it.each([
    [
      "以习近平新时代中国特色社会主义思想为指导，全面贯彻党的十九大和十九届二中、三中全会精神，加快补齐农机装备短板。",
      "加快补齐农机装备短板。",
    ],
    [
      "统筹推进“五位一体”总体布局，推动高新技术企业培育，认真落实党中央、国务院决策部署。",
      "推动高新技术企业培育，。",
    ],
    ["深入學習貫徹黨的十九大精神，培育高新技術企業。", "培育高新技術企業。"],
    ["培育高新技术企业，到2020年达到130家。", "培育高新技术企业，到2020年达到130家。"],
    // Nothing else is said.
    ["全面贯彻党的十九大精神。", "全面贯彻党的十九大精神。"],
  ])("are left out of %s", (text, rest) => {
    expect(withoutRitual(text)).toBe(rest);
  });

  it("leave every other phrase as it stands", () => {
    const phrase = fc.constantFrom("培育企业", "建设孵化器", "引进人才", "十大工程", "中部地区");
    fc.assert(
      fc.property(fc.array(phrase, { minLength: 1 }), (phrases) => {
        const text = phrases.join("，");
        expect(withoutRitual(text)).toBe(text);
        expect(withoutRitual(`深入学习贯彻党的十八大精神，${text}`)).toBe(text);
      }),
    );
  });
});
