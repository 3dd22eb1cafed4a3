/**
 * Bodies named in brackets: …示范企业。（省科技厅、财政厅，各地级以上市政府）
 *
 * near misses: （企业、技术、产品、专家）, （含技工院校）, （以下简称省科技厅）,
 * （注：…）, 科技部门（市科技局）应当…
 */
import { fold } from "../text/fold.js";
import type { Span } from "../vocabulary.js";
import { isOffice } from "./departments-bodies.js";
import { readList, slice, type Words } from "./departments-list.js";
import { assignedIn } from "./departments-prose.js";

/** What a bracket opens with that explains, shortens or excepts. */
const EXPLAINS =
  /^\s*(?:含|包括|包含|不含|不包括|除|如|例如|比如|原|即|下称|简称|以下简称|以下统称|下同|注[:：]|备注|见|详见|附|试行|征求意见|暂行|此件|联系|由于|指)/u;

/** Longer brackets are text; a list of thirty bodies has 300 characters. */
const LONGEST = 400;

interface Bracket {
  readonly start: number;
  readonly end: number;
}

/** Outermost brackets; one that never closes is none. */
function bracketsIn(folded: string): Bracket[] {
  const found: Bracket[] = [];
  const open: number[] = [];
  for (let at = 0; at < folded.length; at++) {
    const sign = folded[at];
    if (sign === "(" || sign === "[") open.push(at);
    else if ((sign === ")" || sign === "]") && open.length > 0) {
      const start = open.pop() as number;
      while (found.length > 0 && (found.at(-1) as Bracket).start > start) found.pop();
      found.push({ start, end: at + 1 });
    }
  }
  return found;
}

export interface Found {
  readonly span: Span;
  readonly names: readonly string[];
}

/** Names in the brackets of a text, with the place of each bracket. */
export function inBrackets(words: Words): Found[] {
  return bracketsIn(words.folded)
    .filter(({ start, end }) => end - start <= LONGEST)
    .map(({ start, end }) => ({
      span: [start, end] as const,
      names: namesOf(slice(words, start + 1, end - 1), endsSentence(words.folded, start, end)),
    }))
    .filter(({ names }) => names.length > 0);
}

/** Whether a bracket stands after a sentence or ends one. */
function endsSentence(folded: string, start: number, end: number): boolean {
  const before =
    folded
      .slice(Math.max(0, start - 3), start)
      .trimEnd()
      .at(-1) ?? "";
  const after =
    folded
      .slice(end, end + 3)
      .trimStart()
      .at(0) ?? "";
  return "。;!?".includes(before) || after === "" || "。;\n".includes(after);
}

function namesOf(content: Words, atEnd: boolean): readonly string[] {
  if (EXPLAINS.test(content.folded)) return [];
  return partsOf(content).flatMap((part) => {
    const list = readList(part);
    if (list.whole && (list.duty || (atEnd && list.names.some((name) => isOffice(fold(name)))))) {
      return list.names;
    }
    const assigned = assignedIn(part).flatMap(({ names }) => names);
    return assigned.length > 0 || !list.duty ? assigned : list.names;
  });
}

/** （A负责；以下各项均需B落实） says two things. */
function partsOf(content: Words): Words[] {
  const parts: Words[] = [];
  let from = 0;
  for (let at = 0; at <= content.folded.length; at++) {
    if (at < content.folded.length && !"。;".includes(content.folded[at] ?? "")) continue;
    if (at > from) parts.push(slice(content, from, at));
    from = at + 1;
  }
  return parts;
}
