/** What is said of a fault in a question, in the languages of the page. */
import { told, type Writings } from "../../text/told.js";
import type { QueryFault, Span } from "../../vocabulary.js";

/** {0}, {1}: what comes in. */
const SENTENCES = {
  quoteOpen: [
    "引号 {0} 没有闭合，读到空格为止。",
    "引號 {0} 沒有閉合，讀到空格為止。",
    "The quote {0} is not closed and ends at the next space.",
  ],
  bracketOpen: ["括号 {0} 没有闭合。", "括號 {0} 沒有閉合。", "The bracket {0} is not closed."],
  unknownField: [
    "没有字段 {0}，按文字检索；可用：{1}。",
    "沒有字段 {0}，按文字檢索；可用：{1}。",
    "There is no field {0}, which was searched as text; there are {1}.",
  ],
  orSide: ["OR 缺少一边。", "OR 缺少一邊。", "OR lacks a side."],
  nearSide: [
    "NEAR 两边须是词语，按两者都有检索。",
    "NEAR 兩邊須是詞語，按兩者都有檢索。",
    "NEAR stands between two words; it is read as both.",
  ],
  nearDistance: [
    "NEAR/ 之后是字数，如 NEAR/10；按 {0} 个字检索。",
    "NEAR/ 之後是字數，如 NEAR/10；按 {0} 個字檢索。",
    "NEAR/ takes a number of characters, such as NEAR/10; it is read as {0}.",
  ],
  noYear: [
    "不是年份；年份如 2016 或 2016-2018。",
    "不是年份；年份如 2016 或 2016-2018。",
    "This is no year; a year is such as 2016 or 2016-2018.",
  ],
  noLevel: [
    "不是层级；层级有国家、省、市、区、县。",
    "不是層級；層級有國家、省、市、區、縣。",
    "This is no level; the levels are national, province, city, district, county.",
  ],
  noneHas: [
    "没有条款符合这里的字段，改按文字检索。",
    "沒有條款符合這裡的字段，改按文字檢索。",
    "No clause has what is asked of its fields here; it was searched as text.",
  ],
  tooManyWays: [
    "OR 的组合太多，只检索前 {0} 种。",
    "OR 的組合太多，只檢索前 {0} 種。",
    "OR leaves too many combinations; only the first {0} are searched.",
  ],
  tooLong: [
    "只检索前 {0} 个字。",
    "只檢索前 {0} 個字。",
    "Only the first {0} characters are searched.",
  ],
} as const satisfies Record<string, Writings>;

export type FaultName = keyof typeof SENTENCES;

/** A fault at its place; values are words of the question, and what would do. */
export function fault(
  name: FaultName,
  span: Span,
  ...values: readonly (string | number)[]
): QueryFault {
  return { span, detail: told(SENTENCES[name], ...values) };
}
