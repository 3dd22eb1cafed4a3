import { describe, expect, it } from "vitest";
import { provisionAt, withinAt } from "../../src/answers/parse/provision.js";
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
    ["第133条之一", ["第133条之1", "第一百三十三条之一"]],
    ["第二十五條之１", ["第25条之1", "第二十五条之一"]],
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

describe("a place within an article", () => {
  it.each([
    ["第二款", 2, null],
    ["第2款第（三）项", 2, 3],
    ["第三项", null, 3],
    ["第（三）项", null, 3],
    ["第十二項", null, 12],
    ["（二）", null, 2],
    ["(2)", null, 2],
    ["（２）项", null, 2],
    [" 第一款 （二）", 1, 2],
    ["第二項第一款", 2, 1],
  ])("%s is paragraph %s, item %s", (typed, paragraph, item) => {
    expect(withinAt(`第七条${typed}规定`, 3)).toEqual({ paragraph, item, end: 3 + typed.length });
  });

  it.each(["规定", "（试行）", "(2018年修订)", "2", "二、", "、第八条"])("%s is none", (typed) => {
    expect(withinAt(`第七条${typed}`, 3)).toBeNull();
  });
});

describe("an article asked for with its paragraph or item", () => {
  const article = (number: string, text: string) =>
    bareNode(`第二章/第${number}条`, `第${number}条　${text}`, { label: `第${number}条` });
  const item = (above: string, parent: number, number: string) =>
    bareNode(`第二章/第${above}条/（${number}）`, `（${number}）停放的其他情形。`, {
      ...{ label: `（${number}）`, parent, type: "subitem" as const },
    });
  const title = "海滨市停车场管理办法";
  const library = bareLibrary(
    bareDocument(title, [
      article("六", "违反第七条第二款和第七条第二项的，责令改正。"),
      article(
        "七",
        "停车场应当登记。\n登记应当公示。\n（一）公示名称。\n（二）公示价格。\n公示不收费。",
      ),
      article("四十四", "有下列行为之一的，予以处罚：\n处罚应当公开。"),
      item("四十四", 2, "一"),
      item("四十四", 2, "二"),
      item("四十四", 2, "三"),
    ]),
    bareDocument("海滨市养犬管理办法", [article("七", "养犬应当登记。\n登记免费。")]),
  );
  const ask = (question: string) => search(question, library, { page: 1, size: 9 });
  const full = (question: string) =>
    ask(question)
      .hits.filter(({ tier }) => tier !== "some")
      .map(({ document, path }) => (document.title === title ? path.slice(4) : "another work"));
  const marked = (question: string) => {
    const [hit] = ask(question).hits;
    return hit?.spans.map((span) => hit.text.slice(...span));
  };

  it.each([
    "停车场管理办法第七条第二款",
    "《停车场管理办法》第七条第二款",
    "《海滨市停车场管理办法》 第7条第2款",
    "停車場管理辦法 第七條 第二款",
    "停车场管理办法第７条第２款",
  ])("%s is the article, its second line marked", (question) => {
    expect(full(question)[0]).toBe("第七条");
    expect(marked(question)).toContain("登记应当公示。");
    expect(marked(question)).not.toContain("公示不收费。");
  });

  it("paragraphs are the lines that are no items, items those that are", () => {
    expect(marked("停车场管理办法第七条第三款")).toContain("公示不收费。");
    expect(marked("停车场管理办法第七条第二款第（二）项")).toContain("（二）公示价格。");
    expect(marked("停车场管理办法第四十四条第二款")).toContain("处罚应当公开。");
  });

  it.each([
    "停车场管理办法第四十四条第二项",
    "停车场管理办法第四十四条（二）",
    "停车场管理办法 第四十四条 （二）",
    "《海滨市停车场管理办法》第44条(2)",
    "停車場管理辦法第四十四條第一款第二項",
    "停车场管理办法 第44条 第（2）项",
  ])("%s is the item, then its article", (question) => {
    expect(full(question)).toEqual(["第四十四条/（二）", "第四十四条"]);
    expect(marked(question)).toEqual(["（二）"]);
    expect(ask(question).query.article?.clause).toBe(`${title}:第二章/第四十四条/（二）`);
  });

  it("as it is printed in a text is found there, exactly", () => {
    for (const run of ["第七条第二款", "第七条 第二款", "第七条第二项"]) {
      const { hits } = ask(run);
      expect(hits.filter(({ tier }) => tier === "exact").map(({ path }) => path)).toEqual([
        "第二章/第六条",
      ]);
    }
  });

  it.each([
    ["停车场管理办法第一百条", "第一百条"],
    ["停车场管理办法第100条第二款", "第100条"],
    ["《海滨市停车场管理办法》 第45条", "第45条"],
    ["停车场管理办法第四十四条第九项", "第四十四条第九项"],
    ["停車場管理辦法第七條（三）", "第七條（三）"],
  ])("%s is told not to be held", (question, printed) => {
    const told = { printed, title, script: "hans", clause: null };
    expect(ask(question).query.article).toEqual(told);
  });

  it.each([
    "第一百条",
    "管理办法第一百条",
    "停车场管理办法 第一百条 罚款",
    "停车场管理办法 第七章",
  ])("of %s nothing is told: it names no one work's article", (question) => {
    expect(ask(question).query.article).toBeNull();
  });
});
