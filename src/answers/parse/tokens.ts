/**
 * Typed text → tokens of the query language. Signs count in every width; a sign
 * is an operator only where a word could begin or end, so that pasted text
 * (首台（套）重大技术装备, 促进企业“专精特新”发展) stays text.
 *
 * Never fails: a quote that is not closed reaches to the next space, with a fault.
 */
import { keyOf } from "../../text/key.js";
import type { QueryFault, Span } from "../../vocabulary.js";
import { FIELDS, type FieldName } from "../query.js";
import { fault } from "./faults.js";
import { asksYear } from "./fields.js";

export interface QueryToken {
  readonly kind: "word" | "phrase" | "open" | "close" | "or" | "minus" | "near" | "field";
  readonly text: string;
  readonly span: Span;
  /** Of a `phrase` token whether its quote is never closed. */
  readonly open?: boolean;
  /** Of a `field` token its field; of an `open` one the field its group is asked of, where it follows the name of one. */
  readonly field?: FieldName;
  /** What a `field` token asks for, one or a list. */
  readonly values?: readonly FieldValue[];
}

/** A value of a field; the span has its quotes and, of the first one, the name of the field. */
export interface FieldValue {
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
  "《": "》",
};
const MINUS = new Set(["-", "－", "−"]);
const OPEN = new Set(["(", "（"]);
const CLOSE = new Set([")", "）"]);
/** Operators in letters, in either width; small letters are read so between words only. */
const OR = /^OR$/;
const AND = /^AND$/;
const NOT = /^NOT$/;
const NEAR = /^NEAR(?:\/(.*))?$/;
/** How OR is typed by who does not know it: an operator where words stand on both sides. */
const LOOSE_OR = /^(?:or|Or|或|或者)$/;
/** An OR inside brackets: they group, whatever stands right after them. */
const HOLDS_OR = /\s(?:OR|ＯＲ)\s/u;
const SPACE = /\s/u;
/** Signs that part a list of words: 珠江人才計劃、揚帆計劃. Between figures they belong to the figure. */
const SEPARATOR = /[、，,；;。！!？?|｜]/u;
/** Those of them that list the values of a field; the others end it. */
const LISTS = /[、，,]/u;
const DIGIT = /[0-9０-９]/;
const FIELD = /^([A-Za-z]{2,12}|\p{Script=Han}{2,4})[:：](?=\S)/u;

/** Chinese names of the fields, as staff call them, by their keys. */
const CHINESE_FIELDS = new Map<string, FieldName>(
  Object.entries({
    标题: "title",
    条标: "heading",
    小标题: "heading",
    部门: "dept",
    责任单位: "dept",
    牵头单位: "dept",
    地区: "region",
    层级: "level",
    级别: "level",
    年份: "year",
    发文机关: "issuer",
    发文单位: "issuer",
    文号: "no",
    发文字号: "no",
    引用: "cites",
    引文: "cites",
    指标: "target",
    目标年: "targetYear",
  }),
);

const isBorder = (character: string | undefined): boolean =>
  character === undefined || SPACE.test(character) || CLOSE.has(character) || OPEN.has(character);

const narrow = (word: string): string => word.normalize("NFKC");

class Scanner {
  readonly tokens: QueryToken[] = [];
  readonly faults: QueryFault[] = [];
  readonly #text: string;
  /** Where the groups that were opened end. */
  readonly #closing = new Set<number>();
  #at = 0;

  readonly #fields: boolean;

  constructor(text: string, fields: boolean) {
    this.#text = text;
    this.#fields = fields;
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
    else if (OPEN.has(sign) && this.#opensGroup(at)) this.#push("open", at, at + 1, sign);
    else if (this.#closing.has(at)) this.#push("close", at, at + 1, sign);
    else if (QUOTES[sign] !== undefined && this.#phrase(at, QUOTES[sign])) return;
    else if (!this.#fields || !this.#field(at)) this.#word(at);
  }

  /** A minus right before something; before a figure it must stand apart, as a range pasted whole (2016-2018) or cut (-2018年) is text. */
  #refuses(at: number): boolean {
    const next = this.#text[at + 1];
    if (next === undefined || SPACE.test(next) || CLOSE.has(next)) return false;
    return !DIGIT.test(next) || this.#standsApart(at);
  }

  /** Whether a token that begins at `at` is parted by a space from what is before it or, where it is the first of all or of its group, after it. */
  #standsApart(at: number): boolean {
    const before = this.#text.slice(0, at).trimEnd();
    const first = before === "" || OPEN.has(before.at(-1) ?? "");
    return first ? /^[^)）]*\s[^)）]/u.test(this.#text.slice(at).trim()) : before.length < at;
  }

  /**
   * A bracket opens a group only if the matching one ends a word, （A OR B） C, or
   * if there is an OR in it: （A OR B）C.
   */
  #opensGroup(at: number): boolean {
    let depth = 0;
    for (let end = at; end < this.#text.length; end++) {
      const sign = this.#text.charAt(end);
      if (OPEN.has(sign)) depth++;
      if (!CLOSE.has(sign) || --depth > 0) continue;
      const groups = isBorder(this.#text[end + 1]) || HOLDS_OR.test(this.#text.slice(at, end));
      if (groups) this.#closing.add(end);
      return groups;
    }
    return this.#lacksClosing(at);
  }

  /** A bracket that is never closed groups what follows if there is an OR in it, with a fault. */
  #lacksClosing(at: number): boolean {
    if (!HOLDS_OR.test(this.#text.slice(at))) return false;
    this.faults.push(fault("bracketOpen", [at, this.#text.length], this.#text.charAt(at)));
    return true;
  }

  /** Takes a phrase if its closing quote ends a word; `“专精特新”发展` is text. */
  #phrase(at: number, closing: string): boolean {
    const end = this.#text.indexOf(closing, at + 1);
    if (end < 0) return this.#lacksQuote(at);
    const after = this.#text[end + 1];
    if (!isBorder(after) && !SEPARATOR.test(after ?? "")) return false;
    this.#push("phrase", at, end + 1, this.#text.slice(at + 1, end));
    return true;
  }

  /** A phrase whose quote is never closed ends at the next space, with a fault. */
  #lacksQuote(at: number): true {
    const end = this.#endOfQuote(at);
    this.tokens.push({
      kind: "phrase",
      text: this.#text.slice(at + 1, end),
      span: [at, end],
      open: true,
    });
    this.#at = end;
    return true;
  }

  /** Where what begins with a quote that is never closed ends. */
  #endOfQuote(at: number): number {
    let end = at + 1;
    while (end < this.#text.length && !this.#endsValue(end)) end++;
    this.faults.push(fault("quoteOpen", [at, end], this.#text.charAt(at)));
    return end;
  }

  /** Takes `name:value` for a field we have; an unknown English name is told, an unknown Chinese one is text. */
  #field(at: number): boolean {
    const [opening = "", name = ""] = FIELD.exec(this.#text.slice(at, at + 16)) ?? [];
    if (opening === "") return false;
    const field =
      CHINESE_FIELDS.get(keyOf(name)) ??
      FIELDS.find((one) => one.toLowerCase() === name.toLowerCase());
    if (field === undefined) {
      if (/^[A-Za-z]/.test(name)) {
        const known = FIELDS.join(" ");
        this.faults.push(fault("unknownField", [at, at + opening.length], name, known));
      }
      return false;
    }
    const from = at + opening.length;
    if (OPEN.has(this.#text.charAt(from)) && this.#opensGroup(from)) {
      this.tokens.push({ kind: "open", text: name, span: [at, from + 1], field });
      this.#at = from + 1;
      return true;
    }
    const [first, ...more] = this.#values(from, field);
    const values = first ? [{ ...first, span: [at, first.span[1]] as const }, ...more] : [];
    const end = values.at(-1)?.span[1] ?? from;
    this.tokens.push({
      kind: "field",
      text: this.#text.slice(from, end),
      span: [at, end],
      field,
      values,
    });
    this.#at = end;
    return true;
  }

  /** The values of a field: one, or those of a list, which goes on until a space, a stop or another field. */
  #values(from: number, field: FieldName): FieldValue[] {
    const values: FieldValue[] = [];
    for (let at = from; ; ) {
      const value = this.#value(at, field);
      values.push(value);
      const [, end] = value.span;
      at = end + 1;
      const goesOn = LISTS.test(this.#text.charAt(end)) && at < this.#text.length;
      if (!goesOn || this.#endsValue(at) || FIELD.test(this.#text.slice(at, at + 16)))
        return values;
    }
  }

  /** A value of a field: a quoted one to its closing quote, else up to the next space or sign that parts words. */
  #value(from: number, field: FieldName): FieldValue {
    const closing = QUOTES[this.#text.charAt(from)];
    const quoted = closing === undefined ? -1 : this.#text.indexOf(closing, from + 1);
    if (quoted >= 0) return { text: this.#text.slice(from + 1, quoted), span: [from, quoted + 1] };
    let end = closing === undefined ? from : this.#endOfQuote(from);
    while (end < this.#text.length && !this.#endsWord(end, asksYear(field))) end++;
    return { text: this.#text.slice(from, end), span: [from, end] };
  }

  /** Whether a space, or the end of a group, is at `at`. */
  #endsValue(at: number): boolean {
    const sign = this.#text.charAt(at);
    return SPACE.test(sign) || this.#closing.has(at);
  }

  #word(at: number): void {
    let end = at + 1;
    while (end < this.#text.length && !this.#endsWord(end)) end++;
    const word = this.#text.slice(at, end);
    const operator = narrow(word);
    if (AND.test(operator) && this.#standsBetween(end)) this.#at = end;
    else this.#push(this.#kindOf(operator, end), at, end, word);
  }

  #kindOf(word: string, end: number): QueryToken["kind"] {
    if (OR.test(word)) return "or";
    if (NEAR.test(word)) return "near";
    if (NOT.test(word) && /^\s*\S/u.test(this.#text.slice(end))) return "minus";
    return LOOSE_OR.test(word) && this.#standsBetween(end) ? "or" : "word";
  }

  /** Whether a word that ends at `end` has others on both sides, so that it can bind them. */
  #standsBetween(end: number): boolean {
    const before = this.tokens.at(-1)?.kind;
    const operand = before === "word" || before === "phrase" || before === "close";
    return (operand || before === "field") && /^\s+\S/u.test(this.#text.slice(end));
  }

  /** Whether a word ends at `end`; a sign between digits is a part of their figure but for `years`. */
  #endsWord(end: number, years = false): boolean {
    if (this.#endsValue(end)) return true;
    if (!SEPARATOR.test(this.#text.charAt(end))) return false;
    return (
      years || !(DIGIT.test(this.#text.charAt(end - 1)) && DIGIT.test(this.#text.charAt(end + 1)))
    );
  }
}

/** Characters apart where none are named. */
export const NEAR_BY = 10;

/** Distance of a NEAR token, in characters; null where it names something else. */
export function distanceOf(token: QueryToken): number | null {
  const named = NEAR.exec(narrow(token.text))?.[1] ?? String(NEAR_BY);
  return /^[0-9]+$/.test(named) ? Number(named) : null;
}

/** Cuts typed text into tokens, with the faults found on the way; without `fields` their names are text. */
export function tokens(
  text: string,
  fields = true,
): { tokens: QueryToken[]; faults: QueryFault[] } {
  const scanner = new Scanner(text, fields);
  scanner.scan();
  return { tokens: scanner.tokens, faults: scanner.faults };
}
