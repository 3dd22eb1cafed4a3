import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SharedRun, sharedRuns, type Worded } from "../../src/counterparts/shared.js";
import { analyse, words } from "../../src/text/analyse.js";
import { keyOf } from "../../src/text/key.js";

const rare = (): number => 5;
const worded = (text: string): Worded => ({ text, segmented: words(analyse(text)).join(" ") });
const runsOf = (one: string, other: string, rarityOf = rare): SharedRun[] =>
  sharedRuns(worded(one), worded(other), rarityOf);
const texts = (one: string, other: string, rarityOf = rare): string[] =>
  runsOf(one, other, rarityOf).map(({ text }) => text);

describe("shared runs", () => {
  it.each([
    ["推动小微企业向“专精特新”发展", "促进企业“专精特新”。", ["专精特新"]],
    // Either script, and the words as each prints them.
    ["實施孵化器倍增計劃", "孵化器倍增计划如下", ["孵化器倍增計劃"]],
    // A sign parts what a key would join.
    ["科技，金融", "科技金融", []],
    ["到2018年达到13000家", "到2018年共13000家", []],
    // Two figures bound alike share no subject.
    ["研发机构比例达23%以上", "增加值比重35%以上", []],
    ["研发机构比例不低于23%", "研发机构比例不低于35%", ["研发机构比例"]],
    // Whole words only, in both texts, without what joins or binds at their ends.
    ["到2018年高新技术企业达1.3万家", "全市高新技术企业达130家", ["高新技术企业"]],
    ["规上工业企业建立研发机构", "规模以上工业企业设立研发机构", ["工业企业", "研发机构"]],
    ["围绕供给质量和效率", "提高农业供给质量和产业竞争力", ["供给质量"]],
    ["引进创新领军人才和团队", "培育领军人才和骨干", ["领军人才"]],
    ["设计工具普及率达到70%", "农技普及率达到80%", ["普及率"]],
  ])("of %s and %s", (one, other, expected) => {
    expect(texts(one, other)).toEqual(expected);
  });

  it("leave out what stands everywhere", () => {
    expect(texts("进一步加强领导", "进一步加强宣传", () => 0.5)).toEqual([]);
  });

  const printed = fc
    .array(
      fc.constantFrom("高新", "技术", "企业", "，", "。", "孵化器", "電子", "电子", "20%", "“"),
      {
        maxLength: 12,
      },
    )
    .map((parts) => parts.join(""));

  it("stand in both texts, folded to one key, without overlap", () => {
    fc.assert(
      fc.property(printed, printed, (one, other) => {
        const runs = runsOf(one, other);
        for (const { here, there, text } of runs) {
          expect(one.slice(...here)).toBe(text);
          expect(keyOf(other.slice(...there))).toBe(keyOf(text));
        }
        const sorted = runs.map(({ here }) => here).sort((a, b) => a[0] - b[0]);
        sorted.forEach((span, i) => {
          expect(span[0]).toBeGreaterThanOrEqual(sorted[i - 1]?.[1] ?? 0);
        });
      }),
    );
  });

  it("are found in long texts that repeat themselves in time", () => {
    const started = performance.now();
    runsOf("高新技术".repeat(20_000), "高新技术企业".repeat(20_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
