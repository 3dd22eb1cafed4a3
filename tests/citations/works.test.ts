import { describe, expect, it } from "vitest";
import { findWorks } from "../../src/citations/works.js";
import { bareDocument, bareLibrary, bareNode } from "../bare.js";

const citing = "按照《某某管理办法》（粤府〔二〇一六〕31号）和国发〔1995〕3号办理";
const library = bareLibrary(
  bareDocument("甲", [bareNode("一", citing)], { docNumber: "粤府办〔二○一七〕五号" }),
);
const titles = (q: string): string[] =>
  findWorks(library, { q }, { sort: "title", page: 1 }).works.map(({ title }) => title);

describe("works listed by what is typed", () => {
  it.each([
    ["某某管理", ["某某管理办法"]],
    ["粤府〔2016〕31号", ["某某管理办法"]],
    ["粵府﹝二○一六﹞31號", ["某某管理办法"]],
    ["粤府2016 31", ["某某管理办法"]],
    ["国发〔一九九五〕三号", ["国发〔1995〕3号"]],
    ["粤府办〔2017〕5号", ["甲"]],
    ["二○一七", ["甲"]],
    ["粤府〔2016〕3号", []],
  ])("%s", (typed, found) => {
    expect(titles(typed)).toEqual(found);
  });
});
