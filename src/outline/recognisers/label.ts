/**
 * A numbered construct, by its printed label: see labels.ts for the forms.
 *
 *   ( 一 ) 構建產業新體系
 *   18．强化科技计划项目知识产权管理。
 * near miss: 1.3万家, 第二条路
 */
import { type Recogniser, spanOf, wordsAt } from "../constructs.js";
import { readBareNumber, readLabel } from "../labels.js";
import { squeeze } from "../spacing.js";

export const label: Recogniser = {
  name: "label",
  recognise(view) {
    const read = readLabel(view.words) ?? readBareNumber(view.words, wordsAt(view, 1));
    if (read === null) return null;
    const body = squeeze(view.words.slice(read.length));
    const text = read.prefix + body;
    return {
      construct: { kind: "labelled", label: read, body, text, lines: spanOf(view, 1) },
      taken: 1,
    };
  },
};
