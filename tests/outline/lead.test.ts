/** Headings that only their typeface tells from the sentences after them. */
import { describe, expect, it } from "vitest";
import { outline } from "../../src/outline/outline.js";
import { readHtml } from "../../src/source/formats/html.js";

function pathsOf(body: string): readonly string[] {
  const page = `<html><body><div id="UCAP-CONTENT">${body}</div></body></html>`;
  const { lines } = readHtml(new TextEncoder().encode(page));
  return outline(lines, { file: "a.html", stated: {} }).nodes.map(({ path }) => path);
}

const p = (lead: string, rest: string): string =>
  `<p><span style="font-family: 楷体">${lead}</span><span style="font-family: 宋体">${rest}</span></p>`;

const TITLE =
  "<p>某市关于监管工作的意见</p><p>一、总体要求</p><p>全面贯彻新发展理念，加强监管。</p>";
const NEXT = "<p>二、主要目标</p><p>到2022年，全面建成监管体系。</p>";

describe("parallel paragraphs that open in another typeface", () => {
  it("are headed by their first sentences", () => {
    const principles =
      p("坚持全面覆盖。", "将随机抽查作为基本手段，实现全覆盖。") +
      p("坚持问题导向。", "针对突出问题开展抽查，依法处理。");
    expect(pathsOf(TITLE + principles + NEXT)).toEqual([
      ...["一", "一/坚持全面覆盖", "一/坚持问题导向", "二"],
    ]);
  });

  it("are text where the words in the other face are no sentence, or announce something", () => {
    const words =
      p("随机抽查", "作为基本手段，实现全覆盖。") + p("特别提醒：", "请按期办理，逾期不再受理。");
    expect(pathsOf(TITLE + words + NEXT)).toEqual(["一", "二"]);
  });

  it("are text where there is only one: emphasis is no heading", () => {
    const words = p("坚持全面覆盖。", "将随机抽查作为基本手段，实现全覆盖。");
    expect(pathsOf(TITLE + words + NEXT)).toEqual(["一", "二"]);
  });

  it("are text where only figures stand in another face", () => {
    const year = '<span style="font-family: Times New Roman">2020</span>';
    const words = `<p>到本年底。${year}年，完成抽查。</p><p>到本月底。${year}年，完成整改。</p>`;
    expect(pathsOf(TITLE + words + NEXT)).toEqual(["一", "二"]);
  });
});
