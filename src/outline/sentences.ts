/** What is said of a doubt about an outline, by its rule, in the languages of the page. */
import { told, type Writings } from "../text/told.js";
import type { Remark } from "../vocabulary.js";

/** {0}, {1}: what comes in. */
const SENTENCES = {
  "title-missing": [
    "文中没有印出标题，以文件名代替。",
    "文中沒有印出標題，以檔名代替。",
    "No title is printed; the name of the file stands for it.",
  ],
  "heading-without-body": [
    "此标题下没有内容。",
    "此標題下沒有內容。",
    "Nothing follows this heading.",
  ],
  "unclosed-bracket": [
    "此处的括号没有闭合。",
    "此處的括號沒有閉合。",
    "A bracket opened here is not closed.",
  ],
  "number-jumps": [
    "编号 {0} 与前一编号不连续，照印保留。",
    "編號 {0} 與前一編號不連續，照印保留。",
    "The number {0} does not follow the one before it; it is kept as printed.",
  ],
  "duplicate-path": [
    "同一处有两个“{0}”，后一个记作 {1}。",
    "同一處有兩個「{0}」，後一個記作 {1}。",
    "{0} stands twice in the same place; the second is kept as {1}.",
  ],
} as const satisfies Record<string, Writings>;

type OutlineRule = keyof typeof SENTENCES;

/** Rule and sentence of a doubt. */
export function doubting(
  rule: OutlineRule,
  ...values: readonly string[]
): Pick<Remark, "rule" | "message"> {
  return { rule, message: told(SENTENCES[rule], ...values) };
}
