/**
 * Where titles stand between 《 and 》, and what is nested in them.
 *
 * Guarantee: every 《 is looked at once, with a bounded number of marks and a
 * bounded stretch of text ahead, so a megabyte of brackets takes no longer than
 * a megabyte of prose.
 */
import { NUMBER_YEAR } from "../text/document-number.js";
import { inFolded } from "../text/fold.js";

export interface MarkedTitle {
  /** At 《. */
  readonly start: number;
  /** The title between the marks. */
  readonly from: number;
  readonly to: number;
  /** After 》, or after the title where the mark was lost. */
  readonly end: number;
  readonly closed: boolean;
  /** Ranges between 〈〉, <> or 《》 inside. */
  readonly inner: readonly (readonly [from: number, to: number])[];
}

/** Longest title in characters: twenty issuers and what they issue. */
const LONGEST = 260;
/** Most marks inside one title. */
const MOST_MARKS = 12;
/** What follows 〉 in a title is short: 的通知, 若干规定的通知. */
const LONGEST_ENDING = 40;

const MARK = /[《》〈〉<>‹›]/gu;
/** A sentence ends here, and no title goes on over it. */
const STOP = /[。;|]/u;
const LETTER = /[\p{L}\p{N}]/u;
const INNER_OPEN = "〈<‹";
const INNER_CLOSE = "〉>›";

interface Mark {
  readonly at: number;
  readonly sign: string;
}

/** The titles of a plain text, in order; none overlaps another. */
export function markedTitles(text: string): MarkedTitle[] {
  const marks: Mark[] = [];
  for (const { index, 0: sign } of text.matchAll(MARK)) marks.push({ at: index, sign });
  const titles: MarkedTitle[] = [];
  let after = 0;
  marks.forEach((mark, number) => {
    if (mark.sign !== "《" || mark.at < after) return;
    const title = closed(text, marks, number) ?? unclosed(text, marks, number);
    if (title === null) return;
    titles.push(title);
    after = title.end;
  });
  return titles;
}

function closed(text: string, marks: readonly Mark[], number: number): MarkedTitle | null {
  const start = marks[number]?.at ?? 0;
  const opened: Mark[] = [];
  const inner: [number, number][] = [];
  for (let i = number + 1; i < marks.length && i <= number + MOST_MARKS; i++) {
    const { at, sign } = marks[i] as Mark;
    if (at - start > LONGEST || STOP.test(text.slice((marks[i - 1]?.at ?? start) + 1, at)))
      return null;
    if (sign === "《") {
      if (!isNested(text, marks, i) && !isWithin(opened, marks, i)) return null;
      opened.push({ at, sign });
    } else if (INNER_OPEN.includes(sign)) opened.push({ at, sign });
    else if (INNER_CLOSE.includes(sign)) close(opened, inner, at);
    else if (closesNested(opened, marks, i) || (opened.length > 0 && closesInner(text, marks, i)))
      close(opened, inner, at);
    else if (LETTER.test(text.slice(start + 1, at)))
      return { start, from: start + 1, to: at, end: at + 1, closed: true, inner };
    else return null;
  }
  return null;
}

function close(opened: Mark[], inner: [number, number][], at: number): void {
  const from = opened.pop();
  if (from && at > from.at + 1 && opened.length === 0) inner.push([from.at + 1, at]);
}

/** 《…〈…《某办法》的通知〉的通知》: inside an open 〈, a 《 whose own 》 comes before 〉. */
function isWithin(opened: readonly Mark[], marks: readonly Mark[], i: number): boolean {
  const [around, shut, next] = [opened.at(-1), marks[i + 1], marks[i + 2]];
  if (!around || !INNER_OPEN.includes(around.sign)) return false;
  return shut?.sign === "》" && next !== undefined && INNER_CLOSE.includes(next.sign);
}

/** The 》 of such a 《. */
function closesNested(opened: readonly Mark[], marks: readonly Mark[], i: number): boolean {
  return opened.at(-1)?.sign === "《" && INNER_CLOSE.includes(marks[i + 1]?.sign ?? "-");
}

/** 《重庆市贯彻实施《…条例》办法》: a second 《 is inside where two 》 follow before the sentence ends. */
function isNested(text: string, marks: readonly Mark[], i: number): boolean {
  const [open, first, second] = [marks[i], marks[i + 1], marks[i + 2]];
  if (!open || first?.sign !== "》" || second?.sign !== "》") return false;
  return second.at - open.at <= LONGEST && !STOP.test(text.slice(first.at, second.at));
}

/** With 〈 still open, 》 closes that one where another 》 comes at once: 《…印发〈…》的通知》. */
function closesInner(text: string, marks: readonly Mark[], i: number): boolean {
  const [here, next] = [marks[i], marks[i + 1]];
  if (!here || next?.sign !== "》" || next.at - here.at > LONGEST_ENDING) return false;
  return !/[。;|,、]/u.test(text.slice(here.at, next.at));
}

/** What a title ends with, and what goes on after it once its 》 is lost. */
const ENDING = inFolded(
  /(?:通知|意见|决定|办法|规定|条例|方案|规划|纲要|细则|计划|批复|规则|措施|要点|公告|通告|[国办诉产动管税]法)(?=[(,，、:和及与等的]|精神|要求|有关|执行|$)/u,
);
const NUMBER_BRACKET = new RegExp(`[(][^()。]{1,30}?[〔[【﹝(]?${NUMBER_YEAR}`, "u");

/** 《关于印发…规划的通知（粤府办〔2007〕16号）精神: the title ends at its number, or at a word titles end with. */
function unclosed(text: string, marks: readonly Mark[], number: number): MarkedTitle | null {
  const start = marks[number]?.at ?? 0;
  const next = marks[number + 1];
  const limit = Math.min(text.length, start + LONGEST, next?.at ?? text.length);
  const ahead = text.slice(start + 1, limit);
  const around = aroundInner(text, marks, number);
  if (around !== null) return around;
  const stop = ahead.search(STOP);
  const words = stop < 0 ? ahead : ahead.slice(0, stop);
  // 《章程〉: closed with the wrong mark.
  if (next && INNER_CLOSE.includes(next.sign) && stop < 0 && ahead.length > 1)
    return { ...bare(start, limit), end: limit + 1 };
  const bracket = NUMBER_BRACKET.exec(words);
  if (bracket && bracket.index > 1) return bare(start, start + 1 + bracket.index);
  const ending = ENDING.exec(words);
  return ending ? bare(start, start + 1 + ending.index + ending[0].length) : null;
}

/** 《关于印发《某办法》的通知（某府〔2011〕53号）: the outer 》 is lost, the inner one is there. */
const AFTER_INNER = inFolded(
  /^(?:[\p{Script=Han}]{0,8}的|若干|有关)[^《》。;,、(]{0,20}?(?:通知|决定|函|意见|规定)(?=[(,。、;精要]|$)/u,
);
const LONGEST_LEAD = 60;

function aroundInner(text: string, marks: readonly Mark[], number: number): MarkedTitle | null {
  const [outer, open, shut] = [marks[number], marks[number + 1], marks[number + 2]];
  if (!outer || open?.sign !== "《" || shut?.sign !== "》") return null;
  const lead = text.slice(outer.at + 1, open.at);
  if (lead.length > LONGEST_LEAD || shut.at - open.at > LONGEST || !PUTS.test(lead)) return null;
  const ending = AFTER_INNER.exec(text.slice(shut.at + 1, shut.at + 1 + LONGEST_ENDING));
  if (!ending) return null;
  const inner = [[open.at + 1, shut.at]] as const;
  return { ...bare(outer.at, shut.at + 1 + ending[0].length), inner };
}
const PUTS = inFolded(/(?:印发|转发|批转|公布|发布|修改|废止|贯彻落实|贯彻|实施)$/u);

function bare(start: number, to: number): MarkedTitle {
  return { start, from: start + 1, to, end: to, closed: false, inner: [] };
}
