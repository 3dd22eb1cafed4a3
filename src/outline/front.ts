/**
 * The title block: what stands above the first words of the text itself.
 *
 *   中共广州市番禺区委文件 / 番发〔2015〕4号 / …关于加快创新驱动发展的实施意见 / （2015年9月25日）
 *
 * Guarantees that a document which begins with its text has an empty block,
 * and that the lines of the block, in order, are the document's first lines.
 */

import { NUMBER_SERIAL } from "../text/document-number.js";
import { fold } from "../text/fold.js";
import type { LogicalLine } from "../vocabulary.js";
import { readBareNumber } from "./bare-numbers.js";
import {
  ANNEX,
  datedNumber,
  ENTRY,
  endsTitle,
  endsWithGenre,
  isAddressee,
  isBodies,
  isCallout,
  isDash,
  isDate,
  isDocNumber,
} from "./forms.js";
import { readLabel } from "./labels.js";
import { endsSentence } from "./sentence.js";
import { squeeze } from "./spacing.js";
import { widthOf } from "./wrapping.js";

export type FrontRole = "title" | "masthead" | "number" | "date" | "adoption" | "entry";

export interface FrontLine {
  readonly role: FrontRole;
  /** Healed, spaces as in the file. */
  readonly text: string;
}

export interface Front {
  readonly lines: readonly FrontLine[];
  /** How many logical lines the block takes. */
  readonly length: number;
}

/** Masthead, number, entries, title: a sheet of facts at most. */
const MOST_LINES = 40;
/** A history of amendments, each with its date and number. */
const LONGEST_ADOPTION = 600;
/** A title runs over a few lines; what is longer is the text. */
const LONGEST_TITLE = 160;

/** `stated`: the title the format itself states. */
export function readFront(lines: readonly LogicalLine[], stated: string | null): Front {
  const found: FrontLine[] = [];
  let at = 0;
  for (; at < Math.min(lines.length, MOST_LINES); at++) {
    const line = lines[at] as LogicalLine;
    const role = isSame(line.text, stated) ? "title" : roleOf(lines, at, found);
    if (role === null) break;
    const words = line.text.trim();
    const last = found.at(-1);
    if (role === "title" && last?.role === "title" && goesOn(last.text, words)) {
      if (last.text.length + words.length > LONGEST_TITLE) break;
      found[found.length - 1] = { role, text: joinTitle(last.text, words) };
    } else found.push({ role, text: words });
  }
  return found.some(({ role }) => role === "title" || role === "number")
    ? { lines: found, length: at }
    : { lines: [], length: 0 };
}

/** 本月起，这笔钱直接发放至个人！ would pass for a sentence, did the page not call it its title. */
function isSame(words: string, title: string | null): boolean {
  return title !== null && words.replace(/\s/gu, "") === title.replace(/\s/gu, "");
}

function roleOf(
  lines: readonly LogicalLine[],
  at: number,
  found: readonly FrontLine[],
): FrontRole | null {
  const line = lines[at] as LogicalLine;
  const words = line.text.trim();
  if (line.cells !== undefined || isCallout(words)) return null;
  const next = lines[at + 1];
  if (
    ANNEX.test(fold(words.slice(0, 24))) ||
    readBareNumber(words, next?.text.trim() ?? "") !== null
  )
    return null;
  if (isDocNumber(words) || isOrderNumber(lines, at) || datedNumber(words) !== null)
    return "number";
  if (isDate(words)) return "date";
  const plain = fold(words.slice(0, LONGEST_ADOPTION));
  if (ENTRY.test(plain) && words.length <= LONGEST_ENTRY) return "entry";
  if (isValue(words, found)) return "entry";
  if (ADOPTION.test(plain)) return "adoption";
  if (/^.{2,40}(?:文件|令)$/u.test(plain) && !/关于|印发/u.test(plain)) return "masthead";
  if (isBodies(words) && !opensTitle(lines, at)) return "masthead";
  return isTitleLine(words, next) ? "title" : null;
}

const ORDER_NUMBER = new RegExp(`^第\\s?${NUMBER_SERIAL}\\s?号$`, "u");

/** 第707号 under 中华人民共和国国务院令 */
function isOrderNumber(lines: readonly LogicalLine[], at: number): boolean {
  const isNumber = ORDER_NUMBER.test(fold(lines[at]?.text.trim().slice(0, 16) ?? ""));
  return isNumber && /令$/u.test(lines[at - 1]?.text.trim() ?? "");
}

/** （2011年1月19日经东莞市第十四届人民代表大会第六次会议审议通过） */
export const ADOPTION = /^[(].*(?:通过|公布|发布|修订|修正|批准|印发|施行).*[)]$/u;

/** Offices that issue together, each on its line. */
const MOST_ISSUERS = 12;

/** Bodies above 关于… are the first line of the title; bodies alone head the sheet. */
function opensTitle(lines: readonly LogicalLine[], at: number): boolean {
  let next = at + 1;
  const end = at + MOST_ISSUERS;
  while (next < end && isBodies(lines[next]?.text.trim() ?? "")) next++;
  return /^(?:关于|印发|转发|批转|贯彻)/u.test(fold(lines[next]?.text.trim().slice(0, 4) ?? ""));
}

/** 来源：…部各省、自治区…： is no entry but a notice that has lost its line breaks. */
const LONGEST_ENTRY = 80;

/** 县政府网站 beneath • 发文机构：: the fact stands on the next line. */
function isValue(words: string, found: readonly FrontLine[]): boolean {
  const last = found.at(-1);
  if (last?.role !== "entry" || !/[:：]$/u.test(last.text)) return false;
  const isTitle = found.some(({ role, text }) => role === "title" && isSame(words, text));
  return !isTitle && words.length <= LONGEST_VALUE && !isAddressee(words) && !endsWithGenre(words);
}

const LONGEST_VALUE = 40;

function isTitleLine(words: string, next: LogicalLine | undefined): boolean {
  if (next?.cells !== undefined) return false;
  if (words.length > LONGEST_TITLE || readLabel(words) !== null || isDash(words)) return false;
  if (endsSentence(words) || isAddressee(words) || isRunning(words)) return false;
  if (/^[（(].*[）)]$/u.test(words)) return YEARS_OR_KIND.test(fold(words));
  // An unnumbered first heading stands above text; a title does so only with a title's ending.
  const text = next?.text.trim() ?? "";
  const aboveText = endsSentence(text) && !isAddressee(text);
  return !aboveText || endsWithGenre(words) || widthOf(words) >= SHORTEST_BARE_TITLE;
}

/** 各区人民政府: 《…》业经市政府批准，现印… is text, though it does not end. */
function isRunning(words: string): boolean {
  return /[:：]\s*\S{8,}/u.test(words) || (words.match(/[，,]/gu)?.length ?? 0) > 2;
}

/** 前言, 总体目标 are headings; a title without a title's ending says more than they do. */
const SHORTEST_BARE_TITLE = 8;
/** （2017—2020年）, (试行), （征求意见稿） */
const YEARS_OR_KIND = /(?:19|20)\d{2}|试行|暂行|征求意见|草案|修订|稿|年版/u;

/** True where the title so far is not complete, or the next line can only be more of it. */
function goesOn(title: string, words: string): boolean {
  if (/^[（(的]/u.test(words)) return true;
  // 鲁政发〔2014〕20号《…意见》: a headline that quotes the title is whole.
  if (/号《.+》$/u.test(title)) return false;
  if (title.replace(/\s/gu, "") === words.replace(/\s/gu, "")) return false;
  return !endsTitle(title) || /^(?:实施|的|工作|行动)/u.test(words);
}

function joinTitle(title: string, words: string): string {
  return title + (isBodies(title) && isBodies(words) ? " " : "") + words;
}

/** Title as a reader says it: no spaces inside, but for one between two bodies that issue together. */
export function plainTitle(text: string): string {
  return text
    .trim()
    .split(/\s+/u)
    .reduce((title, word) => {
      if (title === "") return word;
      const apart =
        isBodies(lastWord(title)) && isBodies(word.replace(/(?:关于|關於|印发|印發).*$/u, ""));
      return apart ? `${title} ${word}` : squeeze(`${title} ${word}`);
    }, "");
}

function lastWord(text: string): string {
  return text.slice(text.lastIndexOf(" ") + 1);
}
