/** Words of an indicator, taken from the print without years, brackets set aside and printer's gaps. */
import { ASIDE, type Passage, TIME } from "./passage.js";

/** Signs that lead or trail an indicator without belonging to it. */
const EDGES = /^[\s,、;:的]+|[\s,、;:的]+$/gu;

export function wordsOf({ text, plain }: Passage, from: number, to: number): string {
  let words = "";
  for (let at = from; at < to; at++) {
    const sign = plain[at];
    if (sign !== ASIDE && sign !== TIME) words += text[at] ?? "";
  }
  return words
    .replace(/(?<=[^!-~])\s+|\s+(?=[^!-~])/gu, "")
    .replace(EDGES, "")
    .replace(/(?<=.{3})等$/u, "");
}

/** 国家级 alone stands for 国家级 and the noun before: 8家省级科技企业孵化器（其中国家级3家）. */
const RANK = "(?:国家|省部|省|市|区|县|州|部|厅|镇)级(?:以上)?";
const BARE_RANK = new RegExp(`^${RANK}$`, "u");
const RANK_AT = new RegExp(`^(?:全[省市区县国州])?${RANK}`, "u");
const RANK_END = new RegExp(`${RANK}$`, "u");

/** An indicator that is only a rank, completed from the one before it. */
export function completed(indicator: string, folded: string, before: string | null): string {
  if (before === null || !BARE_RANK.test(folded)) return indicator;
  if (RANK_AT.test(before)) return before.replace(RANK_AT, indicator);
  if (RANK_END.test(before)) return before.replace(RANK_END, indicator);
  return indicator + before;
}
