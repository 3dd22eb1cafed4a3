/**
 * Lines that have lost their line breaks, parted again where a construct opens.
 *
 *   …视为单建地下空间。 第四条 地下空间开发利用应当…      before 第四条
 *   一、总体要求（一）工作思路。…。（二）主要目标。…二、    before each label
 * near miss: 依照第四十条的规定, 具备下列条件：（一）…；（二）… in a line of its own paragraph
 *
 * Guarantees that the pieces, joined, are the line, and that a line is parted
 * only before a label whose number may come there.
 */

import { fold } from "../text/fold.js";
import type { LogicalLine } from "../vocabulary.js";
import { endsWithGenre, isBodies, isDate, isDocNumber } from "./forms.js";
import { type Label, type LabelKind, readLabel } from "./labels.js";

/** Where a label may begin inside a line. */
const LAW = /第[〇○零一二三四五六七八九十百千\d]{1,7}[章节条]/gu;
const ANY =
  /第[〇○零一二三四五六七八九十百千\d]{1,7}[章节条]|[(〔【]\s?[〇○零一二三四五六七八九十百\d]{1,5}\s?[)〕】]|[一二三四五六七八九十]{1,3}、|\d{1,3}[.、]|[①-⑳]/gu;

export function unfold(lines: readonly LogicalLine[]): readonly LogicalLine[] {
  const articles = new Sequence();
  return lines.flatMap((line) => {
    if (line.cells !== undefined) return [line];
    const cuts = hasLostBreaks(line.text)
      ? cutsIn(line.text, ANY, new Sequence())
      : cutsIn(line.text, LAW, articles);
    return cuts.length === 0 ? [line] : pieces(line, cuts);
  });
}

/** Numbers read so far, by kind: a label may begin a list or go on with it. */
class Sequence {
  private readonly last = new Map<LabelKind, number>();

  takes({ kind, value }: Label): boolean {
    const last = this.last.get(kind) ?? 0;
    return value === last + 1 || (value === 1 && last !== 1);
  }

  add({ kind, value }: Label): void {
    this.last.set(kind, value);
  }
}

function isOfLaw({ kind }: Label): boolean {
  return kind === "chapter" || kind === "division" || kind === "article";
}

function cutsIn(text: string, candidates: RegExp, sequence: Sequence): number[] {
  const plain = fold(text);
  const cuts: number[] = [];
  let headingFrom = 0;
  for (const { index, 0: matched } of plain.matchAll(candidates)) {
    const label = readLabel(text.slice(index, index + LONGEST_LABEL));
    if (label === null || !sequence.takes(label)) continue;
    if (index > 0 && !mayOpen(plain, index, matched.length, label, headingFrom)) continue;
    sequence.add(label);
    headingFrom = index + label.length;
    if (plain.slice(0, index).trim() !== "") cuts.push(index);
  }
  return cuts;
}

const LONGEST_LABEL = 24;
/** A heading without a stop, between two labels: 一、总体要求（一）…. */
const LONGEST_HEADING = 40;

function mayOpen(
  plain: string,
  at: number,
  length: number,
  label: Label,
  headingFrom: number,
): boolean {
  const before = plain[at - 1] ?? "";
  // 第四条 in a sentence is a pointer; one that opens stands free on both sides.
  if (isOfLaw(label)) {
    return /[\s。]/u.test(before) && /\s/u.test(plain[at + length] ?? "");
  }
  if (/[。;:!?)\s]/u.test(before)) return true;
  const heading = at - headingFrom <= LONGEST_HEADING ? plain.slice(headingFrom, at) : "";
  return heading !== "" && headingFrom > 0 && !/[。;:,!?]/u.test(heading);
}

/** A paragraph is not that long and does not hold 一、 and 二、 both. */
const SHORTEST_FOLDED = 120;

function hasLostBreaks(text: string): boolean {
  if (text.length < SHORTEST_FOLDED) return false;
  const plain = fold(text);
  const second = plain.search(/(?:^|[。;:)\s])二、(?![三四五六七八九十])/u);
  return second > 0 && /一、(?![二三四五六七八九十])/u.test(plain.slice(0, second));
}

function pieces(line: LogicalLine, cuts: readonly number[]): readonly LogicalLine[] {
  const ends = [...cuts, line.text.length];
  let from = 0;
  return ends.flatMap((end, i) => {
    const text = line.text.slice(from, end);
    from = end;
    const isOuter = i === 0 || i === ends.length - 1;
    return (isOuter ? atSpaces(text) : [text]).map((words) => ({ text: words, lines: line.lines }));
  });
}

/** Title, number, signature and date, left side by side by what lost the breaks. */
function atSpaces(text: string): readonly string[] {
  const parts: string[] = [];
  for (const word of text.split(/(?<=\S)(?=\s+\S)/u)) {
    const last = parts.at(-1);
    const plain = word.trim();
    const stands = (words: string): boolean =>
      isDocNumber(words) || isDate(words) || isBodies(words);
    if (
      last === undefined ||
      stands(plain) ||
      stands(last.trim()) ||
      /[。：:]$/u.test(last) ||
      endsWithGenre(last)
    ) {
      parts.push(word);
    } else parts[parts.length - 1] = last + word;
  }
  return parts;
}
