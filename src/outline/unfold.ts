/**
 * Lines that have lost their line breaks, parted again where a construct opens.
 *
 *   …视为单建地下空间。 第四条 地下空间开发利用应当…      before 第四条
 *   一、总体要求（一）工作思路。…。（二）主要目标。…二、    before each label
 *   …请认真贯彻执行。　　某市人民政府　　2016年5月20日    at the white space that set paragraphs in
 *   …现印发给你们。某市人民政府2016年5月20日某市工作方案一、  at the seams of a notice
 * near miss: 依照第四十条的规定, 具备下列条件：（一）…；（二）… in a line of its own paragraph
 *
 * Guarantees that the pieces, joined, are the line.
 */
import { fold } from "../text/fold.js";
import type { LogicalLine } from "../vocabulary.js";
import { endsWithGenre, isBodies, isDate, isDocNumber } from "./forms.js";
import { cutsAtLabels, isLawInOneLine, isListed, Sequence } from "./label-cuts.js";
import { cutsAtSeams } from "./seams.js";
import { endsSentence } from "./sentence.js";

export function unfold(lines: readonly LogicalLine[]): readonly LogicalLine[] {
  const articles = new Sequence();
  const isOneLine = lines.length <= MOST_LINES_OF_ONE;
  return lines.flatMap((line) => {
    if (line.cells !== undefined) return [line];
    const plain = fold(line.text);
    const isFolded = isListed(plain) || isLawInOneLine(plain);
    const hasSeams = isFolded || (isOneLine && plain.length >= SHORTEST_FOLDED);
    const sequence = isFolded ? new Sequence() : articles;
    const parts = atIndents(line.text).flatMap((text, i) => {
      const labels = cutsAtLabels(text, isFolded ? "any" : "law", sequence);
      return cutAt(text, [...labels, ...(hasSeams ? cutsAtSeams(fold(text), i === 0) : [])]);
    });
    return parts.length === 1 ? [line] : parts.map((text) => ({ text, lines: line.lines }));
  });
}

/** A document saved without line breaks has one line, or its title and one line. */
const MOST_LINES_OF_ONE = 2;
/** A notice in one line is longer. */
const SHORTEST_FOLDED = 120;

/** Two full-width spaces set a paragraph in; they still do where its line break is lost. */
const INDENT = /[\u3000\u2003]{2}/u;
/** Two names of a roll may stand so side by side; paragraphs stop. */
const FEWEST_PARAGRAPHS = 2;

function atIndents(text: string): readonly string[] {
  if (text.length < SHORTEST_FOLDED) return [text];
  const parts: string[] = [];
  let from = 0;
  for (const { index, 0: gap } of text.matchAll(/\s{2,}/gu)) {
    if (index === 0 || index + gap.length === text.length || !INDENT.test(gap)) continue;
    if (isInSentence(text.slice(from, index))) continue;
    parts.push(text.slice(from, index));
    from = index;
  }
  parts.push(text.slice(from));
  const stopped = parts.filter((part) => /[。：；:;]\s*$/u.test(part)).length;
  return stopped >= FEWEST_PARAGRAPHS ? parts : [text];
}

/** A sentence has ended and the next has not: the white space stands inside a paragraph. */
function isInSentence(part: string): boolean {
  return part.includes("。") && !endsSentence(part);
}

function cutAt(text: string, places: readonly number[]): readonly string[] {
  const cuts = [...new Set(places)].sort((a, b) => a - b);
  if (cuts.length === 0) return [text];
  return [...cuts, text.length].flatMap((end, i) => {
    const part = text.slice(cuts[i - 1] ?? 0, end);
    return i === 0 || i === cuts.length ? underHeading(part).flatMap(atSpaces) : underHeading(part);
  });
}

/** 一、指导思想 认真贯彻…。: where spaces are all that is left of line breaks, one stands under a heading. */
const HEADED =
  /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])\s?[\p{Script=Han}、“”]{2,30}(?=\s+[\p{Script=Han}《“][\p{Script=Han}，,])/u;

function underHeading(part: string): readonly string[] {
  const heading = HEADED.exec(part)?.[0];
  return heading === undefined ? [part] : [heading, part.slice(heading.length)];
}

/** Title, number, signature and date, left side by side by what lost the breaks. */
function atSpaces(text: string): readonly string[] {
  const parts: string[] = [];
  for (const word of text.split(/(?<=\S)(?=\s+\S)/u)) {
    const last = parts.at(-1);
    const plain = word.trim();
    const stands = (words: string): boolean =>
      isDocNumber(words) || isDate(words) || isBodies(words);
    if (last !== undefined && /日印发$/u.test(plain)) parts[parts.length - 1] = last + word;
    else if (
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
