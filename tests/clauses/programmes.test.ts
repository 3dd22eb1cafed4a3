import { describe, expect, it } from "vitest";
import { programmesOf } from "../../src/clauses/programmes.js";

const namesIn = (text: string): string =>
  programmesOf(text)
    .map(({ name }) => name)
    .join(" | ");

describe("a named programme", () => {
  it.each([
    ["优化提升“珠江人才计划”，启动引进计划。", "珠江人才计划"],
    ["大力推進「揚帆計劃」，扶持粵東西北。", "揚帆計劃"],
    ["实施“互联网+”行动计划，开展试点。", "互联网+行动计划"],
    ["出台广东省基础研究十年“卓粤”计划。", "卓粤计划"],
    ["启动实施“科技专家服务团”、“人才驿站”项目。", "科技专家服务团 | 人才驿站项目"],
    ["推行“先进标准+”工程，建立标准体系。", "先进标准+工程"],
    ["深入实施“技能中国行动”，依托“广东技工”工程。", "技能中国行动 | 广东技工工程"],
    ["抓住国家实施“一带一路”战略机遇。", "一带一路战略"],
  ])("%s", (text, names) => {
    expect(namesIn(text)).toBe(names);
  });

  it.each([
    "促进企业“专精特新”发展。",
    "制定更新“三单一图”。",
    "“十三五”规划的编制工作，“十四五”项目。",
    "大众参与“大众创业、万众创新”。",
    "围绕“四个全面”战略布局。",
    "按照“放管服”要求，“互联网+”小镇。",
  ])("is none of these: %s", (text) => {
    expect(namesIn(text)).toBe("");
  });

  it("stands where its marks stand", () => {
    const text = "实施“卓粤”计划。";
    expect(programmesOf(text).map(({ span }) => text.slice(...span))).toEqual(["“卓粤”计划"]);
  });
});
