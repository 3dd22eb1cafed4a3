import { describe, expect, it } from "vitest";
import { genreOf } from "../../src/outline/fields/genre.js";
import { validityOf } from "../../src/outline/fields/validity.js";

describe("the kind of a paper", () => {
  it.each([
    ["广东省人民政府办公厅关于印发广东省工业企业创新驱动发展工作方案(2016-2018年)的通知", "通知"],
    ["韶关市科技创新发展行动计划（2017—2020年）", "计划"],
    ["廣東省系統推進全面創新改革試驗行動計劃", "计划"],
    ["关于加快创新驱动发展的实施意见", "意见"],
    ["某市科技计划项目管理办法（试行）（征求意见稿）", "办法"],
    ["国务院关于同意设立某示范区的批复", "批复"],
    ["某省“十四五”规划", "规划"],
    ["某区创新券实施细则", "实施细则"],
    ["某局关于某事的函", "函"],
    ["规划和自然资源局", null],
    ["二〇二六年的一次会议", null],
  ])("%s is %s", (title, genre) => {
    expect(genreOf(title)).toBe(genre);
  });
});

describe("validity", () => {
  it.each([
    ["本办法自2020年6月1日起施行，有效期5年。", null, "2020-06-01", "2025-05-31"],
    ["本意见自印发之日起施行，有效期至2025年12月31日。", "2021-03-04", "2021-03-04", "2025-12-31"],
    ["本意见自發布之日起實施，有效期三年。", "2021-03-04", "2021-03-04", "2024-03-03"],
    ["本通知自2019年1月1日起执行。原规定同时废止。", null, "2019-01-01", null],
    ["本细则自公布之日起施行。", null, null, null],
  ])("%s, issued %s, holds from %s to %s", (sentence, issued, effective, expires) => {
    const found = validityOf(["第一条 为了规范管理，制定本办法。", sentence], issued);
    expect(found).toMatchObject({ effective, expires });
    expect(sentence).toContain(found?.words);
  });

  it.each([
    "证书有效期为3年。",
    "行政机关应当自受理申请之日起30日内作出决定。",
    "自2016年起实施三年计划。",
    "经验自试点起推广。",
  ])("is not read from %s", (sentence) => {
    expect(validityOf([sentence], "2020-01-01")).toBeNull();
  });
});
