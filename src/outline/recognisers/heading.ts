/**
 * A heading without a number: a short line above a paragraph or a list, or the
 * opening sentence of parallel paragraphs, where it stands in another typeface.
 *
 *   大力發展先進製造業 / 1. 把智能製造作為…
 *   加大對基礎研究的財政投入 / 加大公共財政對基礎研究的投入，…。
 *   面向单位的扶持政策 / 一、小微企业社保补贴
 *   坚持全面覆盖。将“双随机、一公开”作为…      (the first sentence in 楷体, as in the paragraphs beside it)
 * near miss: 具体目标如下表：, 广东省人民政府办公厅 (a signature), the last line of
 * a list, 不收费 between 八、收费标准 and 九、办理依据
 */
import { type Recognised, type Recogniser, spanOf, type View, wordsAt } from "../constructs.js";
import { DEPTH, depthOf } from "../depth.js";
import { isAddressee, isBodies, isDash, isDate } from "../forms.js";
import { type Label, readLabel } from "../labels.js";
import { endsSentence } from "../sentence.js";
import { squeeze } from "../spacing.js";
import { widthOf } from "../wrapping.js";

/** 提升對「一帶一路」沿線國家科技創新輻射能力 has 22; a heading hardly fills a line and a half. */
const LONGEST_HEADING = 32;
/** Its typeface tells a heading from a sentence, so it may run over two lines. */
const LONGEST_LEAD = 60;

export const heading: Recogniser = {
  name: "heading",
  recognise(view) {
    const lead = leadOf(view);
    if (lead !== null) return found(view, lead);
    if (!isHeadingLike(view.words) || isListed(view)) return null;
    return opens(view) ? found(view, squeeze(view.words)) : null;
  },
};

function found(view: View, words: string): Recognised {
  const text = squeeze(view.words);
  return { construct: { kind: "heading", heading: words, text, lines: spanOf(view, 1) }, taken: 1 };
}

/** The opening sentence in its own typeface, without its stop; null where there is none. */
function leadOf({ lines, at, parallel, words }: View): string | null {
  const lead = squeeze(lines[at]?.lead ?? "");
  const isSentence = /。$/u.test(lead) && widthOf(lead) <= LONGEST_LEAD;
  if (!isSentence || !parallel || readLabel(words) !== null) return null;
  return lead.slice(0, -1);
}

function opens(view: View): boolean {
  const next = wordsAt(view, 1);
  const label = readLabel(next);
  if (label !== null) return mayStandAbove(label);
  if (isDash(next)) return true;
  return endsSentence(next) && !isAddressee(next) && next.length > view.words.length;
}

/** A heading may stand above the first of a list, and within any list of items. */
function mayStandAbove(label: Label): boolean {
  return depthOf(label) > DEPTH.heading || label.value === 1;
}

/** A short line under a short line is one more of a roll: of names, of papers to bring. */
function isListed({ before }: View): boolean {
  const last = before.at(-1);
  return last?.kind === "prose" && !endsSentence(last.text);
}

function isHeadingLike(words: string): boolean {
  return (
    words.length > 1 &&
    widthOf(words) <= LONGEST_HEADING &&
    /\p{Script=Han}/u.test(words) &&
    !/[，,；;。：:！？!?]/u.test(words) &&
    !/^(?:[（(《]|[A-Za-z][.．、)）])/u.test(words) &&
    !endsSentence(words) &&
    !isBodies(words) &&
    !isDate(words)
  );
}
