/**
 * Typed text → tokens of the query language. Signs count in every width; a sign
 * is an operator only where a word could begin or end, so that pasted text
 * (首台（套）重大技术装备, 促进企业“专精特新”发展) stays text.
 *
 * Never fails: a quote that is not closed reaches to the end, with a fault.
 */
import type { QueryFault, Span } from "../vocabulary.js";

export interface QueryToken {
  readonly kind: "word" | "phrase" | "open" | "close" | "or" | "minus";
  readonly text: string;
  readonly span: Span;
}

const QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  "＂": "＂",
  "“": "”",
  "”": "”",
  "「": "」",
  "『": "』",
};
const MINUS = new Set(["-", "－", "−"]);
const OPEN = new Set(["(", "（"]);
const CLOSE = new Set([")", "）"]);
const OR = /^(?:OR|ＯＲ)$/;
const SPACE = /\s/u;
/** Signs that part a list of words: 珠江人才計劃、揚帆計劃. Between figures they belong to the figure. */
const SEPARATOR = /[、，,；;。！!？?|｜]/u;
const DIGIT = /[0-9０-９]/;

const isBorder = (character: string | undefined): boolean =>
  character === undefined || SPACE.test(character) || CLOSE.has(character) || OPEN.has(character);

class Scanner {
  readonly tokens: QueryToken[] = [];
  readonly faults: QueryFault[] = [];
  #at = 0;
  #depth = 0;

  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  scan(): void {
    while (this.#at < this.#text.length) this.#next();
  }

  #push(kind: QueryToken["kind"], start: number, end: number, text: string): void {
    this.tokens.push({ kind, text, span: [start, end] });
    this.#at = end;
  }

  #next(): void {
    const at = this.#at;
    const sign = this.#text.charAt(at);
    if (SPACE.test(sign) || SEPARATOR.test(sign)) this.#at++;
    else if (MINUS.has(sign) && this.#refuses(at)) this.#push("minus", at, at + 1, sign);
    else if (OPEN.has(sign) && this.#closesGroup(at)) {
      this.#depth++;
      this.#push("open", at, at + 1, sign);
    } else if (CLOSE.has(sign) && this.#depth > 0) {
      this.#depth--;
      this.#push("close", at, at + 1, sign);
    } else if (QUOTES[sign] !== undefined && this.#phrase(at, QUOTES[sign])) return;
    else this.#word(at);
  }

  /** A minus before a figure is the rest of a range (2016-2018), not a refusal. */
  #refuses(at: number): boolean {
    const next = this.#text[at + 1];
    return !isBorder(next) && !DIGIT.test(next ?? "");
  }

  /** A bracket opens a group only if the matching one ends a word: （A OR B） C. */
  #closesGroup(at: number): boolean {
    let depth = 0;
    for (let i = at; i < this.#text.length; i++) {
      const sign = this.#text.charAt(i);
      if (OPEN.has(sign)) depth++;
      if (CLOSE.has(sign) && --depth === 0) return isBorder(this.#text[i + 1]);
    }
    return false;
  }

  /** Takes a phrase if its closing quote ends a word; `“专精特新”发展` is text. */
  #phrase(at: number, closing: string): boolean {
    const end = this.#text.indexOf(closing, at + 1);
    if (end < 0) {
      const span: Span = [at, this.#text.length];
      this.faults.push({
        span,
        detail: `引号没有闭合 · the quote ${this.#text[at]} is not closed`,
      });
      this.#push("phrase", at, this.#text.length, this.#text.slice(at + 1));
      return true;
    }
    if (!isBorder(this.#text[end + 1]) && !SEPARATOR.test(this.#text.charAt(end + 1))) return false;
    this.#push("phrase", at, end + 1, this.#text.slice(at + 1, end));
    return true;
  }

  #word(at: number): void {
    let end = at + 1;
    while (end < this.#text.length && !this.#endsWord(end)) end++;
    const word = this.#text.slice(at, end);
    this.#push(OR.test(word) ? "or" : "word", at, end, word);
  }

  #endsWord(end: number): boolean {
    const sign = this.#text.charAt(end);
    if (SPACE.test(sign)) return true;
    if (CLOSE.has(sign)) return this.#depth > 0 && isBorder(this.#text[end + 1]);
    if (!SEPARATOR.test(sign)) return false;
    return !(DIGIT.test(this.#text.charAt(end - 1)) && DIGIT.test(this.#text.charAt(end + 1)));
  }
}

/** Cuts typed text into tokens, with the faults found on the way. */
export function tokens(text: string): { tokens: QueryToken[]; faults: QueryFault[] } {
  const scanner = new Scanner(text);
  scanner.scan();
  return { tokens: scanner.tokens, faults: scanner.faults };
}
