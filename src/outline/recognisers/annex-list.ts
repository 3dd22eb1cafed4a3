/**
 * The list of annexes under a text: one note.
 *
 *   附件：1. 重点任务分工表 / 2. 主要指标
 *   附件：2020年城市体检指标体系     (with 附件 heading the annex further down)
 * near miss: 附件1 above its own title
 */

import { fold } from "../../text/fold.js";
import { type Recogniser, spanOf, type View, wordsAt } from "../constructs.js";
import { ANNEX } from "../forms.js";
import { readLabel } from "../labels.js";
import { squeeze } from "../spacing.js";

const LIST = /^附件\s?[:：]\s*\S/u;
/** 附件十一：1. and what follows its colon. */
const LONGEST_LABEL = 40;
const NUMBERED = /^附件\s?(\d{1,2}|[一二三四五六七八九十])\s?[:：.]/u;

export const annexList: Recogniser = {
  name: "annex-list",
  recognise(view) {
    const plain = fold(view.words.slice(0, LONGEST_LABEL));
    const second = fold(wordsAt(view, 1));
    // 附件1：… directly above 附件2：… is a list, whatever follows it.
    const isList = NUMBERED.test(plain)
      ? NUMBERED.test(second)
      : LIST.test(plain) && !isHeading(view, plain);
    if (!isList) return null;
    const taken = lengthOf(view);
    const lines = view.lines.slice(view.at, view.at + taken).map((line) => squeeze(line.text));
    return {
      construct: { kind: "note", text: lines.join("\n"), lines: spanOf(view, taken) },
      taken,
    };
  },
};

/** 附件：标题 heads the annex itself where no other heading of an annex comes later. */
function isHeading(view: View, plain: string): boolean {
  if (/^附件\s?[:：]\s*(?:1|一|2)/u.test(plain)) return false;
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
  let expected = 2;
  while (true) {
    const words = wordsAt(view, taken);
    const value = readLabel(words)?.value ?? serial(words);
    if (value !== expected) return taken;
    taken++;
    expected++;
  }
}

function serial(words: string): number | null {
  const found = NUMBERED.exec(fold(words))?.[1];
  return found === undefined ? null : Number(found) || "一二三四五六七八九十".indexOf(found) + 1;
}
