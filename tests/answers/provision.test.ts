import { describe, expect, it } from "vitest";
import { provisionAt } from "../../src/answers/provision.js";
import { search } from "../../src/search.js";
import { keyOf } from "../../src/text/key.js";
import { bareDocument, bareLibrary, bareNode } from "../bare.js";

const otherWriting = (typed: string): string[] | null =>
  provisionAt(keyOf(typed), 0)?.forms.map(({ text }) => text) ?? null;

describe("a place in a work is one in either numerals", () => {
  it.each([
    ["第12条", ["第十二条"]],
    ["第十二条", ["第12条"]],
    ["第一百零三条", ["第103条"]],
    ["第３章", ["第三章"]],
    ["第二十一條", ["第21条"]],
    ["第二款", ["第2款"]],
  ])("%s is %j too", (typed, other) => {
    expect(otherWriting(typed)).toEqual(other);
  });

  it.each(["第一批", "第三方", "第条", "次第", "第十二", "第99999条"])("%s is none", (typed) => {
    expect(otherWriting(typed)).toBeNull();
  });
});

describe("a title with an article", () => {
  const articles = ["十", "十一", "十二", "十三", "二十"].map((number) =>
    bareNode(
      `第二章/第${number}条`,
      `第${number}条 ${number === "十三" ? "违反第十二条规定的，责令改正。" : "申请人应当提交材料。"}`,
      { label: `第${number}条` },
    ),
  );
  const library = bareLibrary(
    bareDocument("海滨市停车场管理办法", articles),
    bareDocument("海滨市养犬管理办法", articles),
  );
  const first = (question: string) => search(question, library, { page: 1, size: 5 }).hits[0];

  it.each([
    "《海滨市停车场管理办法》第十二条",
    "海滨市停车场管理办法第12条",
    "海濱市停車場管理辦法 第十二條",
    "停车场管理办法 第12条",
  ])("%s leads to that article of that work, before what mentions it", (question) => {
    const hit = first(question);
    expect(hit?.clause).toBe("海滨市停车场管理办法:第二章/第十二条");
    expect(hit?.tier).not.toBe("some");
    expect(hit?.reasons).toContain("article asked for");
  });
});
