/**
 * The last paragraph of a text, where it speaks for the whole of it.
 *
 *   请各产业集群牵头部门负责推动创新体系建设工作，…   (above the signature)
 *   本意见自印发之日起施行，有效期5年。
 * near miss: the last paragraph under a last heading
 */

import { fold } from "../text/fold.js";
import type { Construct } from "./constructs.js";
import { endsSentence } from "./sentence.js";

/** Said of the whole text wherever it stands: when it takes effect, who explains it. */
const TAKES_LEAVE =
  /^(?:特此|此复|此前|专此|(?:本|该)(?:意见|通知|方案|办法|规定|细则|计划|规划|措施|决定|条例|纲要|通告|公告|政策|文件|指引|实施|行动)[^。]{0,40}(?:施行|实施|执行|有效|解释|生效)|(?:自|从).{0,30}(?:施行|实施|执行)|有效期|施行日期)/u;
/** Said to those addressed: closing words too, unless the items above go on in such paragraphs. */
const ADDRESSES =
  /^(?:请|望|希|以上|上述|感谢|(?:特|现)将.{0,30}(?:报送|呈报|函复)|各(?:地|市|县|区|级|部门|单位)[^。]{0,40}(?:要|应|须|请|可)|执行(?:中|过程中)|实施(?:中|过程中)|联系)/u;

/** `ends`: it is the last, whatever it says. */
export type Closing = "takes-leave" | "addresses" | "ends";

/** How the paragraph closes its text; null where the text goes on after it. */
export function closingAt(constructs: readonly Construct[], at: number): Closing | null {
  const construct = constructs[at];
  if (construct?.kind !== "prose") return null;
  const said = closingWords(construct.text);
  if (said !== null && endsAfter(constructs, at, MOST_CLOSING_PARAGRAPHS, saysGoodbye)) return said;
  return endsAfter(constructs, at - 1, MOST_LAST_PARAGRAPHS, ({ text }) => endsSentence(text))
    ? "ends"
    : null;
}

function saysGoodbye({ text }: { readonly text: string }): boolean {
  return closingWords(text) !== null;
}

function closingWords(text: string): Exclude<Closing, "ends"> | null {
  const head = fold(text.slice(0, 80));
  if (TAKES_LEAVE.test(head)) return "takes-leave";
  return ADDRESSES.test(head) ? "addresses" : null;
}

/** True where only paragraphs that pass stand between here and the end, a signature or an annex. */
function endsAfter(
  constructs: readonly Construct[],
  at: number,
  most: number,
  passes: (prose: { readonly text: string }) => boolean,
): boolean {
  for (let i = at + 1; i <= at + most + 1; i++) {
    const construct = constructs[i];
    if (construct === undefined) return true;
    if (construct.kind !== "prose") return ENDS.has(construct.kind);
    if (!passes(construct)) return false;
  }
  return false;
}

const ENDS: ReadonlySet<Construct["kind"]> = new Set(["signature", "note", "annex", "title"]);

/** 请…、本通知自…、有效期…: a text takes leave in a few paragraphs at most. */
const MOST_CLOSING_PARAGRAPHS = 6;
/** What follows the last list in more paragraphs is text that goes on. */
const MOST_LAST_PARAGRAPHS = 3;
