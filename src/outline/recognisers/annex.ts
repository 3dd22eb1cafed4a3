/**
 * The heading of an annex, with its title on the same line or the next ones.
 *
 *   附件1 / 2020年城市体检指标体系
 *   附件2：重点任务分工表
 * near miss: 附件：1.… 2.… (the list of annexes, a note), 附件所列企业…
 */

import { fold } from "../../text/fold.js";
import { type Recogniser, spanOf, type View, wordsAt } from "../constructs.js";
import { ANNEX, isAddressee, isDate } from "../forms.js";
import { readLabel } from "../labels.js";
import { endsSentence } from "../sentence.js";
import { squeeze } from "../spacing.js";

/** A title of an annex may run over two lines, hardly over three. */
const MOST_TITLE_LINES = 2;
const LONGEST_TITLE = 60;
const LONGEST_LABEL = 24;

export const annex: Recogniser = {
  name: "annex",
  recognise(view) {
    const found = ANNEX.exec(fold(view.words.slice(0, LONGEST_LABEL)));
    if (found === null || endsSentence(view.words)) return null;
    const label = view.words.slice(0, found[0].length).trim();
    const rest = view.words.slice(found[0].length).replace(/^[\s：:.、]+/u, "");
    if (rest.length > LONGEST_TITLE) return null;
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
    // A second line goes on with the title only where it must: a bracket, or the words 的….
    if (titles.length > 0 && !/^[（(的]/u.test(words)) break;
    titles.push(words);
  }
  return titles;
}
