import { describe, expect, it } from "vitest";
import { search } from "../../src/search.js";
import { bareLibrary, bareTexts } from "../bare.js";

const texts = [
  "鼓励建设屋顶绿化。",
  "屋顶绿化面积应当计入。",
  "办理专利代理业务应当登记。",
  "专利代理机构不得转让。",
  "公租房租金由市定。",
  "申请公租房应当提交材料。",
  "企业管理应当规范。",
  "企业管理人员应当培训。",
  "企业外汇应当登记。",
  "企业外汇账户。",
];
const library = bareLibrary(bareTexts("文", texts));
const suggestion = (typed: string) => search(typed, library, { page: 1, size: 5 }).query.suggestion;

describe("one wrong character in an expression of the texts", () => {
  it.each([
    ["屋顶录化", "屋顶绿化", "another sound, where the half is no word"],
    ["专利代埋", "专利代理", "another sound"],
    ["公租访", "公租房", "three characters of the same sound"],
    ["專利代埋", "專利代理", "in the script typed"],
    ["专利代埋 登记", "专利代理 登记", "beside other words"],
  ])("%s: did you mean %s? (%s)", (typed, meant) => {
    expect(suggestion(typed)).toBe(meant);
  });

  it.each([
    ["企业代理", "a word that stands elsewhere"],
    ["企业创汇", "a word of the dictionary, where no text has it"],
    ["公租船", "three characters of another sound"],
    ["屋顶绿化", "what stands there"],
  ])("%s is left as it is: %s", (typed) => {
    expect(suggestion(typed)).toBeNull();
  });
});
