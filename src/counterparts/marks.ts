/** Where figures and deadlines stand in a text, to be set apart from its words. */
import { figureIn } from "../text/figure.js";
import { readNumeral } from "../text/numerals.js";
import type { Clause, Span, Target } from "../vocabulary.js";

/** What figures are given in; the longer of two that begin alike first. */
const UNITS = [
  "个百分点 百分点 个工作日 工作日 个季度 个月 个小时 小时 分钟 秒 课时 周岁",
  "平方公里 平方千米 平方米 公顷 亩 公里 千米 立方米 米(?!其林) 吨标准煤 吨 公斤 千克",
  "千瓦时 千瓦 兆瓦 吉瓦 人年 人次 人日 家次 场次 批次 班次 车次 台套",
  "美元 欧元 港元 澳门元 元 家 个 项 件 人 所 户 名 辆 艘 台 套 倍 份 种 条 次 处 座 起 位 间 栋 部 篇 册 宗 例 株 床 张",
]
  .join(" ")
  .replaceAll(" ", "|");
/** 万元/人, 元/平方米·月 */
const BY = "(?:\\/[\\p{Script=Han}·]{1,6})?";

/**
 * 23%, 1.3万家, 2-3家, 5万亿元, 2个月, 3年, 30日内; near misses: 第3条, 2018年. A figure begins where no digit
 * stands before it and has a bounded length, so that a page of digits is looked at once.
 */
const FIGURE = new RegExp(
  "(?<![0-9０-９第]|[0-9０-９][.．,]|第 )" +
    "(?:[0-9０-９]{1,2}\\s?年(?![0-9]|月|级)|" +
    "[0-9０-９]{1,16}(?:[.．,][0-9０-９]{1,6}){0,5}(?:[-—–~～][0-9０-９]{1,16}(?:[.．][0-9０-９]{1,6})?)?\\s?" +
    `(?:[%％‰]|[十百千万亿]{0,3}(?:${UNITS}|天|日(?=内))${BY}))`,
  "gu",
);

const YEAR = "(?:[12][0-9]{3}|(?:一九|二[〇零○])[〇零○一二三四五六七八九]{2})";
/** 到2018年底, 2017年底前, 2016-2018年, 力争2020年, 2022年6月30日前, 二〇二五年底前. */
const DEADLINE = new RegExp(
  `(?:到|至|于|在|力争|截至)?${YEAR}(?:\\s?[-—–~～至]\\s?${YEAR})?\\s?年` +
    "(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?(?:底|末|初)?(?:以?前|之前|起)?",
  "gu",
);
const YEARS = new RegExp(YEAR, "gu");

/** The last year a deadline names, in Arabic digits: of 2016-2018年 the end. */
export const yearIn = (deadline: string): string | null => {
  const printed = deadline.match(YEARS)?.at(-1);
  return printed === undefined ? null : readNumeral(printed);
};

const HAN = "零〇一二两三四五六七八九十百千万亿";
/**
 * 百分之三十, 五万元, 六十日内, 三十人以上: in Han numerals, as laws print them. Words of every day (一个方面,
 * 三家) are none, nor years (二〇一八年), nor the numbers of articles.
 */
const HAN_FIGURE = new RegExp(
  `百分之[${HAN}点]{1,8}|(?<![0-9０-９第点之${HAN}]|[0-9０-９] )[一二两三四五六七八九十][${HAN}]{0,9}` +
    "(?:元|倍|公顷|平方米|公里|吨|周岁|个工作日|工作日|个月|小时|日(?=以?内|以?前|之前|以上|以下|未|的|后|届)|" +
    "(?<=^|[^〇零].|^.)年(?=以?内|以上|以下|期)|[人名家个件次户](?=以上|以下|以内))",
  "gu",
);

const spansOf = (pattern: RegExp, text: string): Span[] =>
  [...text.matchAll(pattern)].map(({ index, 0: found }): Span => [index, index + found.length]);

export const figureSpans = (text: string): Span[] =>
  [...spansOf(FIGURE, text), ...spansOf(HAN_FIGURE, text)].sort((a, b) => a[0] - b[0]);

/** Where the figure of a target stands in its clause; all of its words where that cannot be told. */
export function targetSpan({ quote, value, unit, span }: Target): Span {
  const found = figureIn(quote, value, unit);
  return found ? [span[0] + found[0], span[0] + found[1]] : span;
}

/** The figures of a clause: those with a unit, and those a table prints in its cells without one. */
export function figuresOfClause({ text, type, targets }: Clause): Span[] {
  const printed = figureSpans(text);
  const cells = type === "row" ? targets.map(targetSpan) : [];
  const bare = cells.filter(
    ([from, to]) =>
      !printed.some(([start, end]) => start < to && from < end) && to - from < text.length,
  );
  return [...printed, ...bare].sort((a, b) => a[0] - b[0]);
}
export const deadlineSpans = (text: string): Span[] => spansOf(DEADLINE, text);
