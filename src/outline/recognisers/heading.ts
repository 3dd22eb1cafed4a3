/**
 * A heading without a number: a short line above a paragraph or a list.
 *
 *   大力發展先進製造業 / 1. 把智能製造作為…
 *   加大對基礎研究的財政投入 / 加大公共財政對基礎研究的投入，…。
 * near miss: 具体目标如下表：, 广东省人民政府办公厅 (a signature), the last line of a list
 */
import { type Recogniser, spanOf, wordsAt } from "../constructs.js";
import { isAddressee, isBodies, isDash, isDate } from "../forms.js";
import { readLabel } from "../labels.js";
import { endsSentence } from "../sentence.js";
import { squeeze } from "../spacing.js";
import { widthOf } from "../wrapping.js";

/** 提升對「一帶一路」沿線國家科技創新輻射能力 has 22; a heading hardly fills a line and a half. */
const LONGEST_HEADING = 32;

export const heading: Recogniser = {
  name: "heading",
  recognise(view) {
    if (!isHeadingLike(view.words)) return null;
    const next = wordsAt(view, 1);
    const opens =
      readLabel(next) !== null ||
      isDash(next) ||
      (endsSentence(next) && !isAddressee(next) && next.length > view.words.length);
    if (!opens) return null;
    return {
      construct: { kind: "heading", text: squeeze(view.words), lines: spanOf(view, 1) },
      taken: 1,
    };
  },
};

function isHeadingLike(words: string): boolean {
  return (
    words.length > 1 &&
    widthOf(words) <= LONGEST_HEADING &&
    /\p{Script=Han}/u.test(words) &&
    !/[，,；;。：:！？!?]/u.test(words) &&
    !/^[（(《]/u.test(words) &&
    !endsSentence(words) &&
    !isBodies(words) &&
    !isDate(words)
  );
}
