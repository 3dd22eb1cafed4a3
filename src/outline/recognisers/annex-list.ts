/**
 * The list of annexes under a text: one note.
 *
 *   附件：1. 重点任务分工表 / 2. 主要指标
 *   附件： / 1．自查清单 / 2．2021年度在建项目清单
 *   附件：附件1 招生计划表.xls / 附件2 招生计划.xls      (links to files)
 *   附件：2020年城市体检指标体系     (with 附件 heading the annex further down)
 * near miss: 附件1 above its own title
 */

import { fold } from "../../text/fold.js";
import { type Recogniser, spanOf, type View, wordsAt } from "../constructs.js";
import { ANNEX, isFileName } from "../forms.js";
import { readLabel } from "../labels.js";
import { endsSentence } from "../sentence.js";
import { squeeze } from "../spacing.js";

const LIST = /^附件?\s?[:：]\s*\S/u;
const ALONE = /^附件?\s?[:：]$/u;
/** 附件十一：1. and what follows its colon. */
const LONGEST_LABEL = 40;
const NUMBERED = /^附件\s?(\d{1,2}|[一二三四五六七八九十])\s?[\s:：.]/u;
/** 附件1 to 附件30. */
const MOST_ANNEXES = 60;

export const annexList: Recogniser = {
  name: "annex-list",
  recognise(view) {
    if (!isList(view)) return null;
    const taken = lengthOf(view);
    const lines = view.lines.slice(view.at, view.at + taken).map((line) => squeeze(line.text));
    return {
      construct: { kind: "note", text: lines.join("\n"), lines: spanOf(view, taken) },
      taken,
    };
  },
};

function isList(view: View): boolean {
  const plain = fold(view.words.slice(0, LONGEST_LABEL));
  const next = wordsAt(view, 1);
  if (ALONE.test(plain)) return serialOf(next) === 1 && (isEntry(next) || isFileName(next));
  if (!/^附/u.test(plain)) return false;
  if (isFileName(view.words)) return true;
  // 附件1：… directly above 附件2：… is a list, whatever follows it.
  if (NUMBERED.test(plain)) return NUMBERED.test(fold(next)) && serialOf(next) !== 1;
  return LIST.test(plain) && !isHeading(view, plain);
}

/** A title in a list has no stop. */
function isEntry(words: string): boolean {
  return words.length <= LONGEST_ENTRY && !endsSentence(words);
}

const LONGEST_ENTRY = 100;

/** 附件：标题 heads the annex itself where no other heading of an annex comes later. */
function isHeading(view: View, plain: string): boolean {
  if (/^附件?\s?[:：]\s*(?:1|一|2)/u.test(plain)) return false;
  for (let i = view.at + 1; i < view.lines.length; i++) {
    const line = view.lines[i];
    if (line?.cells === undefined && ANNEX.test(fold(line?.text.trim().slice(0, 12) ?? "")))
      return false;
  }
  // The last lines of a text, with nothing beneath but its signature, are a list too.
  return view.lines.length - view.at > LINES_OF_A_SIGNATURE;
}

const LINES_OF_A_SIGNATURE = 5;

function lengthOf(view: View): number {
  let taken = 1;
  let expected = ALONE.test(fold(view.words.slice(0, LONGEST_LABEL))) ? 1 : 2;
  while (taken < MOST_ANNEXES) {
    const words = wordsAt(view, taken);
    const isNext = serialOf(words) === expected;
    // 附件：回执 / 附件.docx: the link is said with what it leads to.
    if (!isNext && !(isFileName(words) && /^附/u.test(words))) break;
    taken++;
    if (isNext) expected++;
  }
  return taken;
}

/** The number an entry begins with: 2. …, 附件2：…. */
function serialOf(words: string): number | null {
  const label = readLabel(words);
  if (label !== null) return label.value;
  const found = NUMBERED.exec(fold(words))?.[1];
  return found === undefined ? null : Number(found) || "一二三四五六七八九十".indexOf(found) + 1;
}
