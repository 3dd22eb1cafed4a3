/**
 * A text as the rules of this stage read it: folded to Simplified and half
 * width, without spaces, line breaks and the pinyin some pages set after a
 * character, and with the way back to the print.
 *
 *   《 公 共 財 政 條 例 》 → 《公共财政条例》      國發(fā)〔2015〕32號 → 国发〔2015〕32号
 */
import { fold } from "../text/fold.js";
import type { Span } from "../vocabulary.js";

export interface Plain {
  readonly text: string;
  /** The print it was made from. */
  readonly print: string;
  /** Start and end in the print of each unit of `text`. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** What was dropped before each unit: nothing, spaces or other signs, a line break. */
  readonly gaps: Uint8Array;
}

export const NO_GAP = 0;
export const SPACE = 1;
export const LINE = 2;

/** Spaces and signs without width. A Han character is told from them by its code alone. */
const BLANK = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/u;
const isBlank = (code: number, sign: string): boolean =>
  code <= 0x20 || (code >= 0x7f && code < 0x3001 && BLANK.test(sign)) || code === 0xfeff;
const HAN = /\p{Script=Han}/u;
/** 關(guān), 業(yè), 們(men); near miss: (ii), (a), (LED). */
const PINYIN = /\((?:[a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]*|(?=[a-z]*[aeou])[a-z]{2,6})\)/y;
const LONGEST_PINYIN = 8;

/** Two of these run together stand for 《 and 》. */
const DOUBLED = new Map([
  ["<", "《"],
  ["〈", "《"],
  [">", "》"],
  ["〉", "》"],
]);

/** Marks a careless page escapes twice: 《关于印发&lt;实施方案&gt;的通知》. */
const ENTITIES = new Map([
  ["&lt;", "<"],
  ["&gt;", ">"],
]);
const ENTITY_LENGTH = 4;

export function plainOf(print: string): Plain {
  const folded = fold(print);
  const starts = new Int32Array(folded.length);
  const ends = new Int32Array(folded.length);
  const gaps = new Uint8Array(folded.length);
  // Codes rather than signs: an array of a million strings costs more than all the rules together.
  const units = new Uint16Array(folded.length);
  let length = 0;
  let gap = NO_GAP;
  for (let at = 0; at < folded.length; ) {
    const code = folded.charCodeAt(at);
    const sign = folded.charAt(at);
    if (isBlank(code, sign)) {
      gap = Math.max(gap, sign === "\n" || sign === "\r" ? LINE : SPACE);
      at++;
      continue;
    }
    const entity = sign === "&" ? ENTITIES.get(folded.slice(at, at + ENTITY_LENGTH)) : undefined;
    if (entity !== undefined) {
      starts[length] = at;
      ends[length] = at += ENTITY_LENGTH;
      gaps[length] = gap;
      units[length++] = entity.charCodeAt(0);
      gap = NO_GAP;
      continue;
    }
    const last = units[length - 1] ?? 0;
    const noise = sign === "(" && HAN.test(String.fromCharCode(last)) ? pinyinAt(folded, at) : 0;
    if (noise > 0) {
      at += noise;
      continue;
    }
    const double = gap === NO_GAP && last === code ? DOUBLED.get(sign) : undefined;
    if (double !== undefined) {
      units[length - 1] = double.charCodeAt(0);
      ends[length - 1] = at + 1;
    } else {
      starts[length] = at;
      ends[length] = at + 1;
      gaps[length] = gap;
      units[length++] = code;
    }
    gap = NO_GAP;
    at++;
  }
  return {
    text: Buffer.from(units.buffer, 0, length * 2).toString("utf16le"),
    print,
    starts,
    ends,
    gaps,
  };
}

function pinyinAt(folded: string, at: number): number {
  // Folding leaves accents alone, so the letters are as printed.
  PINYIN.lastIndex = 0;
  return PINYIN.exec(folded.slice(at, at + LONGEST_PINYIN))?.[0].length ?? 0;
}

/** The place in the print of `[from, to)` of the plain text; `to` must be after `from`. */
export function printSpan(plain: Plain, from: number, to: number): Span {
  return [plain.starts[from] ?? 0, plain.ends[to - 1] ?? 0];
}

/** 中国制造 2025, （2021 年: a space beside a figure is the printer's, never the name's. */
const BESIDE_FIGURE = /(?<=\p{Script=Han})\s+(?=\d)|(?<=\d)\s+(?=\p{Script=Han})/gu;

/**
 * The words at `[from, to)` as a name: in the print's script, line breaks and
 * pinyin healed. A space between two issuers stays, spaces between all
 * characters go.
 */
export function nameAt(plain: Plain, from: number, to: number): string {
  let name = "";
  let spaces = 0;
  for (let i = from; i < to; i++) {
    const gap = i > from && (plain.gaps[i] ?? NO_GAP) === SPACE;
    if (gap) spaces++;
    const printed = plain.print.slice(plain.starts[i], plain.ends[i]);
    name += (gap ? " " : "") + (printed.length === ENTITY_LENGTH ? plain.text.charAt(i) : printed);
  }
  if (spaces * 2 > to - from) return name.replace(/\s+/gu, "");
  return name.replace(BESIDE_FIGURE, "");
}
