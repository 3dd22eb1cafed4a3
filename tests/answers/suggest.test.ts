import { beforeAll, describe, expect, it } from "vitest";
import { oneApart } from "../../src/answers/suggest/near-run.js";
import type { Library } from "../../src/library.js";
import { search, suggest } from "../../src/search.js";
import { withCorpus } from "../corpus-library.js";

let library: Library;

beforeAll(async () => {
  await withCorpus(async (report) => {
    library = report.library;
  });
});

const texts = (typed: string): string[] => suggest(typed, library).map(({ text }) => text);

describe("suggestions", () => {
  it.each([
    ["粤府", "粤府办〔2016〕46号"],
    ["粵府辦2016", "粵府辦〔2016〕46號"],
    ["粤府办〔二〇一六", "粤府办〔2016〕46号"],
    ["粵府辦〔二〇一六〕四十六號", "粵府辦〔2016〕46號"],
    ["珠江人才", "珠江人才计划"],
    ["珠江人才計", "珠江人才計劃"],
    ["省科", "省科技厅"],
    ["孵化器倍", "实施孵化器倍增计划"],
    ["省人社厅", "省人力资源社会保障厅"],
    ["發改委", "省發展改革委"],
    ["高企", "提升高新技术企业创新能力"],
    ["panyu", "广州市番禺区"],
    ["pyq", "广州市番禺区"],
    ["shaoguan", "韶关市"],
  ])("of %s offer %s, in the script typed", (typed, offered) => {
    expect(texts(typed)).toContain(offered);
  });

  it("name each clause count that choosing them gives", () => {
    for (const { text, count } of suggest("科技", library)) {
      const { tiers } = search(text, library, { page: 1, size: 1 });
      expect(tiers.exact + tiers.all, text).toBe(count);
    }
  });

  it("are ten at most, each once, and the same every time", () => {
    const once = texts("创新");
    expect(once.length).toBeLessThanOrEqual(10);
    expect(new Set(once).size).toBe(once.length);
    expect(texts("创新")).toEqual(once);
  });

  it.each(["", " ", "，", "不存在的词语"])("of %j are none", (typed) => {
    expect(texts(typed)).toEqual([]);
  });
});

describe("a likely slip", () => {
  it.each([
    ["专精特薪", "专精特新"],
    ["扬帆计化", "扬帆计划"],
    ["揚帆計化", "揚帆計劃"],
    ["孵化器 专精特薪", "孵化器 专精特新"],
    ["孵化器倍增记划", "孵化器倍增计划"],
    ["孵化企倍增計劃", "孵化器倍增計劃"],
    ["研发费用加记扣除", "研发费用加计扣除"],
    ["知识产权质压融资", "知识产权质押融资"],
    ["科技成果转画", "科技成果转化"],
    ["高新技术企也认定", "高新技术企业认定"],
    ["创新驱动发展战", null],
    ["月球基地管理办法", null],
  ])("%s is asked back as %s", (typed, meant) => {
    expect(search(typed, library, { page: 1, size: 1 }).query.suggestion).toBe(meant);
  });

  it.each(["专精特新", "孵化器", "“专精特薪”", "量子纠缠态"])("%s is left as typed", (typed) => {
    expect(search(typed, library, { page: 1, size: 1 }).query.suggestion).toBeNull();
  });

  it.each([
    ["孵化器", "孵化机", true],
    ["孵化器", "孵器", true],
    ["孵化器", "大孵化器", true],
    ["孵化器", "孵化器", false],
    ["孵化器", "加速器", false],
  ] as const)("%s and %s are one change apart: %s", (one, other, apart) => {
    expect(oneApart(one, other)).toBe(apart);
  });
});

describe("pinyin", () => {
  it.each([
    ["panyu", "番禺"],
    ["shaoguan", "韶关"],
    ["yangfan", "扬帆"],
  ])("%s finds %s, and says so", (typed, name) => {
    const answer = search(typed, library, { page: 1, size: 5 });
    expect(answer.query.widened.join()).toContain(name);
    expect(answer.total).toBeGreaterThan(0);
    expect(answer.query.tier).not.toBe("exact");
  });
});
