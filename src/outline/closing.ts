/**
 * The last paragraph of a text, where it speaks for the whole of it.
 *
 *   请各产业集群牵头部门负责推动创新体系建设工作，…   (above the signature)
 *   本意见自印发之日起施行，有效期5年。
 * near miss: the last paragraph under a last heading
 */

import { fold } from "../text/fold.js";
import type { Construct } from "./constructs.js";

const SPEAKS_FOR_ALL =
  /^(?:请|望|希望|特此|此复|此前|以上|上述|专此|各地各?部门|各(?:地|市|县|区|级|部门|单位)[^。]{0,40}(?:要|应|须|请|可)|(?:本|该)(?:意见|通知|方案|办法|规定|细则|计划|规划|措施|决定|条例|纲要|通告|公告|政策|文件|指引|实施|行动)[^。]{0,40}(?:施行|实施|执行|有效|解释|生效)|(?:自|从).{0,30}(?:施行|实施|执行)|有效期|施行日期|执行(?:中|过程中)|实施(?:中|过程中)|联系)/u;

/** True where nothing of the text comes after the paragraph, or only others that close it. */
export function closesDocument(constructs: readonly Construct[], at: number): boolean {
  for (let i = at; i < at + MOST_CLOSING_PARAGRAPHS; i++) {
    if (i >= constructs.length) return true;
    const construct = constructs[i];
    if (construct?.kind === "prose") {
      if (!SPEAKS_FOR_ALL.test(fold(construct.text.slice(0, 80)))) return false;
    } else {
      return construct?.kind === "signature" || construct?.kind === "note"
        ? i > at
        : isEnd(construct);
    }
  }
  return false;
}

/** 请…、本通知自…、有效期…: a text takes leave in a few paragraphs at most. */
const MOST_CLOSING_PARAGRAPHS = 6;

function isEnd(construct: Construct | undefined): boolean {
  return construct?.kind === "annex" || construct?.kind === "title";
}
