/**
 * Where labels stand inside a line that has lost its breaks.
 *
 *   …。（二）主要目标。…二、重点任务（三）加强研发。    before （二）, 二、 and （三）
 *   第一章  总则第一条  根据…。第二条  本办法…          before 第一条 and 第二条
 * near miss: 第四条 in a sentence, 第三条（一）、（二）项
 *
 * Guarantees that a line is parted only before a label whose number may come there.
 */
import { fold } from "../text/fold.js";
import { endsWithGenre } from "./forms.js";
import { type Label, type LabelKind, readLabel } from "./labels.js";

/** Where a label may begin inside a line. */
const CANDIDATES = {
  law: /第[〇○零一二三四五六七八九十百千\d]{1,7}[章节条]/gu,
  any: /第[〇○零一二三四五六七八九十百千\d]{1,7}[章节条]|[(〔【]\s?[〇○零一二三四五六七八九十百\d]{1,5}\s?[)〕】]|[一二三四五六七八九十]{1,3}、|\d{1,3}[.、]|[①-⑳]/gu,
} as const;

/** More than two articles in a row are not lost; a number far off is a pointer. */
const MOST_LOST = 3;

/** Numbers read so far, by kind: a label may begin a list or go on with it. */
export class Sequence {
  private readonly last = new Map<LabelKind, number>();

  takes({ kind, value }: Label): boolean {
    const last = this.last.get(kind) ?? 0;
    return value === last + 1 || (value === 1 && last !== 1);
  }

  /** True where one or two articles have been lost, or are not seen for what they are. */
  jumpsTo({ kind, value }: Label): boolean {
    const last = this.last.get(kind) ?? 0;
    return kind === "article" && last > 0 && value > last && value <= last + MOST_LOST;
  }

  add({ kind, value }: Label): void {
    this.last.set(kind, value);
    // The 项 of each article begin anew.
    if (kind === "article") this.last.delete("subsection");
  }
}

export function cutsAtLabels(text: string, which: "law" | "any", sequence: Sequence): number[] {
  const plain = fold(text);
  const cuts: number[] = [];
  let heading = { from: 0, ofChapter: false };
  for (const { index, 0: matched } of plain.matchAll(CANDIDATES[which])) {
    const label = readLabel(text.slice(index, index + LONGEST_LABEL));
    if (label === null) continue;
    const isNext =
      sequence.takes(label) || (standsFree(plain, index, matched) && sequence.jumpsTo(label));
    if (!isNext) continue;
    if (index > 0 && !mayOpen(plain, index, matched.length, label, heading)) continue;
    sequence.add(label);
    heading = { from: index + label.length, ofChapter: isChapter(label) };
    if (plain.slice(0, index).trim() !== "") cuts.push(index);
  }
  return cuts;
}

const LONGEST_LABEL = 24;
/** A heading without a stop, between two labels: 一、总体要求（一）…. */
const LONGEST_HEADING = 40;

function isChapter({ kind }: Label): boolean {
  return kind === "part" || kind === "chapter" || kind === "division";
}

/** Behind a full stop and before white space no pointer stands. */
function standsFree(plain: string, at: number, matched: string): boolean {
  return plain[at - 1] === "。" && /\s/u.test(plain[at + matched.length] ?? "");
}

interface HeadingBefore {
  /** Where the words after the last label begin. */
  readonly from: number;
  readonly ofChapter: boolean;
}

function mayOpen(
  plain: string,
  at: number,
  length: number,
  label: Label,
  heading: HeadingBefore,
): boolean {
  const before = plain[at - 1] ?? "";
  const words = at - heading.from <= LONGEST_HEADING ? plain.slice(heading.from, at) : "";
  const isAfterHeading = heading.from > 0 && words !== "" && !/[。;:,!?]/u.test(words);
  if (label.kind === "article" || isChapter(label)) {
    if (isAfterHeading && heading.ofChapter) return true;
    if (heading.from === 0 && opensUnderTitle(plain, at, length)) return true;
    return opensLaw(plain, at, length, isChapter(label));
  }
  return /[。;:!?)\s]/u.test(before) || isAfterHeading;
}

/** 宪法第一条  中华人民共和国…: the first label of a line, behind words that are no sentence. */
function opensUnderTitle(plain: string, at: number, length: number): boolean {
  const isTitle = at <= LONGEST_TITLE && !/[。,;:]/u.test(plain.slice(0, at));
  return isTitle && /\s/u.test(plain[at + length] ?? "");
}

const LONGEST_TITLE = 80;

/** 第四条 in a sentence is a pointer; one that opens stands behind a stop or free on both sides. */
function opensLaw(plain: string, at: number, length: number, isChapter: boolean): boolean {
  const before = plain[at - 1] ?? "";
  const after = plain[at + length] ?? "";
  if (before === "。") return !/[第款项所中规的]/u.test(after);
  if (before === ")" && (isChapter || /\s/u.test(after))) return true;
  const isAfterTitle = endsWithGenre(plain.slice(Math.max(0, at - LONGEST_HEADING), at));
  if (isChapter && isAfterTitle) return true;
  return /\s/u.test(after) && (/\s/u.test(before) || isAfterTitle);
}

/** A paragraph is not that long and does not hold 一、 and 二、 both. */
const SHORTEST_FOLDED = 120;

export function isListed(plain: string): boolean {
  if (plain.length < SHORTEST_FOLDED) return false;
  const second = plain.search(/(?:^|[。;:)\s])二、(?![三四五六七八九十])/u);
  return second > 0 && /一、(?![二三四五六七八九十])/u.test(plain.slice(0, second));
}

/** 第一条 … 第二条 … 第三条, each behind a stop and mostly before a space: no paragraph of a law holds three of them. */
export function isLawInOneLine(plain: string): boolean {
  if (plain.length < SHORTEST_FOLDED) return false;
  const found = plain.match(
    /(?:(?:^|[。\s])第[〇零一二三四五六七八九十百\d]{1,7}[章条](?=\s)|。第[〇零一二三四五六七八九十百\d]{1,7}[章条](?![第款项所中规的]))/gu,
  );
  return (found?.length ?? 0) >= 3;
}
