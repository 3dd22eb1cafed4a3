import { describe, expect, it } from "vitest";
import { readDocumentNumber } from "../../src/answers/parse/document-number.js";
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
    ["穗民规字2025-2号", "穗民规字〔2025〕2号"],
    ["国发2019-4号", "国发〔2019〕4号"],
    ["国发2018-42", "国发〔2018〕42号"],
    ["國發２０１８－４２", "國發〔2018〕42号"],
    ["国发[2018]-42号", "国发〔2018〕42号"],
    ["国办发2018年128号", "国办发〔2018〕128号"],
    ["陆政办发2016—3号", "陆政办发〔2016〕3号"],
    ["国务院令第707号", "国务院令第707号"],
    ["國務院令第七百零七號", "國務院令第707号"],
    ["国务院令707号", "国务院令第707号"],
    ["国务院第707号令", "国务院令第707号"],
    ["中华人民共和国主席令第四十三号", "主席令第43号"],
    ["广州市政府令第61号", "广州市人民政府令第61号"],
    ["财政部 税务总局公告2019年第39号", "财政部税务总局公告2019年第39号"],
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
    "国发2016-2018",
    "培训人数2016-2018",
    "财政局2016-12",
    "截至2018-12号",
    "中山路2016-31号",
    "实施期2016年3号",
    "020-12345678",
    "电话2012-3456",
    "省政府令第5号",
    "命令第5号",
    "根据国务院令第707号",
    "关于减税的公告2019年第39号",
    "国务院令",
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

  it.each(["粤府2016-31号", "粤府2016—31", "国发1995年3号"])(
    "%s, as files are named, leads to its document",
    (typed) => {
      expect(places(typed)[0]).toMatch(/:front exact$/);
      expect(answer(typed).query.number?.document).toBe(places(typed)[0]?.slice(0, 1));
    },
  );

  it("are found by the fields of a number", () => {
    for (const number of ["粤府〔2016〕31号", "粤府〔二〇一六〕31号", "粤府〔二零一六〕三十一号"]) {
      expect(places(`no:${number}`).map((place) => place.slice(0, 1))).toEqual(["甲", "甲"]);
      expect(places(`cites:${number}`).sort()).toEqual(["丙:一 all", "丙:二 all"]);
    }
  });
});

describe("an order asked for by its number", () => {
  const order = (id: string, number: string) =>
    bareDocument(id, [bareNode("一", "国务院令第9号同时废止，国务院负责。")], {
      docNumber: number,
      front: [id, number],
    });
  const library = bareLibrary(
    order("甲", "中华人民共和国国务院令第707号"),
    order("乙", "住房和城乡建设部令第三十七号"),
    order("丙", "广州市人民政府令第61号"),
    bareDocument("丁", [
      bareNode("一", "按照国务院令第七〇七号办理"),
      bareNode("二", "按照国务院第707号令办理"),
      bareNode("三", "国务院的707号文件，广州市人民政府办公厅令行禁止"),
    ]),
  );
  const answer = (typed: string) => search(typed, library, { page: 1, size: 100 });
  const places = (typed: string) =>
    answer(typed).hits.map(({ document, path, tier }) => `${document.id}:${path} ${tier}`);

  it.each([
    "国务院令第707号",
    "国务院令707号",
    "國務院令第七百零七號",
    "中华人民共和国国务院令第707号",
  ])("%s is its document first, then what names it, and nothing else", (typed) => {
    expect(places(typed)[0]).toBe("甲:front exact");
    expect(places(typed).slice(1).sort()).toEqual(["丁:一 exact", "丁:二 exact"]);
    expect(answer(typed).query.number?.document).toBe("甲");
  });

  it.each([
    ["住房城乡建设部令第37号", "乙"],
    ["住建部令第37号", "乙"],
    ["广州市政府令第61号", "丙"],
  ])("%s is %s, whichever name of the body is typed", (typed, id) => {
    expect(places(typed)).toEqual([`${id}:front exact`]);
    expect(answer(typed).query.number?.document).toBe(id);
  });

  it("is told not to be held where its body gave no order of that number", () => {
    expect(answer("国务院令第61号").query.number).toEqual({
      printed: "国务院令第61号",
      document: null,
    });
    expect(places("国务院令第61号")).toEqual([]);
    expect(answer("国务院令第9号").query.number?.document).toBeNull();
    expect(places("国务院令第9号")).toHaveLength(3);
  });
});
