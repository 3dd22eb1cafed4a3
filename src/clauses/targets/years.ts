/**
 * Years a goal is set for: 到2018年底, 2016—2018年, “十三五”期间, 二〇二〇年.
 *
 * near misses: 比2015年提高 and 在2015年基础上 name what is compared with;
 * 2016年5月20日 is a day
 */
import { readNumeral } from "../../text/numerals.js";
import type { Span } from "../../vocabulary.js";

export interface Year {
  /** The words of the year with 力争到 before and 底 after them. */
  readonly span: Span;
  readonly year: number;
}

const DIGIT = "[0-9〇○零一二三四五六七八九]";
const YEAR = new RegExp(
  `(?:(?:19|20)\\d\\d|[一二][九〇○零]${DIGIT}{2})(?:年)?(?:[-—–~～至到]+((?:19|20)\\d\\d|[一二][九〇○零]${DIGIT}{2}))?年`,
  "gu",
);
const PLAN = /["“「『]?(十[一二三四五六])五["”」』]?(?:规划)?(?:时期|期间|期末|末|以来)/gu;

/** The 十五 of 十五五 begins in 2026; each plan lasts five years, 十一五 ended in 2010. */
const PLANS: Readonly<Record<string, number>> = {
  十一: 2010,
  十二: 2015,
  十三: 2020,
  十四: 2025,
  十五: 2030,
  十六: 2035,
};

/** Words before a year that make it a base to compare with. */
const BASE_BEFORE = /(?:比|较|与|同|相比于?|相对于?|对比|以)$/u;
const BASE_AFTER = /^(?:底|末)?(?:的)?(?:基础|相比|以来|同期|水平(?!达|提)|为基期|为基数|为基准)/u;

/** A plain day, such as the date a meeting was held. */
const DAY_AFTER = /^\d{1,2}月\d{1,2}日(?!前|之前|底)/u;

/** Words that lead to a year; the 到 of 提高到2020年的20% belongs to its verb. */
const LEAD =
  /(?:力争|争取|确保|努力|预计|计划|截至|截止|自|从|在|于|(?<!提高|增加|增长|提升|扩大|降低|下降|减少|缩短|压缩|发展|上升|增|升|降|减|达)[到至])+$/u;
const TAIL = /^(?:\d{1,2}月)?(?:上半年|下半年|年中|底|末|前|之前|以前|内|期间|起|年)*/u;

/** Years in folded text, in the order of the print. */
export function yearsIn(folded: string): readonly Year[] {
  const found: Year[] = [];
  for (const match of folded.matchAll(YEAR)) {
    const { 0: words, index, 1: last } = match;
    const before = folded.slice(Math.max(0, index - 8), index);
    const after = folded.slice(index + words.length, index + words.length + 16);
    if (BASE_BEFORE.test(before) || BASE_AFTER.test(after) || DAY_AFTER.test(after)) continue;
    const year = Number(readNumeral((last ?? words).replace(/年.*$/u, "")));
    found.push({ span: around(index, words.length, before, after), year });
  }
  for (const { 0: words, index, 1: plan = "" } of folded.matchAll(PLAN)) {
    const before = folded.slice(Math.max(0, index - 8), index);
    const after = folded.slice(index + words.length, index + words.length + 16);
    found.push({ span: around(index, words.length, before, after), year: PLANS[plan] ?? 0 });
  }
  return found.sort((a, b) => a.span[0] - b.span[0]);
}

function around(index: number, length: number, before: string, after: string): Span {
  const lead = LEAD.exec(before)?.[0].length ?? 0;
  const tail = TAIL.exec(after)?.[0].length ?? 0;
  return [index - lead, index + length + tail];
}

const DURATION =
  /(?:用|经过|通过)?(?:约|大约)?[0-9一二两三四五六七八九十]{1,2}(?:至|到|-|—)?[0-9一二两三四五六七八九十]{0,2}(?:个)?(?:年|月)(?:左右)?的?(?:时间|努力|奋斗)内?/gu;

/** 用5年时间, 通过三年努力: how long, without saying until when. */
export function durationsIn(folded: string): readonly Span[] {
  return [...folded.matchAll(DURATION)].map(({ index, 0: words }) => [index, index + words.length]);
}

/** The last year that words state; null where they state none. */
export function yearOf(folded: string): number | null {
  return yearsIn(folded).at(-1)?.year ?? null;
}

/** Index of the first year that begins at a place or after it. */
export function firstFrom(years: readonly Year[], place: number): number {
  let low = 0;
  let high = years.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((years[middle]?.span[0] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
