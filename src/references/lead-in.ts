/**
 * Where a name without marks begins: the words that lead in to it are cut off.
 *
 *   是否不符合专利法第十七条 → 专利法      为贯彻落实省政府《关于… → 省政府
 *   住房和城乡建设部令第1号 → 住房和城乡建设部 (its 和 is its own)
 */
import { inFolded } from "../text/fold.js";
import { NO_GAP, type Plain } from "./plain.js";

const HAN = /[\p{Script=Han}]/u;

/** Verbs and particles no name of a body or law holds, the longer ones first. */
const LEAD_IN = inFolded(
  /根据|依据|依照|按照|遵照|参照|比照|违反|符合|适用|准用|属于|贯彻落实|深入贯彻|贯彻|落实|执行|结合|转发|批转|印发|现将|构成|触犯|收到|收悉|同意|或者|以及|并报|不按|除|依|按|或|的|是|将|把|见|由|向|于|从|因|凡|并/gu,
);
/** These are often part of a name (安全和防护条例), so they lead in only after a whole name. */
const JOIN = inFolded(
  /(?<=(?:法|典|条例|办法|规定|细则|规则|[部局厅署院会委府]|[号条款项])|\))(?:和|与|及|对|经|为)|(?<=[告人者院方])以/gu,
);
const JOIN_FIRST = inFolded(/^(?:和|与|及|对|经|为|在|以|据|[年月日]起?)/u);

/** The Han run that ends at `end`, no longer than `most`, not over a line break or another sign. */
export function runBefore({ text, gaps }: Plain, end: number, most: number): number {
  let start = end;
  while (start > 0 && end - start < most && HAN.test(text.charAt(start - 1))) {
    if (start < end && (gaps[start] ?? NO_GAP) !== NO_GAP && !isSpaced(gaps, start, end)) break;
    start--;
  }
  return start;
}

/** A gap before every character is the printer's way, and parts nothing. */
function isSpaced(gaps: Uint8Array, start: number, end: number): boolean {
  return end - start === 1 || (gaps[start + 1] ?? NO_GAP) !== NO_GAP;
}

/** Start of the name at the end of `[from, end)`: the last cut that leaves what `isName` accepts. */
export function nameStart(
  text: string,
  from: number,
  end: number,
  isName: (name: string) => boolean,
): number | null {
  const run = text.slice(from, end);
  const cuts = [0];
  const first = JOIN_FIRST.exec(run);
  if (first) cuts.push(first[0].length);
  for (const { index, 0: word } of run.matchAll(LEAD_IN)) cuts.push(index + word.length);
  for (const { index, 0: word } of run.matchAll(JOIN)) cuts.push(index + word.length);
  const best = cuts.sort((a, b) => b - a).find((cut) => isName(run.slice(cut)));
  return best === undefined ? null : from + best;
}
