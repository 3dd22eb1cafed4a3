/**
 * A title printed inside the file: of the plan a notice carries, or of an
 * article after its column has begun.
 *
 *   广东省工业企业创新驱动发展工作方案 (2016-2018年)      after the notice's date
 *   廣東省系統推進 / 全面創新改革試驗行動計劃              in mid-document
 * near miss: 加強科技創新平台體系建設 (a heading), 目录
 */

import { fold } from "../../text/fold.js";
import { type Recogniser, spanOf, type View, wordsAt } from "../constructs.js";
import { endsWithGenre, isBodies, isDate } from "../forms.js";
import { ADOPTION, plainTitle } from "../front.js";
import { readLabel } from "../labels.js";
import { endsSentence } from "../sentence.js";

const MOST_TITLE_LINES = 4;
const LONGEST_TITLE = 120;
/** 目录, 前言 and 附件 head parts of a paper. */
const SHORTEST_TITLE = 5;

export const title: Recogniser = {
  name: "title",
  recognise(view) {
    if (!isTitleLine(view.words)) return null;
    const attached = isAttached(view);
    const taken = lengthOf(view);
    const text = plainTitle(titleOf(view, taken));
    const isQuoted = view.quoted.has(fold(text));
    const hasTitle = view.titled || view.before.some(({ kind }) => kind === "title");
    if (text.length < SHORTEST_TITLE) return null;
    const aboveText = startsText(wordsAt(view, taken + (isRemark(wordsAt(view, taken)) ? 1 : 0)));
    const isTitle = attached
      ? isQuoted || endsWithGenre(text) || aboveText
      : endsWithGenre(text) && (isQuoted || !hasTitle) && aboveText;
    if (!isTitle) return null;
    return { construct: { kind: "title", text, attached, lines: spanOf(view, taken) }, taken };
  },
};

/** Behind the signature, and the notes under it, a paper of its own begins. */
function isAttached({ before }: View): boolean {
  for (let i = before.length - 1; i >= before.length - MOST_NOTES - 1; i--) {
    const construct = before[i];
    if (construct?.kind === "signature") return true;
    if (construct?.kind !== "note") return false;
    if (/^附件?\s?[:：\d]/u.test(construct.text)) return true;
  }
  return false;
}

/** （此件公开发布）, （联系人：…）, 抄送：…. */
const MOST_NOTES = 4;

function isTitleLine(words: string): boolean {
  return (
    words !== "" &&
    !/^[（(【].*[）)】]$/u.test(words) &&
    words.length <= LONGEST_TITLE &&
    readLabel(words) === null &&
    !endsSentence(words) &&
    !isBodies(words) &&
    !isDate(words)
  );
}

/** （民政部一九九七年一月二十八日） between a title and its text. */
function isRemark(words: string): boolean {
  return /^[（(].*[）)]$/u.test(words);
}

/** （2016—2020年）, （试行） on a line of its own, under the title it belongs to. */
const YEARS_OR_KIND =
  /^[（(](?:[^）)]*(?:19|20)\d{2}[^）)]*|试行|試行|暂行|暫行|征求意见稿|草案|修订)[）)]$/u;

/** Lines of the title: until it is complete, and any （2016—2020年） after that. */
function lengthOf(view: View): number {
  let taken = 1;
  while (taken < MOST_TITLE_LINES) {
    const words = wordsAt(view, taken);
    if (!isTitleLine(words) && !YEARS_OR_KIND.test(words)) break;
    const isComplete = endsWithGenre(titleOf(view, taken));
    if (ADOPTION.test(fold(words)) || (isComplete && !/^[（(]/u.test(words))) break;
    taken++;
  }
  return taken;
}

function titleOf(view: View, taken: number): string {
  return view.lines
    .slice(view.at, view.at + taken)
    .map((line) => line.text.trim())
    .join("");
}

/** 为贯彻落实…, 根据…, or simply a sentence or a first heading. */
function startsText(words: string): boolean {
  return endsSentence(words) || readLabel(words)?.value === 1;
}
