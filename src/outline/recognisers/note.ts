/**
 * Words about the document, not of it.
 *
 *   发至：各镇党委、街道党工委…
 *   （此件公开发布）
 *   注：2016年入池企业33家。
 *   以上僅為《…》的部分內容，詳情請瀏覽…
 *   （2011年1月19日经…审议通过）      under a title
 *   （民政部一九九七年一月二十八日）      under a title
 *   联系人：…, 电子邮箱：…      before the signature or behind it
 * near miss: 注重引进高级科技管理人才, 联系电话：… under the heading 咨询方式
 */

import { fold } from "../../text/fold.js";
import { type Recogniser, spanOf, type View, wordsAt } from "../constructs.js";
import { ANNEX, isBodies, isDate } from "../forms.js";
import { ADOPTION } from "../front.js";
import { endsSentence } from "../sentence.js";
import { squeeze } from "../spacing.js";

/** Each form with the words it begins with; in this order only for the reader. */
export const NOTE_FORMS: readonly RegExp[] = [
  // 发至：…, 抄送：…: who receives it.
  /^(?:发至|抄送|抄报|分送|主送|报送|发送)\s?[:]/u,
  // 公开方式：主动公开, 主题词：…: how the office files it.
  /^(?:公开方式|公开属性|主题词|信息公开选项|责任编辑)\s?[:]/u,
  // （此件公开发布）, （本文有删减）, （联系人：…）, （联系科室：…，联系电话：…）
  /^[(](?:此件|此文|本文有|联系|本版|公开方式|信息公开).*[)]$/u,
  // 注：… under a table.
  /^(?:注|备注|附注|资料来源|数据来源)\s?\d{0,2}\s?[:]/u,
  // 广东省人民政府办公厅秘书处 2016年5月23日印发: the printing line.
  /^.{2,40}(?:19|20)\d{2}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s?印发$/u,
  // 以上仅为…的部分内容，详情请浏览…: a newsletter on what it left out.
  /^(?:以上|上文|本文)(?:仅|只|内容|摘).{0,60}(?:部分内容|节选|摘要|摘自|详情)/u,
];

/** 抄送 may name every office of a city; what is longer is a text. */
const LONGEST_NOTE = 1000;

export const note: Recogniser = {
  name: "note",
  recognise(view) {
    if (view.words.length > LONGEST_NOTE) return null;
    const plain = fold(view.words);
    const isAdoption =
      view.before.at(-1)?.kind === "title" && (ADOPTION.test(plain) || DATED.test(plain));
    const isNote = NOTE_FORMS.some((form) => form.test(plain)) || isContact(view);
    if (!isAdoption && !isNote) return null;
    return {
      construct: { kind: "note", text: squeeze(view.words), lines: spanOf(view, 1) },
      taken: 1,
    };
  },
};

/** （民政部一九九七年一月二十八日）: who wrote the annexed text, and when. */
const DATED = /^[(].{2,40}(?:\d{4}|[〇○零一二三四五六七八九]{4})\s?年.{1,6}月.{1,4}日[)]$/u;

const CONTACT =
  /^(?:联系人|联系电话|联系方式|咨询电话|联系单位|电子邮箱|电子邮件|邮箱|传真|电话|邮编|地址|通讯地址)(?:及[^:：]{1,8})?\s?[:]/u;
/** Person, telephone, fax, address, mail. */
const MOST_CONTACTS = 8;

/** Whom to ask is said of the paper where nothing of the text comes after it. */
function isContact(view: View): boolean {
  const last = view.before.at(-1);
  if (!CONTACT.test(fold(view.words.slice(0, 20)))) return false;
  if (last?.kind === "signature" || last?.kind === "note") return true;
  // Under the heading 五、联系方式 it is what the heading promised.
  if (last?.kind === "heading" || (last?.kind === "labelled" && !endsSentence(last.body)))
    return false;
  if (last?.kind === "prose" && CONTACT.test(fold(last.text.slice(0, 20)))) return false;
  for (let offset = 1; offset <= MOST_CONTACTS; offset++) {
    const words = fold(wordsAt(view, offset).slice(0, 24));
    if (CONTACT.test(words)) continue;
    return words === "" || ANNEX.test(words) || isBodies(words) || isDate(words);
  }
  return false;
}
