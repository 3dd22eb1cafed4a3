import { describe, expect, it } from "vitest";
import { cells, columnSpans, tableHead } from "../../src/page/cells.js";
import type { Span } from "../../src/vocabulary.js";

const cut = (text: string) => (span: Span) => text.slice(...span);

describe("a table", () => {
  const row = "1 | 高新技术企业数 |  | 1.3";

  it("has the cells of its row, the empty one too", () => {
    expect(cells(row, [0, row.length]).map(cut(row))).toEqual(["1", "高新技术企业数", "", "1.3"]);
  });

  it("has its title apart from its header", () => {
    const text = "附表1 主要指标\n（单位：万家）\n序号 | 指标 | 2018年";
    const head = tableHead(text);
    expect(head.titles.map(cut(text))).toEqual(["附表1 主要指标", "（单位：万家）"]);
    expect(head.headers.flatMap((line) => cells(text, line).map(cut(text)))).toEqual([
      "序号",
      "指标",
      "2018年",
    ]);
  });
});

describe("the columns of a table", () => {
  const spans = (...rows: string[]) =>
    columnSpans(rows.map((row) => row.split("|"))).map((row) => row.join(" "));

  it.each([
    [
      "are one cell each where all rows are alike",
      ["序号|指标|2017年", "1|企业数|262"],
      ["1 1 1", "1 1 1"],
    ],
    [
      "keep values beneath their year where only some rows name a group",
      [
        "序号|指标|2014年|2017年",
        "1|研发强度|1.67|2.51",
        "7|孵化器|孵化面积|37|84",
        "9|专利|1528|3115",
      ],
      ["1 2 1 1", "1 2 1 1", "1 1 1 1 1", "1 2 1 1"],
    ],
    [
      "are all spanned by a row that names what follows",
      ["一、创新能力", "1|企业数|262|418"],
      ["4", "1 1 1 1"],
    ],
    ["take words for a value's bound as a value", ["甲|乙|30%以上", "丙|10左右"], ["1 1 1", "2 1"]],
    ["of words alone are filled by the first", ["甲|乙|丙", "丁|戊"], ["1 1 1", "2 1"]],
    ["of one cell are one", ["甲", "乙"], ["1", "1"]],
  ])("%s", (_, rows, expected) => {
    expect(spans(...rows)).toEqual(expected);
  });
});
