/**
 * The years a plan says it covers.
 *
 *   工业企业创新驱动发展工作方案 (2016-2018年)   [2016, 2018]
 *   科技发展“十二五”规划                        [2011, 2015]
 * near miss: 到2020年的主要任务 (a target's year), 有效期5年 (validity)
 */
import { fold } from "../../text/fold.js";

const YEARS = /((?:19|20)\d{2})年?\s?(?:[-—–―─~至到]{1,2})\s?((?:19|20)\d{2})(?:年|\)|$)/u;
const FIVE_YEAR_PLAN =
  /[“"「]?十([一二三四五六七八九])五[”"」]?(?:时期|期间)?|第十([一二三四五六七八九])个五年/u;
/** 规划期限为2021—2025年, in the text rather than the title. */
const STATED =
  /(?:规划期|规划期限|实施期限|计划期|行动期)[^。]{0,12}?((?:19|20)\d{2})年?\s?[-—–―─~至到]{1,2}\s?((?:19|20)\d{2})年/u;
/** 十一五 began in 2006, and every plan since five years after the one before. */
const FIRST_YEAR_OF_PLAN_11 = 2006;

export function periodOf(title: string, text: string): readonly [number, number] | null {
  const plain = fold(title);
  return years(YEARS.exec(plain)) ?? fiveYears(plain) ?? years(STATED.exec(fold(text)));
}

function years(found: RegExpExecArray | null): readonly [number, number] | null {
  if (found === null) return null;
  const [from, to] = [Number(found[1]), Number(found[2])];
  return from <= to && to - from < 40 ? [from, to] : null;
}

function fiveYears(title: string): readonly [number, number] | null {
  const found = FIVE_YEAR_PLAN.exec(title);
  if (found === null || !/规划|纲要|计划|方案/u.test(title)) return null;
  const ordinal = "一二三四五六七八九".indexOf(found[1] ?? found[2] ?? "") + 1;
  const from = FIRST_YEAR_OF_PLAN_11 + (ordinal - 1) * 5;
  return [from, from + 4];
}
