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
import { isPair, isSurrogate } from "./surrogates.js";
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

/** What stands in a key for signs between digits that make no decimal, range or fraction. */
const PARTED = "|";

/** What stands in a key for the stroke of a fraction, in its own print (½), typed (1/2) or set (1⁄2). */
const STROKE = "/";
const STROKES = new Set(["/", "\u2044", "\u2215"]);

const DIGIT = /[0-9]/;
const PLAIN_DIGIT = /\p{Nd}/u;
const WORD = /[\p{L}\p{N}]/u;

/**
 * Folded form of one character, empty where it has no weight. Accents and
 * variation selectors go (NFKD, marks dropped), so that no run can be cut
 * between a letter and its mark. Lower case is taken after NFKD so that Ⅷ and
 * ㎏ come out as typed.
 */
function foldCharacter(character: string): string {
  let folded = "";
  let parted = false;
  for (const part of character.normalize("NFKD").toLowerCase().normalize("NFKD")) {
    if (WORD.test(part)) {
      if (parted && DIGIT.test(part)) folded += STROKE;
      folded += representative(part);
    } else if (MEANINGFUL.has(part)) folded += part;
    parted = STROKES.has(part);
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

/**
 * What stands for the signs between two digits. Without it 1.3万 would be
 * found as 13万, and 2—3家 as 23家. A gap of spaces alone is a printer's.
 */
function gapMark(gap: string): string {
  const signs = gap.normalize("NFKC").replace(/\s/gu, "");
  if (signs === "") return "";
  if (STROKES.has(signs)) return STROKE;
  if (signs === ".") return gap.trim() === gap ? "." : PARTED;
  return [...signs].every((sign) => DASHES.has(sign)) ? "-" : PARTED;
}

/** The same beside a number that is a character of its own: ⑴2000元 is not 12000元, 3½ not 31/2. */
function gapMarkApart(gap: string): string {
  const mark = gapMark(gap);
  return mark === "" || mark === "." ? PARTED : mark;
}

/** What is known of a unit's folded form: how many units it has, and whether a digit begins or ends it. */
const shapes = new Uint16Array(0x10000);
const LENGTH = 0x1f;
const BEGINS_WITH_DIGIT = 0x20;
const ENDS_WITH_DIGIT = 0x40;
const KNOWN = 0x80;
/** Of a character that is no digit and folds to digits: ½, ⑴, ², ㎡. */
const APART = 0x100;
/** Of a character that is one unit of the key and no digit, and of one that is none. */
const PLAIN = KNOWN | 1;
const WEIGHTLESS = KNOWN;

function shapeOf(character: string, folded: string): number {
  const begins = DIGIT.test(folded.charAt(0)) ? BEGINS_WITH_DIGIT : 0;
  const ends = DIGIT.test(folded.charAt(folded.length - 1)) ? ENDS_WITH_DIGIT : 0;
  const apart = (begins | ends) !== 0 && !PLAIN_DIGIT.test(character) ? APART : 0;
  return KNOWN | begins | ends | apart | folded.length;
}

function shapeOfPair(pair: string): number {
  return shapeOf(pair, foldPair(pair));
}

function shapeOfUnit(unit: number): number {
  const known = shapes[unit] as number;
  if (known !== 0) return known;
  const shape = shapeOf(String.fromCharCode(unit), foldUnit(unit));
  shapes[unit] = shape;
  return shape;
}

/**
 * Walks a text once, from one piece of its key to the next: a character that
 * folds to something, or what stands for the signs between two digits. Every
 * question walks every text it shows, so the walk itself makes nothing.
 */
class Walk {
  readonly #text: string;
  #at = 0;
  #gapFrom = 0;
  /** Shape of the piece before. */
  #before = 0;
  #mark = "";
  /** Where the piece comes from in the text. */
  start = 0;
  end = 0;
  /** Units of the key it is. */
  length = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Goes to the next piece; false at the end of the text. */
  next(): boolean {
    const text = this.#text;
    const marked = this.#mark !== "";
    this.#mark = "";
    for (let at = this.#at; at < text.length; ) {
      const unit = text.charCodeAt(at);
      const end = isPair(unit, text.charCodeAt(at + 1)) ? at + 2 : at + 1;
      const shape = end === at + 1 ? shapeOfUnit(unit) : shapeOfPair(text.slice(at, end));
      const length = shape & LENGTH;
      if (length > 0) {
        const digits = (this.#before & ENDS_WITH_DIGIT) !== 0 && (shape & BEGINS_WITH_DIGIT) !== 0;
        if (digits && !marked && this.#meetsGap(at, shape)) return true;
        this.#at = end;
        this.#gapFrom = end;
        this.#before = shape;
        this.start = at;
        this.end = end;
        this.length = length;
        return true;
      }
      at = end;
    }
    this.#at = text.length;
    return false;
  }

  /** Goes over at most so many units of the key, as long as each is one plain character; returns how many it were. */
  skip(most: number): number {
    const text = this.#text;
    if (this.#mark !== "") return 0;
    let at = this.#at;
    let from = at;
    let left = most;
    for (; left > 0 && at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const shape = isSurrogate(unit) ? 0 : (shapes[unit] as number);
      if (shape === PLAIN) {
        left--;
        from = at + 1;
      } else if (shape !== WEIGHTLESS) break;
    }
    if (left === most) return 0;
    this.#at = from;
    this.#gapFrom = from;
    this.#before = PLAIN;
    return most - left;
  }

  /** Whether what stands before `at`, between two digits, is a piece of the key itself; `shape` is of what follows. */
  #meetsGap(at: number, shape: number): boolean {
    const apart = ((this.#before | shape) & APART) !== 0;
    if (!apart && this.#gapFrom === at) return false;
    const gap = this.#text.slice(this.#gapFrom, at);
    this.#mark = apart ? gapMarkApart(gap) : gapMark(gap);
    if (this.#mark === "") return false;
    // Where nothing stands between them, the mark belongs to the character before.
    if (gap !== "") this.start = this.#gapFrom;
    this.end = at;
    this.length = 1;
    this.#at = at;
    return true;
  }

  /** The piece itself. */
  get folded(): string {
    if (this.#mark !== "") return this.#mark;
    return this.end === this.start + 1
      ? foldUnit(this.#text.charCodeAt(this.start))
      : foldPair(this.#text.slice(this.start, this.end));
  }
}

/** The search key of a text. */
export function keyOf(text: string): string {
  let key = "";
  const walk = new Walk(text);
  while (walk.next()) key += walk.folded;
  return key;
}

/** The search key of a text with the way back to the text. */
export function keyMapOf(text: string): KeyMap {
  let key = "";
  const starts: number[] = [];
  const ends: number[] = [];
  const walk = new Walk(text);
  while (walk.next()) {
    key += walk.folded;
    for (let i = 0; i < walk.length; i++) {
      starts.push(walk.start);
      ends.push(walk.end);
    }
  }
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
  if (ranges.length === 0) return spans;
  const walk = new Walk(text);
  let next = 0;
  let length = 0;
  for (let range = ranges[next]; range; range = ranges[next]) {
    // To the first piece of the range or, where that is behind, to its last.
    length += walk.skip((length <= range[0] ? range[0] : range[1] - 1) - length);
    if (!walk.next()) break;
    const before = length;
    length += walk.length;
    // One character may fold to several units, and so hold the ends of several ranges.
    for (; range && range[0] < length; range = ranges[next]) {
      const last = spans.at(-1);
      if (last && (before > range[0] || last[1] >= walk.start)) last[1] = walk.end;
      else spans.push([walk.start, walk.end]);
      if (length < range[1]) break;
      next++;
    }
  }
  return spans;
}
