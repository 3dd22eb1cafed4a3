import { beforeAll, describe, expect, it } from "vitest";
import { find } from "../../src/answers/find/find.js";
import { parse } from "../../src/answers/parse/parse.js";
import { rank } from "../../src/answers/rank/rank.js";
import { SCORE_TERMS } from "../../src/answers/rank/score.js";
import type { Library } from "../../src/library.js";
import { search } from "../../src/search.js";
import { withCorpus } from "../corpus-library.js";

let library: Library;

beforeAll(async () => {
  await withCorpus(async (report) => {
    library = report.library;
  });
});

/** `文件 path`, the document by the beginning of its id. */
const places = (question: string): string[] =>
  search(question, library, { page: 1, size: 100 }).hits.map(
    ({ document, path }) => `${document.id.slice(0, 6)} ${path}`,
  );

describe("what comes before what", () => {
  it.each([
    [
      "质量管理",
      "广东省-工业 二/（五）/5",
      "广东省-工业 一/（一）",
      "a clause headed by the words before one that lists 质量、管理",
    ],
    [
      "孵化器",
      "韶关市-科技 三/（三）/10",
      "韶关市-科技 三/（三）/9",
      "a clause about the thing before one that names it",
    ],
    [
      "上市",
      "番禺区-加快 三/（四）/14",
      "广东省-工业 preamble/1",
      "the word before the characters in 以上市政府",
    ],
    [
      "高企",
      "广东省-工业 二/（三）/2",
      "韶关市-科技 三/（二）/4",
      "the widened word before the characters in 提高企业",
    ],
    [
      "国企",
      "广东省科技厅 三/9",
      "广东省科技厅 二/6",
      "state-owned firms before the characters within 跨国企业",
    ],
    [
      "扬帆计划",
      "广东省-全面 四/（五）/3",
      "广东省-全面 五/（三）/4",
      "the programme before another plan",
    ],
    [
      "全面创新改革试验行动计划",
      "广东省-全面 title",
      "广东省-全面 note/1",
      "the title before the callout that repeats the preamble",
    ],
    [
      "省科技厅",
      "广东省科技厅 一/3",
      "广东省科技厅 三/10",
      "the body named first before the body among others",
    ],
    [
      "广东省科技厅",
      "广东省科技厅 一/3",
      "广东省科技厅 front",
      "the body made responsible before what names its place more often",
    ],
    [
      "天使投资",
      "广东省-全面 五/（四）/2",
      "广东省-工业 三/（九）",
      "the words in 天使投資人 are no chance",
    ],
    [
      "高企 研发 投入",
      "广东省科技厅 三/9",
      "韶关市-科技 三/（二）/4",
      "high-tech firms before 提高企业, typed beside another word too",
    ],
    [
      "高端電子資訊",
      "广东省-全面 二/（五）/加快建設珠三角國家自主創新示範區/2",
      "广东省-全面 二/（三）/完善技術創新公共服務體系",
      "another word for a part of a longer one",
    ],
    [
      "哪些任务由省财政厅负责",
      "广东省科技厅 五/16",
      "广东省-工业 二/（三）/2",
      "a body inside a question, and where only a list carries its rank",
    ],
    [
      "工業網際網路",
      "广东省-全面 二/（一）/優先發展現代服務業/3",
      "广东省-工业 二/（五）/2",
      "the run in other words before the words apart",
    ],
    [
      "科普",
      "番禺区-加快 三/（八）/25",
      undefined,
      "another wording that ends inside a longer word",
    ],
    [
      "番禺區加快創新驅動發展實施意見",
      "番禺区-加快 front",
      undefined,
      "a title a word or two adrift",
    ],
    ["《工业企业创新驱动发展方案》", "广东省-工业 title", undefined, "such a title in its marks"],
    ["粤府办〔2016〕46号", "广东省-工业 front", undefined, "the document that has the number"],
    [
      "研发机构比例要达到多少",
      "番禺区-加快 二/番禺区落实创新驱动发展战略主要发展指标/5",
      "广东省科技厅 三/9",
      "a figure where one is asked for",
    ],
  ] as [string, string, string | undefined, string][])(
    "of %s, %s stands before %s: %s",
    (question, first, second) => {
      const order = places(question);
      expect(order).toContain(first);
      if (second === undefined) expect(order.indexOf(first)).toBe(0);
      else {
        expect(order).toContain(second);
        expect(order.indexOf(first)).toBeLessThan(order.indexOf(second));
      }
    },
  );

  it("does not depend on anything but the question and the library", () => {
    for (const question of ["创新", "人才 引进", "科技金融"]) {
      expect(places(question)).toEqual(places(question));
    }
  });
});

describe("a body that was reformed", () => {
  const offered = (question: string) =>
    search(question, library, { page: 1, size: 1 }).query.offers.flatMap(({ became }) => became);

  it.each([
    ["省经信委", ["省工业和信息化厅"]],
    ["省国税局负责什么", ["省税务局"]],
    ["廣東銀監局", ["广东银保监局", "广东金融监管局"]],
    ["卫生局", ["卫生计生局", "卫生健康局"]],
    ["孵化器", []],
  ])("%s is offered as what it became, step by step: %j", (question, became) => {
    expect(offered(question)).toEqual(became);
  });

  it("of another rank is another body: 市工商局 is not 省工商局", () => {
    const { tiers } = search("市工商局", library, { page: 1, size: 1 });
    expect(tiers.exact + tiers.all).toBe(0);
  });
});

describe("reasons", () => {
  it.each(["高新技术企业 培育", "孵化器倍增计划", "省科技厅", "研发机构比例目标", "质量管理 品牌"])(
    "of the answers to %s are true: without the term named, the score is lower",
    (question) => {
      const found = find(parse(question, library), library);
      const ranked = rank(found, library, 0, 20);
      expect(ranked.length).toBeGreaterThan(0);
      for (const term of SCORE_TERMS) {
        const rest = SCORE_TERMS.filter((other) => other !== term);
        const without = new Map(
          rank(found, library, 0, found.matches.length, rest).map(({ match, score }) => [
            match.number,
            score,
          ]),
        );
        for (const { match, score, reasons } of ranked) {
          const lower = (without.get(match.number) ?? score) < score;
          expect(lower, `${term.name} of ${match.number}`).toBe(reasons.includes(term.name));
        }
      }
    },
  );
});
