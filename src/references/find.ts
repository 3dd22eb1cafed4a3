/**
 * Text → the citations in it, as printed. Which work each one is, is asked
 * later and elsewhere.
 *
 * Guarantees: `raw` is the text at `span`; spans of titles, numbers and short
 * forms do not overlap; the time grows with the length of the text.
 */
import { inFolded } from "../text/fold.js";
import { scriptOf } from "../text/script.js";
import type { FoundCitation, InnerCitation } from "../vocabulary.js";
import type { Draft } from "./found.js";
import { issuerBefore } from "./issuer.js";
import { isForm, isSortOnly } from "./kinds.js";
import { type MarkedTitle, markedTitles } from "./marks.js";
import { type PrintedNumber, printedNumbers } from "./numbers.js";
import { LINE, NO_GAP, nameAt, type Plain, plainOf, printSpan } from "./plain.js";
import { lawEndingAt, pointersIn } from "./pointers.js";
import { relationOf } from "./relations.js";
import { selfCitations } from "./self.js";
import { definedIn, ShortForms } from "./short-forms.js";
import { bracketEnd, NumberFinder, tailAfter } from "./tail.js";

/** Finds the citations of a text. Short forms carry over between the texts of one document. */
export function findCitations(
  text: string,
  shortForms: ShortForms = new ShortForms(),
): readonly FoundCitation[] {
  const plain = plainOf(text);
  const numbers = printedNumbers(plain);
  const titles = titlesOf(plain, numbers, shortForms);
  const taken = new Intervals(titles);
  const laws = lawsWithShortForm(plain, taken, shortForms);
  const drafts = [...titles, ...laws, ...numbersAlone(plain, numbers, taken)];
  const claimed = new Intervals(drafts);
  const spoken = [
    ...drafts,
    ...shortFormsUsed(plain, claimed, shortForms),
    ...selves(plain, claimed),
  ];
  const endingAt = new Map(spoken.map((draft) => [draft.after, draft]));
  const inTitle = (at: number): boolean => taken.covers(at);
  const pointers = pointersIn(plain, {
    ...{ endingAt, inTitle, taiwan: isTaiwan(plain) },
    titleBefore: (at) => taken.before(at),
  });
  return finish(plain, [...spoken, ...pointers]);
}

/** Ranges in order that do not overlap. */
class Intervals {
  readonly #sorted: readonly Draft[];

  constructor(drafts: readonly Draft[]) {
    this.#sorted = [...drafts].sort((a, b) => a.start - b.start);
  }

  covers(at: number): boolean {
    const before = this.before(at);
    // What a bracket behind the title defines is no use of it.
    return before !== null && at < Math.max(before.end, before.after);
  }

  /** The last that begins at or before `at`. */
  before(at: number): Draft | null {
    let [low, high] = [0, this.#sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle]?.start ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return this.#sorted[low - 1] ?? null;
  }
}

function titlesOf(plain: Plain, numbers: PrintedNumber[], shortForms: ShortForms): Draft[] {
  const finder = new NumberFinder(numbers);
  const drafts: Draft[] = [];
  let after = 0;
  for (const title of markedTitles(plain.text)) {
    // A title inside the bracket of the one before is its short form or a remark on it.
    if (title.start < after) continue;
    const draft = titleDraft(plain, title, finder, shortForms);
    after = draft.after;
    drafts.push(draft);
  }
  return drafts;
}

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

function titleDraft(
  plain: Plain,
  marked: MarkedTitle,
  finder: NumberFinder,
  shortForms: ShortForms,
): Draft {
  const printed = nameAt(plain, marked.from, marked.to);
  const tail = tailAfter(plain, marked.end, finder);
  const before = tail.number ? null : numberBefore(plain, marked.start, finder);
  const number = tail.number ?? before;
  const words = plain.text.slice(marked.from, marked.to);
  const place = {
    start: before?.start ?? marked.start,
    end: tail.end,
    after: tail.after,
    inner: innerOf(plain, marked, finder),
    alias: tail.alias?.printed ?? null,
  };
  if (tail.isAnnex) shortForms.defineAnnex(words);
  const isForms = number === null && (shortForms.isAnnex(words) || isForm(words));
  const meant = number
    ? null
    : shortForms.meant(words, plain.text.slice(0, marked.start).slice(-6));
  if (meant && !tail.alias) return { ...place, ...meant, kind: "short" };
  const docNumber = number?.docNumber ?? null;
  if (tail.alias) shortForms.define(tail.alias, { title: printed, docNumber });
  const kind = isForms ? "form" : number ? "title-number" : isSortOnly(words) ? "short" : "title";
  const issuer = kind === "form" ? null : issuerBefore(plain, place.start);
  return { ...place, kind, title: printed, docNumber, issuer };
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
function lawsWithShortForm(plain: Plain, taken: Intervals, shortForms: ShortForms): Draft[] {
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

/** What a title block's own number follows: the title or the masthead. */
const OWN_NUMBER_AFTER = inFolded(
  /(?:通知|意见|决定|办法|规定|方案|规划|纲要|细则|计划|批复|措施|函|令|公告|通告|文件|[)》号])$/u,
);

/** Numbers and orders outside titles, but for the one a document bears itself. */
function numbersAlone(plain: Plain, numbers: readonly PrintedNumber[], taken: Intervals): Draft[] {
  const drafts: Draft[] = [];
  for (const number of numbers) {
    const { start, end, kind, docNumber } = number;
    if (taken.covers(start) || isMasthead(plain, number)) continue;
    const bracket = plain.text.charAt(start - 1) === "(" ? bracketEnd(plain.text, start - 1) : null;
    drafts.push({ start, end, after: bracket ?? end, kind, title: null, docNumber });
  }
  return drafts;
}

/** …的意见 国发〔2019〕5号 各省、…: between blanks, behind a title, it is the number of this very text. */
function isMasthead({ text, gaps }: Plain, { start, end }: PrintedNumber): boolean {
  const parted = (gaps[start] ?? NO_GAP) !== NO_GAP && start > 0;
  const ended = end >= text.length || (gaps[end] ?? NO_GAP) !== NO_GAP;
  if (!parted || !ended) return false;
  if (OWN_NUMBER_AFTER.test(text.slice(Math.max(0, start - 4), start))) return true;
  return gaps[start] === LINE && (end >= text.length || gaps[end] === LINE);
}

function shortFormsUsed(plain: Plain, claimed: Intervals, shortForms: ShortForms): Draft[] {
  const drafts: Draft[] = [];
  for (const { start, end, title, docNumber } of shortForms.uses(plain, 0)) {
    if (!claimed.covers(start))
      drafts.push({ start, end, after: end, kind: "short", title, docNumber });
  }
  return drafts;
}

function selves(plain: Plain, claimed: Intervals): Draft[] {
  return selfCitations(plain.text)
    .filter(({ start }) => !claimed.covers(start))
    .map(({ start, end }) => ({
      ...{ start, end, after: end, kind: "self" as const, title: null, docNumber: null },
    }));
}

/** 第九十三條之一第二項: right after 條 and never after 款, so 項 is the paragraph. */
function isTaiwan({ text, print }: Plain): boolean {
  return TAIWAN.test(text) && !MAINLAND.test(text) && scriptOf(print) === "hant";
}
const TAIWAN = inFolded(
  /条(?:之[一二三四五六七八九十]{1,3})?第[一二三四五六七八九十]{1,3}项|前[一二两三四五]?项(?![目])/u,
);
const MAINLAND = inFolded(/款(?:第)?[(]?[一二三四五六七八九十]{1,3}[)]?项/u);

function finish(plain: Plain, drafts: Draft[]): FoundCitation[] {
  const sorted = withoutOverlap(drafts.sort((a, b) => a.start - b.start || b.end - a.end));
  const places = new Map(sorted.map((draft, i) => [draft, i]));
  return sorted.map((draft) => {
    const span = printSpan(plain, draft.start, draft.end);
    const base = draft.base ? (places.get(draft.base) ?? null) : null;
    return {
      raw: plain.print.slice(...span),
      span,
      kind: draft.kind,
      title: draft.title,
      docNumber: draft.docNumber,
      issuer: draft.issuer ?? null,
      inner: (draft.inner ?? []).map((range) => innerCitation(plain, range)),
      alias: draft.alias ?? null,
      provision: draft.provision ?? null,
      through: draft.through ?? null,
      base,
      relation: draft.kind === "self" ? "mentions" : relationOf(plain.text, draft),
    };
  });
}

function withoutOverlap(sorted: readonly Draft[]): Draft[] {
  let end = 0;
  return sorted.filter((draft) => {
    if (draft.start < end) return false;
    end = draft.end;
    return true;
  });
}

function innerCitation(plain: Plain, [from, to]: readonly [number, number]): InnerCitation {
  const span = printSpan(plain, from, to);
  const [number] = printedNumbers(plainOf(plain.print.slice(...span)));
  const isNumber = number !== undefined && number.start === 0 && number.end === to - from;
  return {
    title: isNumber ? null : nameAt(plain, from, to),
    docNumber: isNumber ? number.docNumber : null,
    span,
  };
}
