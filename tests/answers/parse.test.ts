import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse as read } from "../../src/answers/parse/parse.js";
import type { Filter, Query, QueryNode } from "../../src/answers/query.js";
import { readWording } from "../../src/answers/wording.js";

const RULES =
  "品质 = 质量\n高企 = 高新技术企业\n3D打印 ≈ 增材制造\nhigh-tech enterprise → 高新技术企业";
const { wording } = readWording([{ name: "rules", text: RULES }]);
const parse = (typed: string): Query => read(typed, { wording, bodies: new Map() });

/** A query tree in one line: words by their keys, phrases in quotes, what only asks with a ?. */
function print(node: QueryNode | null): string {
  if (node === null) return "∅";
  if (node.kind === "term")
    return node.quoted ? `"${node.key}"` : node.key + (node.asks ? "?" : "");
  if (node.kind === "literal") return `literal ${node.text}`;
  if (node.kind === "not") return `-${print(node.of)}`;
  if (node.kind === "field") return `${node.field}:${node.value}`;
  if (node.kind === "near") {
    const distances = ["", ...node.distances.map((distance) => ` ~${distance} `)];
    return `(${node.of.map((term, i) => distances[i] + print(term)).join("")})`;
  }
  return `(${node.of.map(print).join(node.kind === "and" ? " " : " | ")})`;
}

function printFilter(filter: Filter): string {
  if (filter.kind === "field") return `${filter.field}:${filter.value}`;
  return `(${filter.of.map(printFilter).join(filter.kind === "and" ? " " : "|")})`;
}

describe("a question", () => {
  it.each([
    ["创新驱动 孵化器", "(创新驱动 孵化器)", "words are all required"],
    ["創新驅動　孵化器", "(创新驱动 孵化器)", "in either script, parted by any space"],
    ['"知识产权质押"', '"知识产权质押"', "a phrase"],
    ["“知识产权 质押”", '"知识产权质押"', "a phrase in Chinese quotes, spaces aside"],
    ["「互聯網＋」", '"互联网+"', "a phrase in corner brackets"],
    ["科技园 -房地产", "(科技园 -房地产)", "a refusal"],
    ["科技园 －房地产", "(科技园 -房地产)", "a refusal in full width"],
    ["孵化器 OR 众创空间", "(孵化器 | 众创空间)", "either"],
    ["孵化器 ＯＲ 众创空间 补助", "(孵化器 | (众创空间 补助))", "OR binds weaker than a space"],
    ["(孵化器 OR 众创空间) 补助", "((孵化器 | 众创空间) 补助)", "a group"],
    ["（孵化器 ＯＲ 众创空间） 补助", "((孵化器 | 众创空间) 补助)", "a group in full width"],
    [
      "（孵化器 OR 众创空间）补助",
      "((孵化器 | 众创空间) 补助)",
      "a group with text right after it",
    ],
    ["孵化器 or 众创空间", "(孵化器 | 众创空间)", "either, in small letters"],
    ["孵化器 或者 眾創空間", "(孵化器 | 众创空间)", "either, in words"],
    ["或", "或", "the character by itself"],
    [
      "创业贷款 多少钱",
      "(创业贷款 多少钱?)",
      "a word that only asks is no condition beside others",
    ],
    ["多少钱", "多少钱", "and is one by itself"],
    ["孵化器 AND 众创空间", "(孵化器 众创空间)", "both, said"],
    ["孵化器 NOT 众创空间", "(孵化器 -众创空间)", "a refusal in letters"],
    ["-層級：區級 研發", "(-level:區級 研发)", "a field by its Chinese name in either script"],
    ["166 | 262", "(166 262)", "a row of a table"],
    ["企业 -2020", "(企业 -2020)", "a refused figure"],
    ["企业 －２０２０年", "(企业 -2020年)", "a refused figure in full width"],
    ["75% −75%", "(75% -75%)", "a refused share"],
    ["-2020 企业", "(-2020 企业)", "a refused figure, typed first"],
    ["补贴 (企业 OR -2020)", "(补贴 (企业 | -2020))", "a refused figure in a group"],
    ["补贴 (-2020 OR 企业)", "(补贴 (-2020 | 企业))", "a refused figure that opens a group"],
    ["-2018年", "2018年", "the rest of a range is text"],
    ["2016－2018 企业", "(2016-2018 企业)", "a range is text"],
    ["粤府－2016 企业", "(粤府2016 企业)", "a dash before a figure inside a word is text"],
    ["增长、-5%", "(增长 5%)", "a negative number in a list is text"],
    ["（-5%以上）", "5%以上", "a negative number in brackets is text"],
    ["“，”", "literal ，", "a quoted sign is looked for without its quotes"],
    ["珠江人才計劃、揚帆計劃", "(珠江人才计划 扬帆计划)", "a list"],
    ["首台（套）重大技術裝備", "首台套重大技术装备", "brackets inside a word are text"],
    ["中新（广州）知识城", "中新广州知识城", "brackets inside a word are text"],
    ["促进企业“专精特新”发展", "促进企业专精特新发展", "quotes inside a word are text"],
    ["“专精特新”发展", "专精特新发展", "quotes that do not end a word are text"],
    ["2016-2018年", "2016-2018年", "a dash inside a word is text"],
    ["1,300家", "1|300家", "a comma inside a figure is text"],
    ["孵化器 NEAR/5 补贴", "(孵化器 ~5 补贴)", "two words near each other"],
    ["孵化器 ＮＥＡＲ／５ 补贴", "(孵化器 ~5 补贴)", "near in full width"],
    [
      "孵化器 NEAR 补贴 资金",
      "((孵化器 ~10 补贴) 资金)",
      "near, ten characters where none are named",
    ],
    ["孵化器 NEAR/99999 补贴", "(孵化器 ~99999 补贴)", "near, however far"],
    ["孵化器 NEAR/5 补贴 NEAR 资金", "(孵化器 ~5 补贴 ~10 资金)", "a chain of near"],
    ["-", "literal -", "a sign alone is looked for as it stands"],
    ["，", "literal ，", "a sign alone is looked for as it stands"],
    ["", "∅", "nothing"],
    ["   ", "∅", "nothing"],
  ])("%s is read as %s: %s", (typed, tree) => {
    const query = parse(typed);
    expect(print(query.root)).toBe(tree);
    expect(query.faults).toEqual([]);
  });

  it.each([
    ['"知识产权', '"知识产权"', [0, 5]],
    ["创新 “质押", '(创新 "质押")', [3, 6]],
    ['"知识产权 质押', '("知识产权" 质押)', [0, 5]],
    ["“知识产权 OR 质押", '("知识产权" | 质押)', [0, 5]],
    ["(「知识产权 OR 质押) 补贴", '(("知识产权" | 质押) 补贴)', [1, 6]],
    ['创新 " 质押', "(创新 质押)", [3, 4]],
    ["OR 孵化器", "孵化器", [0, 2]],
    ["孵化器 OR", "孵化器", [4, 6]],
    ["孵化器 NEAR/近 补贴", "(孵化器 ~10 补贴)", [4, 10]],
    ["孵化器 NEAR/ 补贴", "(孵化器 ~10 补贴)", [4, 9]],
    ["孵化器 NEAR/5 (补贴 OR 资金)", "(孵化器 (补贴 | 资金))", [4, 10]],
    ["(孵化器 OR 众创空间", "(孵化器 | 众创空间)", [0, 12]],
    ["year:去年 孵化器", "孵化器", [0, 7]],
    ["层级：火星 孵化器", "孵化器", [0, 5]],
  ] as const)("%s is searched as %s with a fault at %j", (typed, tree, span) => {
    const query = parse(typed);
    expect(print(query.root)).toBe(tree);
    expect(query.faults.map((fault) => fault.span)).toEqual([span]);
  });

  it.each([
    ["部门：科技厅", "dept:科技厅", "a body"],
    ["部门：科技厅、财政厅", "dept:科技厅 dept:财政厅", "a list of bodies: all of them"],
    ["部门：“科技厅”，财政厅", "dept:科技厅 dept:财政厅", "a list with a comma, in quotes"],
    ["牵头单位：科技厅；责任单位：财政厅", "dept:科技厅 dept:财政厅", "a semicolon ends a field"],
    ["部门：科技厅，年份：2016 补贴", "dept:科技厅 year:2016 | 补贴", "the next field ends a list"],
    ["部门：科技厅。补贴", "dept:科技厅 | 补贴", "a stop ends a field"],
    ["部门：科技厅、 补贴", "dept:科技厅 | 补贴", "a space ends a list"],
    ["年份：2016、2018", "(year:2016|year:2018)", "a list of years: either, for none is both"],
    ["year:2016,2018-2020", "(year:2016|year:2018-2020)", "a comma between years lists them"],
    ["地区：广东，福建 补贴", "(region:广东|region:福建) | 补贴", "a list of places: either"],
    ["引用：《甲法》、《乙法》", "cites:甲法 cites:乙法", "works in title marks: both"],
    ["标题：（积分制 OR 长期护理）", "(title:积分制|title:长期护理)", "a group of values"],
    ["标题：（积分 入学） 补贴", "title:积分 title:入学 | 补贴", "a group of values, all of them"],
    [
      "部门：(科技厅 OR 财政厅 审计厅)",
      "(dept:科技厅|(dept:财政厅 dept:审计厅))",
      "OR binds weaker there too",
    ],
    ["year:(2016 2018)", "(year:2016|year:2018)", "years in a group: either"],
    [
      "(部门：科技厅、财政厅 补贴) 年份：2016",
      "dept:科技厅 dept:财政厅 year:2016 | 补贴",
      "brackets around all",
    ],
    ["标题：（试行）办法", "title:（试行）办法", "brackets inside a value are text"],
    ["补贴 (部门：科技厅 OR 年份：2016)", "(dept:科技厅|year:2016) | 补贴", "either of two fields"],
  ])("of fields %s is a filter by %s: %s", (typed, filters) => {
    const query = parse(typed);
    const words = query.root === null ? "" : ` | ${print(query.root)}`;
    expect(query.filters.map(printFilter).join(" ") + words).toBe(filters);
    expect(query.faults).toEqual([]);
  });

  it.each([
    ["部门：“科技厅 补贴", "dept:“科技厅", [3, 7]],
    ["年份：2016、明年", "year:2016", [8, 10]],
    ["标题：（积分制 OR 护理", "(title:积分制|title:护理)", [3, 13]],
    ["部门：（科技厅 NEAR/5 财政厅）", "dept:科技厅 dept:财政厅", [8, 14]],
  ] as const)("of fields %s is a filter by %s with a fault at %j", (typed, filters, span) => {
    const query = parse(typed);
    expect(query.filters.map(printFilter).join(" ")).toBe(filters);
    expect(query.faults.map((fault) => fault.span)).toEqual([span]);
  });

  it.each([
    ["1.3万家", ["1.30万家", "13000家", "13,000家", "一万三千家"]],
    ["13,000家", ["1.3万家", "1.30万家", "13000家", "一万三千家"]],
    ["一万三千家", ["1.3万家", "1.30万家", "13000家", "13,000家"]],
    ["1,300家", ["1300家", "一千三百家"]],
    ["1.3万", ["1.30万", "13000", "13,000", "一万三千"]],
    ["1234.56元", ["1,234.56元"]],
    ["50%", ["百分之五十"]],
    ["100%", ["百分之百"]],
    ["百分之五点二", ["5.2%"]],
    ["三十日", ["30日"]],
    ["2年", ["二年", "两年"]],
    ["两年", ["2年", "二年"]],
    ["十亿千瓦", ["10亿千瓦", "100000万千瓦", "1000000000千瓦", "1,000,000,000千瓦"]],
    ["30厘米", ["三十厘米", "300毫米", "三百毫米", "300mm", "30cm", "0.3米", "0.30米"]],
    ["三公里", ["3公里", "3000米", "3,000米", "三千米", "3千米", "3km"]],
    ["30㎡", ["30平方米", "三十平方米"]],
    ["2公顷", ["二公顷", "两公顷", "0.02平方公里", "0.02平方千米", "0.02km2"]],
    ["2016年", []],
    ["工业4.0", []],
    ["十分重视", []],
    ["千人计划", []],
    ["一个中心", []],
    ["三分之一", []],
    ["一带一路", []],
  ])("the figure of %s is also written %j", (typed, writings) => {
    const { root } = parse(typed);
    const words = root?.kind === "term" ? root.words : [];
    expect(words.flatMap(({ forms }) => forms.map(({ text }) => text)).toSorted()).toEqual(
      writings.toSorted(),
    );
  });

  it.each([
    ["3D", ["3d"]],
    ["ISO9000认证", ["iso9000", "认证"]],
    ["O2O应用", ["o2o", "应用"]],
  ])("%s has the words %j: letters with figures are one", (typed, keys) => {
    const { root } = parse(typed);
    expect(root?.kind === "term" ? root.words.map(({ key }) => key) : []).toEqual(keys);
  });

  it("is cut at its length with a fault, however long", () => {
    const query = parse("创".repeat(5000));
    expect(query.faults).toHaveLength(1);
    expect(query.faults[0]?.span).toEqual([1000, 5000]);
  });

  it("with more combinations of OR than are gone tells so", () => {
    const groups = (count: number): string => Array(count).fill("(甲 OR 乙)").join(" ");
    expect(parse(groups(8)).faults).toEqual([]);
    expect(parse(groups(9)).faults.map(({ span }) => span)).toEqual([[0, groups(9).length]]);
  });

  it("never fails, whatever is typed, and every span lies in it", () => {
    const typed = fc
      .array(
        fc.constantFrom(...'创新-－()（）"“”「」 　|ORＯＲ、，1%', "OR", " OR ", "\ud800", "𠮷"),
        {
          maxLength: 30,
        },
      )
      .map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(typed, (text) => {
        const query = parse(text);
        for (const { span } of query.faults) {
          expect(span[0]).toBeLessThanOrEqual(span[1]);
          expect(span[1]).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
