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
import { Intervals } from "./intervals.js";
import { printedNumbers } from "./numbers.js";
import { numbersAlone } from "./numbers-alone.js";
import { nameAt, type Plain, plainOf, printSpan } from "./plain.js";
import { pointersIn } from "./pointers.js";
import { relationOf } from "./relations.js";
import { selfCitations } from "./self.js";
import { ShortForms } from "./short-forms.js";
import { lawsWithShortForm, titlesOf } from "./titles.js";

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
      dated: draft.dated ?? null,
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
