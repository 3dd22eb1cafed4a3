/**
 * What stands after a title: its number in brackets or without, the short form
 * it will go by, and brackets that still belong to the name.
 *
 *   《…的通知》（粤府办〔2021〕4号，以下简称省《办法》）   《…办法》（试行）（粤府规〔2020〕1号）
 */
import { inFolded } from "../text/fold.js";
import type { PrintedNumber } from "./numbers.js";
import type { Plain } from "./plain.js";
import { definedIn, type ShortForm } from "./short-forms.js";

export interface Tail {
  /** End of what belongs to the citation: after the bracket that holds the number. */
  readonly end: number;
  /** End of all that was read, a defining bracket included: a 第…条 may follow here. */
  readonly after: number;
  readonly number: PrintedNumber | null;
  readonly alias: ShortForm | null;
  /** （附件4）: what is named stands in the citing document itself. */
  readonly isAnnex: boolean;
}

/** Brackets after one title: qualifier, number, short form. */
const MOST_BRACKETS = 3;
const LONGEST_BRACKET = 160;
/** （试行）, （2016—2018年）, （征求意见稿）: words of the name, printed behind its marks. */
const QUALIFIER = inFolded(
  /^\((?:试行|暂行|修订|修正|[^()]{0,8}(?:稿|版|草案)|(?:19|20)\d\d[^()]{0,10}年?)\)$/u,
);
/** （2016年3月31日…会议修正）: how a law came to be, before its 第…条. */
const HISTORY = inFolded(
  /^\((?:19|20)\d\d年[^()]{0,120}(?:通过|修[正订改]|公布|发布|施行|批准)[^()]{0,20}\)$/u,
);
const ANNEX = inFolded(/^\((?:详?见|参见)?附[件表录]/u);
/** Words between a bracket's start and its number: （即国发〔2016〕18号）. */
const LONGEST_PREAMBLE = 24;

/** Reads what follows a title that ends at `from`; `numbers` are those of the whole text, in order. */
export function tailAfter(plain: Plain, from: number, numbers: NumberFinder): Tail {
  const { text } = plain;
  let [end, after] = [from, from];
  let number = numbers.startingAt(from);
  let alias: ShortForm | null = null;
  let isAnnex = false;
  if (number) end = after = number.end;
  for (let count = 0; count < MOST_BRACKETS; count++) {
    const close = bracketEnd(text, after) ?? lostEnd(text, after, numbers);
    if (close === null) break;
    const words = text.slice(after, close);
    const inside = number ? null : numbers.within(after, Math.min(close, after + LONGEST_PREAMBLE));
    const defined = definedIn(plain, after, close);
    if (ANNEX.test(words)) isAnnex = true;
    else if (!inside && !defined && !QUALIFIER.test(words) && !HISTORY.test(words)) break;
    if (inside) {
      number = inside;
      end = close;
    }
    alias ??= defined;
    after = close;
  }
  alias ??= definedIn(plain, after, Math.min(text.length, after + LONGEST_PREAMBLE), "bare");
  return { end, after, number, alias, isAnnex };
}

/** After the bracket that opens at `at`; null where none does, or it does not close. */
export function bracketEnd(text: string, at: number): number | null {
  if (text.charAt(at) !== "(") return null;
  let depth = 0;
  for (let i = at; i < text.length && i - at < LONGEST_BRACKET; i++) {
    const sign = text.charAt(i);
    if (sign === "(") depth++;
    else if (sign === ")" && --depth === 0) return i + 1;
  }
  return null;
}

/** （粤府〔2016〕31号，: the bracket was never closed, and its number ends it. */
function lostEnd(text: string, at: number, numbers: NumberFinder): number | null {
  return text.charAt(at) === "(" ? (numbers.startingAt(at + 1)?.end ?? null) : null;
}

/** Numbers by their place, each question answered by one binary search. */
export class NumberFinder {
  readonly #numbers: readonly PrintedNumber[];

  constructor(numbers: readonly PrintedNumber[]) {
    this.#numbers = numbers;
  }

  startingAt(at: number): PrintedNumber | null {
    const found = this.#first(at);
    return found?.start === at ? found : null;
  }

  /** The first that begins in `[from, to)`. */
  within(from: number, to: number): PrintedNumber | null {
    const found = this.#first(from);
    return found && found.start < to ? found : null;
  }

  /** The one that ends at `at`. */
  endingAt(at: number): PrintedNumber | null {
    const next = this.#index(at);
    const found = this.#numbers[next - 1];
    return found?.end === at ? found : null;
  }

  #first(at: number): PrintedNumber | undefined {
    return this.#numbers[this.#index(at)];
  }

  #index(at: number): number {
    let [low, high] = [0, this.#numbers.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#numbers[middle]?.start ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
