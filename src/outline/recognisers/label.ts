/**
 * A numbered construct, by its printed label: see labels.ts for the forms.
 *
 *   ( 一 ) 構建產業新體系
 *   18．强化科技计划项目知识产权管理。
 *   1.3人户家庭； / 2.2人户中2人均年满18周岁的家庭；      (numbers that run on)
 * near miss: 1.3万家, 第二条路
 */
import { fold } from "../../text/fold.js";
import { readBareNumber, readTightNumber } from "../bare-numbers.js";
import { type Recogniser, spanOf, type View, wordsAt } from "../constructs.js";
import { type Label, readLabel } from "../labels.js";
import { squeeze } from "../spacing.js";

export const label: Recogniser = {
  name: "label",
  recognise(view) {
    const read =
      readLabel(view.words) ??
      readBareNumber(view.words, wordsAt(view, 1)) ??
      readTightInSequence(view);
    if (read === null) return null;
    const body = squeeze(view.words.slice(read.length));
    const text = read.prefix + body;
    return {
      construct: { kind: "labelled", label: read, body, text, lines: spanOf(view, 1) },
      taken: 1,
    };
  },
};

/** 4.1篇论文 is the fourth item where the third stands above it; so is 1.3人户 where 2. comes next. */
function readTightInSequence(view: View): Label | null {
  const read = readTightNumber(view.words);
  if (read === null) return null;
  const last = view.before.at(-1);
  const previous = last?.kind === "labelled" && last.label.kind === "item" ? last.label.value : 0;
  const opensList = read.value === 1 && /^2\s?[.、]/u.test(fold(wordsAt(view, 1).slice(0, 6)));
  return opensList || (read.value > 1 && read.value === previous + 1) ? read : null;
}
