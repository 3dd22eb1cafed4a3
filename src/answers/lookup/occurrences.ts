/**
 * Where words stand in a clause's key, and whether as words or by chance:
 * 上市 stands in 以上市政府, but no word begins or ends there.
 */

import { kept } from "../../kept.js";
import { analyse } from "../../text/analyse.js";
import { isNumeralCharacter } from "../../text/numerals.js";
import type { Form } from "../wording.js";
import type { Borders } from "./borders.js";

/** Starts of `word` in `key`, without overlap. */
export function startsOf(word: string, key: string): number[] {
  const starts: number[] = [];
  for (let at = key.indexOf(word); at >= 0; at = key.indexOf(word, at + word.length)) {
    starts.push(at);
  }
  return starts;
}

/** A match between two word borders counts in full. */
const WHOLE = 1;
/** 高新技术 in 高新技术企业: part of a longer word from its beginning or to its end. */
const ONE_SIDE = 0.8;
/** 新技术 in 高新技术企业: inside one longer word. */
const INSIDE = 0.4;
/** 上市 in 以上|市政府, 高企 in 提高|企业: a word is cut and another begun. */
const CHANCE = 0.05;

/** Word borders inside what was typed, as places in it. */
export type Inner = Pick<ReadonlySet<number>, "has">;

const NO_BORDERS: Inner = new Set();

/**
 * Whether the characters from `start` to `end` stand there by chance, across a
 * border they do not keep. Borders `own` to what was typed are kept: 天使|投资
 * in 天使|投资人 is no chance.
 */
export function isChance(
  start: number,
  end: number,
  borders: Borders,
  own: Inner = NO_BORDERS,
): boolean {
  const [begins, ends] = [borders.has(start), borders.has(end)];
  if (begins && ends) return false;
  for (let at = start + 1; at < end; at++) {
    if (borders.has(at) && !((begins || ends) && own.has(at - start))) return true;
  }
  return false;
}

/** Digits and the decimal point, which keys keep between digits only. */
const isDigit = (unit: number): boolean => (unit >= 48 && unit <= 57) || unit === 46;

const joins = (at: number, key: string): boolean =>
  at > 0 && at < key.length && isDigit(key.charCodeAt(at - 1)) && isDigit(key.charCodeAt(at));

/** Noughts behind a decimal place say nothing: 3.6 in 3.60. */
const NOUGHTS = /^0+(?![0-9.])/;

/** Whether a figure goes on beyond one of its ends: 5% in 75%, 13000 in 113000. */
export function cutsFigure(start: number, end: number, key: string): boolean {
  if (joins(start, key)) return true;
  if (!joins(end, key)) return false;
  return !(key.slice(start, end).includes(".") && NOUGHTS.test(key.slice(end)));
}

/** Whether a word stands in a key, and where it begins or ends with a figure, with the whole figure. */
export function standsWhole(word: string, key: string): boolean {
  const first = key.indexOf(word);
  for (let at = first; at >= 0; at = key.indexOf(word, at + 1)) {
    if (!cutsFigure(at, at + word.length, key)) return true;
  }
  return false;
}

/** What one occurrence is worth, by the figures and the borders it keeps. */
export function worth(start: number, end: number, key: string, borders: Borders): number {
  if (cutsFigure(start, end, key) || isChance(start, end, borders)) return CHANCE;
  const [begins, ends] = [borders.has(start), borders.has(end)];
  return begins && ends ? WHOLE : begins || ends ? ONE_SIDE : INSIDE;
}

/** Whether a number in characters goes on beyond one of its ends: 二十 in 一百二十万. */
function cutsNumeral(start: number, end: number, key: string): boolean {
  const joined = (at: number): boolean =>
    isNumeralCharacter(key.charAt(at - 1)) && isNumeralCharacter(key.charAt(at));
  return joined(start) || joined(end);
}

/** Letters at an end of a form: AI is no part of AIDS. */
const LATIN_EDGE = /^[a-z]|[a-z]$/;

/** Where words begin in a form itself: 科技|普及 in 科技|普及教育 is no chance. */
const bordersOf = kept(({ key }: Form): ReadonlySet<number> => new Set(analyse(key).wordStarts));

/**
 * Starts of another form of a word, only where words begin and end, since it
 * was not typed: 高企 is never taken from 提高企业. A form that is no
 * abbreviation may be a part of one longer word (信息 in 电子信息), and a figure
 * needs no border after it (1.3万家), but must end there.
 */
export function formStarts(form: Form, key: string, borders: Borders): number[] {
  const { length } = form.key;
  const figure = form.figure ?? /^[0-9]/.test(form.key);
  return startsOf(form.key, key).filter((start) => {
    const end = start + length;
    if (cutsFigure(start, end, key)) return false;
    if (form.figure && cutsNumeral(start, end, key)) return false;
    const [begins, ends] = [borders.has(start), borders.has(end)];
    if (begins && (ends || figure)) return true;
    if (form.part !== true || !(begins || ends) || LATIN_EDGE.test(form.key)) return false;
    return !isChance(start, end, borders, bordersOf(form));
  });
}
