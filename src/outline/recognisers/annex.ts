/**
 * The heading of an annex, with its title on the same line or the next ones.
 *
 *   附件1 / 2020年城市体检指标体系
 *   附件2：重点任务分工表
 *   附： / 扩大招生计划表
 * near miss: 附件：1.… 2.… (the list of annexes, a note), 附件所列企业…
 */

import { fold } from "../../text/fold.js";
import { type Recogniser, spanOf, type View, wordsAt } from "../constructs.js";
import { ANNEX, endsWithGenre, isAddressee, isDate, isFileName } from "../forms.js";
import { readLabel } from "../labels.js";
import { endsSentence } from "../sentence.js";
import { squeeze } from "../spacing.js";

/** A title of an annex may run over two lines, hardly over three. */
const MOST_TITLE_LINES = 3;
const LONGEST_TITLE = 60;
const LONGEST_LABEL = 24;

export const annex: Recogniser = {
  name: "annex",
  recognise(view) {
    const found = ANNEX.exec(fold(view.words.slice(0, LONGEST_LABEL)));
    if (found === null || isFileName(view.words)) return null;
    const label = view.words.slice(0, found[0].length).trim();
    const rest = view.words.slice(found[0].length).replace(/^[\s：:.、]+/u, "");
    if (rest.length > LONGEST_TITLE || endsSentence(rest)) return null;
    const titles = rest === "" ? titleLines(view) : [rest];
    const taken = rest === "" ? 1 + titles.length : 1;
    const heading = titles.length > 0 ? squeeze(titles.join("")) : null;
    const own = squeeze(view.words);
    const text = rest === "" && heading !== null ? `${own}\n${heading}` : own;
    return {
      construct: {
        ...{ kind: "annex", label, key: fold(label).replace(/\s/gu, ""), heading, text },
        minor: found[1] === "表",
        lines: spanOf(view, taken),
      },
      taken,
    };
  },
};

function titleLines(view: View): string[] {
  const titles: string[] = [];
  for (let offset = 1; offset <= MOST_TITLE_LINES; offset++) {
    const words = wordsAt(view, offset);
    const isTitle =
      words !== "" &&
      words.length <= LONGEST_TITLE &&
      !endsSentence(words) &&
      !isAddressee(words) &&
      !isDate(words) &&
      readLabel(words) === null &&
      !ANNEX.test(fold(words));
    if (!isTitle) break;
    titles.push(words);
    if (titles.length > 1 && !/^[（(的]/u.test(words) && !endsAsTitle(words)) {
      // Not the title's end, and no bracket: what the lines after the first say is text.
      return titles.slice(0, 1);
    }
    if (endsAsTitle(titles.join("")) && !/^[（(]/u.test(wordsAt(view, offset + 1))) break;
  }
  return titles;
}

/** …调研情况的报告, …分工表: what the title names has been said. */
function endsAsTitle(words: string): boolean {
  return /[表单册图](?:[（(][^（）()]{1,24}[）)])?$/u.test(words) || endsWithGenre(words);
}
