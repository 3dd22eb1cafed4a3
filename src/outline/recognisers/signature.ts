/**
 * Who signed and when: bodies and a date, each on a line of its own.
 *
 *   广东省人民政府办公厅 / 2016年5月20日
 *   省科技厅 省工业和信息化厅 / 2022年6月14日
 *   总理　李克强 / 2018年12月18日       under an order
 * near miss: 各地级以上市政府 inside a sentence, （2015年9月25日） in the title block
 */

import { fold } from "../../text/fold.js";
import { type Recogniser, spanOf, type View, wordsAt } from "../constructs.js";
import { ANNEX, endsWithGenre, isBodies, isDate } from "../forms.js";
import { squeezeWords } from "../spacing.js";

/** Five offices with their full names and a date. */
const LONGEST_SIGNATURE = 160;
/** Offices that sign together, each on its line, before the date. */
const MOST_SIGNATORIES = 15;

export const signature: Recogniser = {
  name: "signature",
  recognise(view) {
    if (!isSignature(view)) return null;
    const text = isDate(view.words) ? view.words.replace(/\s/gu, "") : squeezeWords(view.words);
    return { construct: { kind: "signature", text, lines: spanOf(view, 1) }, taken: 1 };
  },
};

function isSignature(view: View): boolean {
  if (isDate(view.words)) return view.before.length > 0;
  if (view.words.length > LONGEST_SIGNATURE) return false;
  if (PERSON.test(view.words) && isDate(wordsAt(view, 1))) return true;
  const plain = fold(view.words);
  if (SIGNED_AND_DATED.test(plain)) return isBodies(plain.replace(SIGNED_AND_DATED, "").trim());
  return isBodies(view.words) && endsTheText(view);
}

/** Who heads a body signs its orders: 总理, 省长, 部长. */
const PERSON =
  /^(?:总理|委员长|主席|省长|市长|县长|区长|州长|部长|主任|局长|署长|行长|厅长)\s*\p{Script=Han}[\p{Script=Han}\s]{1,5}$/u;

/** 广东省人民政府办公厅 2016年5月20日 on one line. */
const SIGNED_AND_DATED = /\s*(?:19|20)\d{2}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日$/u;

function endsTheText(view: View): boolean {
  for (let offset = 1; offset <= MOST_SIGNATORIES; offset++) {
    const words = wordsAt(view, offset);
    if (isDate(words)) return true;
    if (isBodies(words) || SIGNED_AND_DATED.test(fold(words.slice(-LONGEST_SIGNATURE)))) continue;
    // Without a date, a body's name closes a text only where nothing of the text follows.
    const isLast = view.at + offset >= view.lines.length;
    return (
      view.before.length > 0 &&
      (isLast || endsWithGenre(words) || ANNEX.test(fold(words.slice(0, 24))))
    );
  }
  return false;
}
