/**
 * A table of contents: the line 目录 and the headings listed under it, each of
 * which stands again in the text.
 *
 *   目  录 / 一、基础与趋势……1 / （一）发展基础……1
 * near miss: 附件：…目录, a heading that only names a catalogue
 *
 * Guarantees that a line is taken only where it ends with a page number, begins
 * a later line of the text, or is a short line between two that do.
 */
import { fold } from "../text/fold.js";
import type { Line } from "../vocabulary.js";

const HEADING = /^(?:目\s*[录錄次]|contents)$/iu;
/** Dots, dashes or space that lead to a page number at the end of a line. */
const LEADER = /[\s.·…⋯—-]{2,}\d{1,4}$|\t\d{1,4}$/u;
/** No plan lists more. */
const MOST_ENTRIES = 400;
/** A single line under 目录 is a coincidence. */
const FEWEST_ENTRIES = 2;

/** Indices of the lines of the table of contents; empty where there is none. */
export function contentsIn(lines: readonly Line[]): ReadonlySet<number> {
  const start = lines.findIndex((line) => HEADING.test(line.text.trim()));
  if (start < 0) return new Set();
  const later = laterStarts(lines, start);
  const entries: number[] = [];
  let unsure: number[] = [];
  for (let i = start + 1; i < lines.length && i <= start + MOST_ENTRIES; i++) {
    const words = lines[i]?.text.trim() ?? "";
    if (words === "") continue;
    if (LEADER.test(words) || (later.get(keyOf(words)) ?? -1) > i) {
      entries.push(...unsure, i);
      unsure = [];
    } else if (unsure.length < MOST_UNLIKE && isShort(words)) unsure.push(i);
    else break;
  }
  return entries.length < FEWEST_ENTRIES ? new Set() : new Set([start, ...entries]);
}

/** A heading may be worded differently in the text, if the list goes on after it. */
const MOST_UNLIKE = 2;

function isShort(words: string): boolean {
  return words.length <= 40 && !/。/u.test(words);
}

/** Last place each line's words stand at. */
function laterStarts(lines: readonly Line[], from: number): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (let i = from; i < lines.length; i++) {
    const words = lines[i]?.text.trim() ?? "";
    last.set(keyOf(words), i);
    // （一）发展基础。… in the text, （一）发展基础 in the list of contents.
    const sentence = words.indexOf("。");
    if (sentence > 0) last.set(keyOf(words.slice(0, sentence)), i);
  }
  return last;
}

function keyOf(words: string): string {
  return fold(words.replace(LEADER, "")).replace(/[\s。]/gu, "");
}
