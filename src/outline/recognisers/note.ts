/**
 * Words about the document, not of it.
 *
 *   发至：各镇党委、街道党工委…
 *   （此件公开发布）
 *   注：2016年入池企业33家。
 *   以上僅為《…》的部分內容，詳情請瀏覽…
 *   （2011年1月19日经…审议通过）      under a title
 * near miss: 注重引进高级科技管理人才
 */

import { fold } from "../../text/fold.js";
import { type Recogniser, spanOf } from "../constructs.js";
import { ADOPTION } from "../front.js";
import { squeeze } from "../spacing.js";

/** Each form with the words it begins with; in this order only for the reader. */
export const NOTE_FORMS: readonly RegExp[] = [
  // 发至：…, 抄送：…: who receives it.
  /^(?:发至|抄送|抄报|分送|主送|报送|发送)\s?[:]/u,
  // 公开方式：主动公开, 主题词：…: how the office files it.
  /^(?:公开方式|公开属性|主题词|信息公开选项|责任编辑|联系人|联系电话|联系方式)\s?[:]/u,
  // （此件公开发布）, （本文有删减）, （联系人：…）
  /^[(](?:此件|本文有|联系人|本版|公开方式|信息公开).*[)]$/u,
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
    const isAdoption = view.before.at(-1)?.kind === "title" && ADOPTION.test(plain);
    if (!isAdoption && !NOTE_FORMS.some((form) => form.test(plain))) return null;
    return {
      construct: { kind: "note", text: squeeze(view.words), lines: spanOf(view, 1) },
      taken: 1,
    };
  },
};
