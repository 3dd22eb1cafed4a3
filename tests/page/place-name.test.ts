import { describe, expect, it } from "vitest";
import { placeName, titledPlace } from "../../src/page/place-name.js";

describe("a place is named as official writing names it", () => {
  it.each([
    ["二/（三）/2", "二、（三）2."],
    ["二/（三）/2/（1）", "二、（三）2.（1）"],
    ["二/（三）/2/（1）/①", "二、（三）2.（1）①"],
    ["二", "第二部分"],
    ["二/（三）", "二、（三）"],
    ["第三章", "第三章"],
    ["第三章/第十二条", "第三章第十二条"],
    ["第十二条/（三）", "第十二条第（三）项"],
    ["第十二条/（三）/1", "第十二条第（三）项第1目"],
    ["第二十三条之一", "第二十三条之一"],
    ["1/1.1/1.1.2", "1.1.2"],
    ["附件1/一", "附件1 第一部分"],
    ["附件1/二/（三）/2", "附件1 二、（三）2."],
    ["二/番禺区主要发展指标", "二、“番禺区主要发展指标”"],
    ["二/番禺区主要发展指标/11", "二、“番禺区主要发展指标”第11项"],
    ["二/番禺区主要发展指标/合计 | 12 | 13", "二、“番禺区主要发展指标”“合计”"],
    ["table/3", "表第3项"],
    ["table/2/3", "表2第3项"],
    ["preamble", "前言"],
    ["preamble/2", "前言第2段"],
    ["signature/1", "落款第1行"],
    ["closing", "结语"],
    ["note/3", "附注3"],
    ["title", "题名"],
    ["constructor", "正文"],
    ["三/（二）/paragraph/2", "三、（二）第2段"],
    ["一~2", "第一部分（第2处）"],
    ["front", "题名、文号"],
  ])("%s: %s", (path, name) => {
    expect(placeName(path, "hans")).toBe(name);
  });

  it("in the document's own script", () => {
    expect(placeName("二/（一）/發展先進製造業/1", "hant")).toBe(
      "二、（一）「發展先進製造業」第1項",
    );
    expect(placeName("note/3", "hant")).toBe("附註3");
  });

  it("a table by its number where it is the table that is meant", () => {
    expect(placeName("table/2", "hans", "table")).toBe("表2");
  });

  it.each([
    ["二/（三）", "加强研发载体建设", "二、（三）加强研发载体建设"],
    ["二", "重点任务", "二、重点任务"],
    ["第三章", "法律责任", "第三章 法律责任"],
    ["二/发展先进制造业", "发展先进制造业", "二、“发展先进制造业”"],
    ["二", null, "第二部分"],
  ])("%s with its heading %s: %s", (path, heading, name) => {
    expect(titledPlace(path, heading, "hans")).toBe(name);
  });
});
