import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leadInOf } from "../../src/text/lead-in.js";

const of = (text: string, label: string | null = null, heading: string | null = null) =>
  leadInOf({ type: "item", text, label, heading });

describe("the sentence that introduces a list", () => {
  it.each([
    ["第八条 长护险基金不支付下列费用：", "第八条", "长护险基金不支付下列费用"],
    ["第八條　有下列情形之一的，不予支付:", "第八條", "有下列情形之一的，不予支付"],
    ["（二）场地验收合格。运营机构应当具备以下条件：", "（二）", "运营机构应当具备以下条件"],
    ["说明文字，另起一行\n遵守下列防汛规定：", null, "遵守下列防汛规定"],
    ["（二）运营机构应当：", "（二）", "运营机构应当"],
  ])("of %j is what stands last, without label and colon", (text, label, leadIn) => {
    expect(of(text, label)).toBe(leadIn);
  });

  it.each([
    ["does not stand in the middle", "目标如下：到2018年达到23%。", null, null],
    ["is no sentence that ends", "推进技术创新。", null, null],
    ["is no label alone", "一：", "一", null],
    ["is not the heading once more", "四、聘用条件：", "四、", "聘用条件："],
    ["is no measure of many words", `${"各地各部门要加强领导，".repeat(15)}做到：`, null, null],
  ])("%s", (_what, text, label, heading) => {
    expect(of(text, label, heading)).toBeNull();
  });

  // What looks at a text from each of its characters on would take minutes for these.
  it.each(["项", "|", "项：", "项，"])("of a million characters of %s is told at once", (piece) => {
    const text = `${piece.repeat(1_000_000 / piece.length)}项`;
    expect(of(text)).toBeNull();
    const columns = leadInOf({ type: "table", text, label: null, heading: null });
    expect(columns).toBe(piece === "|" ? text : null);
  });

  it("of a table is the line of its columns", () => {
    const text = "主要指标\n序号 | 指标 | 2017年 | 2020年";
    expect(leadInOf({ type: "table", text, label: null, heading: "主要指标" })).toBe(
      "序号 | 指标 | 2017年 | 2020年",
    );
    expect(leadInOf({ type: "table", text: "主要指标", label: null, heading: null })).toBeNull();
  });

  it("stands in the text, whatever the text", () => {
    const texts = fc.string({
      unit: fc.constantFrom("条", "：", ":", "。", "\n", " ", "一", "；"),
    });
    fc.assert(
      fc.property(texts, (text) => {
        const leadIn = of(text);
        if (leadIn !== null) expect(text).toContain(leadIn);
      }),
    );
  });
});
