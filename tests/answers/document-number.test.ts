import { describe, expect, it } from "vitest";
import { readDocumentNumber } from "../../src/answers/document-number.js";
import { search } from "../../src/search.js";
import { bareDocument, bareLibrary, bareNode } from "../bare.js";

describe("a document number typed", () => {
  it.each([
    ["粤府〔2016〕31号", "粤府〔2016〕31号"],
    ["粵府[2016]31號", "粵府〔2016〕31号"],
    ["粤府2016 31", "粤府〔2016〕31号"],
    ["（粤府﹝2016﹞31号）", "粤府〔2016〕31号"],
    ["粤府〔二〇一六〕31号", "粤府〔2016〕31号"],
    ["粤府〔二○一六〕三十一号", "粤府〔2016〕31号"],
    ["粤府【二零一六】第31号文件", "粤府〔2016〕31号"],
    ["粤府二〇一六31号", "粤府〔2016〕31号"],
    ["国发〔一九九五〕三号", "国发〔1995〕3号"],
  ])("%s is %s", (typed, printed) => {
    expect(readDocumentNumber(typed)?.printed).toBe(printed);
  });

  it.each([
    "2016年31号",
    "二〇一六年31号",
    "高新技术企业培育2016年目标31家",
    "粤府〔二〇一六〕",
    "第三十一号",
    "一九九五三",
    "粤府〔二〇一六〕百千号",
  ])("%s is none", (typed) => {
    expect(readDocumentNumber(typed)).toBeNull();
  });
});

describe("a document whose number is printed in characters, and one in figures", () => {
  const front = (number: string) => ({ docNumber: number, front: ["关于某事的通知", number] });
  const own = (id: string, number: string) =>
    bareDocument(id, [bareNode("一", `${id}的内容`)], front(number));
  const citing = bareDocument("丙", [
    bareNode("一", "按照粤府〔2016〕31号和国发〔1995〕3号办理"),
    bareNode("二", "按照粤府〔二○一六〕三十一号办理"),
    bareNode("三", "国发〔一九九五〕3号"),
    bareNode("四", "粤府〔2016〕13号、国发〔一九九六〕3号"),
  ]);
  const library = bareLibrary(
    citing,
    own("甲", "粤府〔二〇一六〕31号"),
    own("乙", "国发〔1995〕3号"),
  );
  const answer = (typed: string) => search(typed, library, { page: 1, size: 100 });
  const places = (typed: string) =>
    answer(typed).hits.map(({ document, path, tier }) => `${document.id}:${path} ${tier}`);

  it.each([
    ["甲", ["粤府〔2016〕31号", "粤府2016 31", "粵府[二○一六]31號", "粤府〔二零一六〕三十一号"]],
    ["乙", ["国发〔1995〕3号", "國發〔一九九五〕3號", "国发〔一九九五〕三号"]],
  ])("%s comes first, then those that name it, however the number is typed", (id, typed) => {
    const [first = ""] = typed;
    expect(places(first)[0]).toBe(`${id}:front exact`);
    expect(places(first).slice(1).sort()).toEqual(
      id === "甲" ? ["丙:一 exact", "丙:二 exact"] : ["丙:一 exact", "丙:三 exact"],
    );
    for (const other of typed) {
      expect(places(other)).toEqual(places(first));
      expect(answer(other).query.number?.document).toBe(id);
    }
  });

  it.each(["国务院令第449号", "国务院令第四四九号", "國務院令第四百四十九號"])(
    "an order is found by the field of its number: %s",
    (typed) => {
      const order = own("丁", "中华人民共和国国务院令第四百四十九号");
      const { hits } = search(`no:${typed}`, bareLibrary(order), { page: 1, size: 10 });
      expect(hits.map(({ path }) => path)).toContain("一");
    },
  );

  it("are found by the fields of a number", () => {
    for (const number of ["粤府〔2016〕31号", "粤府〔二〇一六〕31号", "粤府〔二零一六〕三十一号"]) {
      expect(places(`no:${number}`).map((place) => place.slice(0, 1))).toEqual(["甲", "甲"]);
      expect(places(`cites:${number}`).sort()).toEqual(["丙:一 all", "丙:二 all"]);
    }
  });
});
