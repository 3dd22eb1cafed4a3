/** Numbers and orders that stand without a title, but for the one a text bears itself. */
import { inFolded } from "../text/fold.js";
import type { Draft } from "./found.js";
import type { Intervals } from "./intervals.js";
import type { PrintedNumber } from "./numbers.js";
import { LINE, NO_GAP, type Plain } from "./plain.js";
import { bracketEnd } from "./tail.js";

/** What a title block's own number follows: the title or the masthead. */
const OWN_NUMBER_AFTER = inFolded(
  /(?:通知|意见|决定|办法|规定|方案|规划|纲要|细则|计划|批复|措施|函|令|公告|通告|文件|[)》号])$/u,
);

/** Numbers and orders outside titles, but for the one a document bears itself. */
export function numbersAlone(
  plain: Plain,
  numbers: readonly PrintedNumber[],
  taken: Intervals,
): Draft[] {
  const drafts: Draft[] = [];
  for (const number of numbers) {
    const { start, end, kind, docNumber } = number;
    if (taken.covers(start) || isMasthead(plain, number)) continue;
    const bracket = plain.text.charAt(start - 1) === "(" ? bracketEnd(plain.text, start - 1) : null;
    drafts.push({ start, end, after: bracket ?? end, kind, title: null, docNumber });
  }
  return drafts;
}

/** …的意见 国发〔2019〕5号 各省、…: between blanks, behind a title, it is the number of this very text. */
function isMasthead({ text, gaps }: Plain, { start, end }: PrintedNumber): boolean {
  const parted = (gaps[start] ?? NO_GAP) !== NO_GAP && start > 0;
  const ended = end >= text.length || (gaps[end] ?? NO_GAP) !== NO_GAP;
  if (!parted || !ended) return false;
  if (OWN_NUMBER_AFTER.test(text.slice(Math.max(0, start - 4), start))) return true;
  return gaps[start] === LINE && (end >= text.length || gaps[end] === LINE);
}
