/**
 * The search key: what must be equal for two runs of text to count as the same
 * words. Script, width, case, spaces and punctuation do not matter; letters,
 * digits and the few signs that carry meaning do.
 *
 * Guarantee: the key of any run of a text is a run of the text's key. All that
 * searching does rests on it, so every rule here looks at one character and
 * its neighbours only, and clauses and queries go through the same loop.
 */
import type { Span } from "../vocabulary.js";
import { representative } from "./variants.js";

/** A key and where each of its UTF-16 units came from. */
export interface KeyMap {
  readonly key: string;
  /** Start in the text of the character behind each unit of the key. */
  readonly starts: readonly number[];
  /** End in the text of the character behind each unit of the key. */
  readonly ends: readonly number[];
}

/** Signs that make a word another word: 互联网+, R&D, 23%, C#. */
const MEANINGFUL = new Set(["+", "&", "%", "‰", "#"]);

/** All that stands for a dash in print; between digits it makes a range: 2016—2018. */
const DASHES = new Set("-‐‑‒–—―−~〜～∼");

const DIGIT = /[0-9]/;
const WORD = /[\p{L}\p{N}]/u;

/**
 * Folded form of one character, empty where it has no weight. Accents and
 * variation selectors go (NFKD, marks dropped), so that no run can be cut
 * between a letter and its mark. Lower case is taken after NFKD so that Ⅷ and
 * ㎏ come out as typed.
 */
function foldCharacter(character: string): string {
  let folded = "";
  for (const part of character.normalize("NFKD").toLowerCase().normalize("NFKD")) {
    if (WORD.test(part)) folded += representative(part);
    else if (MEANINGFUL.has(part)) folded += part;
  }
  return folded;
}

/** Folded forms met so far: of characters of one UTF-16 unit by that unit, of the others by themselves. */
const units: (string | undefined)[] = new Array(0x10000);
const others = new Map<string, string>();

function foldUnit(unit: number): string {
  let folded = units[unit];
  if (folded === undefined) {
    folded = foldCharacter(String.fromCharCode(unit));
    units[unit] = folded;
  }
  return folded;
}

function foldPair(pair: string): string {
  let folded = others.get(pair);
  if (folded === undefined) {
    folded = foldCharacter(pair);
    others.set(pair, folded);
  }
  return folded;
}

/** Whether two units are one character. */
const isPair = (high: number, low: number): boolean =>
  high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;

/**
 * What stands for the signs between two digits. Without it 1.3万 would be
 * found as 13万, and 2—3家 as 23家. A gap of spaces alone is a printer's.
 */
function gapMark(gap: string): string {
  const signs = gap.normalize("NFKC").replace(/\s/gu, "");
  if (signs === "") return "";
  if (signs === ".") return gap.trim() === gap ? "." : "|";
  return [...signs].every((sign) => DASHES.has(sign)) ? "-" : "|";
}

/** Receives each folded piece of a text with the place it came from; ends the walk by returning true. */
type Sink = (folded: string, start: number, end: number) => boolean;

/** Walks a text once and hands out its key piece by piece. Every question walks every text it shows. */
function walk(text: string, sink: Sink): void {
  let last = "";
  let gapFrom = 0;
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const end = isPair(unit, text.charCodeAt(at + 1)) ? at + 2 : at + 1;
    const folded = end === at + 1 ? foldUnit(unit) : foldPair(text.slice(at, end));
    if (folded !== "") {
      if (gapFrom < at && DIGIT.test(last) && DIGIT.test(folded.charAt(0))) {
        const mark = gapMark(text.slice(gapFrom, at));
        if (mark !== "" && sink(mark, gapFrom, at)) return;
      }
      if (sink(folded, at, end)) return;
      last = folded.charAt(folded.length - 1);
      gapFrom = end;
    }
    at = end;
  }
}

/** The search key of a text. */
export function keyOf(text: string): string {
  let key = "";
  walk(text, (folded) => {
    key += folded;
    return false;
  });
  return key;
}

/** The search key of a text with the way back to the text. */
export function keyMapOf(text: string): KeyMap {
  let key = "";
  const starts: number[] = [];
  const ends: number[] = [];
  walk(text, (folded, start, end) => {
    key += folded;
    for (let i = 0; i < folded.length; i++) {
      starts.push(start);
      ends.push(end);
    }
    return false;
  });
  return { key, starts, ends };
}

/** The range of the text behind the range `[from, to)` of its key; `to` must be after `from`. */
export function spanOf(map: KeyMap, from: number, to: number): Span {
  const start = map.starts[from];
  const end = map.ends[to - 1];
  if (start === undefined || end === undefined) {
    throw new RangeError(`no key range ${from}–${to} in a key of ${map.key.length}`);
  }
  return [start, end];
}

/**
 * The ranges of a text behind ascending ranges of its key that do not overlap;
 * those that meet in the text become one.
 */
export function printedSpans(
  text: string,
  ranges: readonly (readonly [from: number, to: number])[],
): Span[] {
  const spans: [number, number][] = [];
  let next = 0;
  let length = 0;
  if (ranges.length === 0) return spans;
  walk(text, (folded, start, end) => {
    const before = length;
    length += folded.length;
    // One character may fold to several units, and so hold the ends of several ranges.
    for (let range = ranges[next]; range && range[0] < length; range = ranges[next]) {
      const last = spans.at(-1);
      if (last && (before > range[0] || last[1] >= start)) last[1] = end;
      else spans.push([start, end]);
      if (length < range[1]) return false;
      next++;
    }
    return next === ranges.length;
  });
  return spans;
}
