import { describe, expect, it } from "vitest";
import { search } from "../../src/search.js";
import { bareLibrary, bareTexts } from "../bare.js";

const TEXTS = [
  "检查期间省住建厅组织专家检查",
  "检查结果报送市人社局备案",
  "推进紧密型医联体建设，检查分级诊疗",
  "省固废检查工作",
  "检查中发现违法建设的，住建部门应记录",
  "检查提高企业品牌运营能力的措施",
  "检查跨国企业的申报材料",
  "检查提高工业企业创新能力的措施",
  "检查高企的申报材料",
  "中央和国家机关工委组织检查",
];

const library = bareLibrary(bareTexts("件", TEXTS, 1));

/** Texts that answer in full. */
const inFull = (question: string): string[] =>
  search(question, library, { page: 1, size: 100 })
    .hits.filter(({ tier }) => tier !== "some")
    .map(({ text }) => text)
    .sort();

describe("an abbreviation beside another word", () => {
  it.each([
    ["住建厅 检查", ["检查期间省住建厅组织专家检查"], "cut 省住|建厅"],
    ["人社局 检查", ["检查结果报送市人社局备案"], "cut 市人|社局"],
    ["检查 固废", ["省固废检查工作"], "cut 省固|废, behind a rank"],
    ["医联体 检查", ["推进紧密型医联体建设，检查分级诊疗"], "cut 型医|联体"],
    ["关工委 检查", [], "国家机关|工委 is another body"],
    ["住建部 检查", [], "住建|部门 is another body"],
    ["高企 检查", ["检查高企的申报材料"], "提高|企业 has none"],
    ["国企 检查", [], "跨国企业 is one word"],
    ["高工 检查", [], "提高|工业 has none"],
  ])("%s is answered by %j: %s", (question, texts) => {
    expect(inFull(question)).toEqual(texts);
  });
});

describe("a refusal of what stands nowhere", () => {
  it.each(["人社局", "住建厅", "高企", "国企", "住建部"])("leaves what %s finds", (word) => {
    expect(inFull(`${word} -火星`)).toEqual(inFull(word));
    expect(inFull(word).length).toBeGreaterThan(0);
  });

  it("refuses an abbreviation as it is meant", () => {
    const refused = inFull("检查 -高企");
    expect(refused).not.toContain("检查高企的申报材料");
    expect(refused).toContain("检查提高企业品牌运营能力的措施");
    expect(inFull("高企 -高企")).toEqual([]);
  });
});
