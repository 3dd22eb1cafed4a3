/**
 * Titles in marks, each with its number, its short form and the body before it;
 * and laws without marks whose short form is defined.
 */
import { inFolded } from "../text/fold.js";
import { dayBefore } from "./dates.js";
import type { Draft } from "./found.js";
import type { Intervals } from "./intervals.js";
import { issuerBefore } from "./issuer.js";
import { canBeArt, isArt, isForm, isSortOnly } from "./kinds.js";
import { type MarkedTitle, markedTitles } from "./marks.js";
import type { PrintedNumber } from "./numbers.js";
import { nameAt, type Plain } from "./plain.js";
import { lawEndingAt } from "./pointers.js";
import { definedIn, type Meant, namesApart, type ShortForms } from "./short-forms.js";
import { bracketEnd, NumberFinder, type Tail, tailAfter } from "./tail.js";

export function titlesOf(plain: Plain, numbers: PrintedNumber[], shortForms: ShortForms): Draft[] {
  const finder = new NumberFinder(numbers);
  const drafts: Draft[] = [];
  let after = 0;
  for (const title of markedTitles(plain.text)) {
    // A title inside the bracket of the one before is its short form or a remark on it.
    if (title.start < after) continue;
    const draft = titleDraft(plain, title, finder, shortForms, drafts);
    after = draft.after;
    drafts.push(draft);
  }
  return drafts;
}

/** Words before 《办法》 that may tell which one is meant: 省《办法》. */
const LONGEST_LEAD = 6;

/** 国发〔2016〕18号《关于…》: only these stand between a number and its title. */
const NUMBER_TO_TITLE = inFolded(/^(?:文|文件)?$/u);
const LONGEST_LINK = 2;

function numberBefore(plain: Plain, start: number, finder: NumberFinder): PrintedNumber | null {
  for (let gap = 0; gap <= LONGEST_LINK; gap++) {
    const number = finder.endingAt(start - gap);
    if (number && NUMBER_TO_TITLE.test(plain.text.slice(number.end, start))) return number;
  }
  return null;
}

/** 《…的意见（国发〔2018〕33号）》: its number in a bracket, before the closing mark. */
function numberAtEnd(
  { text }: Plain,
  { from, to, inner }: MarkedTitle,
  finder: NumberFinder,
): PrintedNumber | null {
  if (text.charAt(to - 1) !== ")" || inner.some(([, end]) => end >= to - 1)) return null;
  const number = finder.endingAt(to - 1);
  return number && number.start > from + 1 && text.charAt(number.start - 1) === "(" ? number : null;
}

function titleDraft(
  plain: Plain,
  marked: MarkedTitle,
  finder: NumberFinder,
  shortForms: ShortForms,
  earlier: readonly Draft[],
): Draft {
  const tail = tailAfter(plain, marked.end, finder);
  const within = tail.number ? null : numberAtEnd(plain, marked, finder);
  const before = tail.number || within ? null : numberBefore(plain, marked.start, finder);
  const number = tail.number ?? within ?? before;
  // The bracket of a number inside the marks is no part of the name.
  const to = within ? within.start - 1 : marked.to;
  const printed = nameAt(plain, marked.from, to);
  const words = plain.text.slice(marked.from, to);
  const place = {
    start: before?.start ?? marked.start,
    end: tail.end,
    after: tail.after,
    inner: innerOf(plain, marked, finder),
    alias: null,
  };
  if (tail.isAnnex) shortForms.defineAnnex(words);
  const art = number === null && namesArt(plain, marked, words, earlier.at(-1));
  const isForms = number === null && (art || shortForms.isAnnex(words) || isForm(words));
  const meant = number
    ? null
    : shortForms.meant(
        words,
        plain.text.slice(Math.max(0, marked.start - LONGEST_LEAD), marked.start),
      );
  if (meant && !tail.alias) return { ...place, ...meant, kind: "short" };
  const docNumber = number?.docNumber ?? null;
  const own = { start: place.start, title: printed, docNumber };
  const alias = learnForms(plain, tail, own, earlier, shortForms);
  const kind = isForms ? "form" : number ? "title-number" : isSortOnly(words) ? "short" : "title";
  const issuer = kind === "form" ? null : issuerBefore(plain, place.start);
  const dated = dayBefore(plain.text, place.start, issuer);
  return { ...place, kind, title: printed, docNumber, issuer, dated, alias, art };
}

/** Words around a title looked at to know what it names. */
const AROUND = 8;

/** A book, a film, a song, or the next of a list of them: 歌曲《…》《…》. */
function namesArt(
  { text }: Plain,
  { start, end }: MarkedTitle,
  words: string,
  last: Draft | undefined,
): boolean {
  const before = text.slice(Math.max(0, start - AROUND), start);
  if (isArt(words, before, text.slice(end, end + AROUND))) return true;
  return last?.art === true && canBeArt(words) && LISTED.test(text.slice(last.after, start));
}

const meaning = ({ title, docNumber }: Meant): Meant => ({ title, docNumber });

/** 《…》、《…》和《…》: titles of one list. */
const LISTED = inFolded(/^[、,;和及与]{0,2}$/u);

/** Learns what short forms a title's tail defines; the one that is its own, as printed. */
function learnForms(
  plain: Plain,
  { alias, after }: Tail,
  own: Pick<Draft, "start" | "title" | "docNumber">,
  earlier: readonly Draft[],
  shortForms: ShortForms,
): string | null {
  if (alias === null) return null;
  const last = earlier.at(-1);
  const isListed = last !== undefined && LISTED.test(plain.text.slice(last.after, own.start));
  // One name for several works stands for none of them.
  if (alias.sharing === "together" && isListed) return null;
  const names = namesApart(plain, alias, Math.max(after, alias.end));
  if (names.length < 2) {
    shortForms.define(alias, meaning(own));
    return alias.printed;
  }
  const works = [...earlier.slice(1 - names.length), own];
  names.slice(-works.length).forEach((form, at) => {
    const work = works[at];
    if (work) shortForms.define(form, meaning(work));
  });
  return names.at(-1)?.printed ?? null;
}

function innerOf(plain: Plain, { from, to, inner }: MarkedTitle, finder: NumberFinder) {
  const number = finder.within(from, to);
  const ranges = [...inner];
  if (number && number.end <= to && !inner.some(([a, b]) => number.start >= a && number.end <= b))
    ranges.push([number.start, number.end]);
  return ranges.filter(([a, b]) => plain.text.slice(a, b).length > 1);
}

const DEFINING = inFolded(/\((?:以下)?(?:简称|下称)/gu);

/** 本辦法依政府採購法（以下簡稱本法）: a law without marks whose short form is defined. */
export function lawsWithShortForm(plain: Plain, taken: Intervals, shortForms: ShortForms): Draft[] {
  const drafts: Draft[] = [];
  for (const { index } of plain.text.matchAll(DEFINING)) {
    if (taken.covers(index)) continue;
    const close = bracketEnd(plain.text, index);
    const law = close === null ? null : lawEndingAt(plain, index);
    const form = close === null ? null : definedIn(plain, index, close);
    if (!law || !form || close === null || taken.covers(law.start)) continue;
    shortForms.define(form, { title: law.title, docNumber: null });
    drafts.push({ ...law, after: close, alias: form.printed });
  }
  return drafts;
}
