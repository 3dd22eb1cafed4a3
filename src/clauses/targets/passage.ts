/**
 * A node's text made ready for reading figures: what holds no figures of its
 * own (titles, quoted names, dates) is blanked, brackets with figures are set
 * aside, and the rest is parted into clauses.
 *
 * Guarantee: everything keeps its place; a span here is a span of the text.
 */
import { fold } from "../../text/fold.js";
import type { Span } from "../../vocabulary.js";
import { type Figure, figuresIn } from "./figures.js";
import { durationsIn, type Year, yearsIn } from "./years.js";

/** Stands for each character that is part of a noun, but not to be read. */
export const OPAQUE = "\u0000";
/** Stands for each character of a bracket that is read by itself. */
export const ASIDE = "\u0001";
/** Stands for each character of a year and the words that belong to it. */
export const TIME = "\u0002";

export interface Clause {
  readonly span: Span;
  /** Whether a sentence begins with it. */
  readonly opens: boolean;
}

export interface Passage {
  readonly text: string;
  /** The text folded, with OPAQUE and ASIDE in it. */
  readonly plain: string;
  readonly figures: readonly Figure[];
  readonly years: readonly Year[];
  readonly clauses: readonly Clause[];
  /** Brackets with figures, without their signs. */
  readonly asides: readonly Span[];
}

/** Numbers that name something: dates, serials, articles, telephone numbers, web addresses. */
const NAMES_BY_NUMBER =
  /\d{1,2}月(?:\d{1,2}日)?|(?:19|20)\d\d年|[〔[(](?:19|20)\d\d[〕\])](?:第)?\d+号|第\s?[\d一二三四五六七八九十百千]+\s?[号条款项章节编届次期批届个]|\d+号|https?:[!-~]+/gu;

/** The label a paragraph or a sentence begins with: 3、, （2）, 一、. */
const LABEL =
  /(?<=^|\n|[。;])\s*(?:[(]?\d{1,3}(?:[)、]|\.(?!\d))|[(]?[一二三四五六七八九十]{1,3}[)、])/gu;

const OPENERS = '“「『《〈"';
const CLOSERS = '”」』》〉"';

/** Reads a text once; the brackets set aside are passages of their own. */
export function passageOf(text: string): Passage {
  const folded = fold(text);
  const untitled = folded.replace(TITLE, blank);
  const years = yearsIn(untitled);
  const times = [...years.map(({ span }) => span), ...durationsIn(untitled)].sort(
    (a, b) => a[0] - b[0],
  );
  const timed = withoutQuotes(withoutTimes(untitled, times));
  const named = timed
    .replace(NAMES_BY_NUMBER, blank)
    .replace(LABEL, (label) => " ".repeat(label.length));
  const all = figuresIn(named);
  const { plain, asides } = withoutBrackets(named, all);
  const outside = years.filter(({ span }) => plain[span[0]] === TIME);
  return {
    text,
    plain,
    figures: asides.length === 0 ? all : figuresIn(plain),
    years: outside,
    clauses: clausesOf(plain),
    asides,
  };
}

const blank = (words: string): string => OPAQUE.repeat(words.length);

function withoutTimes(folded: string, times: readonly Span[]): string {
  let out = "";
  let from = 0;
  for (const span of times) {
    const start = Math.max(from, span[0]);
    out += folded.slice(from, start) + TIME.repeat(Math.max(0, span[1] - start));
    from = Math.max(from, span[1]);
  }
  return out + folded.slice(from);
}

/** A title in its marks; no title runs over a line, nor over two hundred characters. */
const TITLE = /《[^《》\n]{0,200}》/gu;

/** Quoted names hold no figures: “1+9”, “五个一”. A quote never runs over a line. */
function withoutQuotes(folded: string): string {
  let out = "";
  let from = 0;
  for (let at = 0; at < folded.length; at++) {
    const kind = OPENERS.indexOf(folded[at] ?? "");
    if (kind < 0) continue;
    const end = closerAt(folded, at + 1, CLOSERS[kind] ?? "");
    if (end < 0) continue;
    out += folded.slice(from, at) + OPAQUE.repeat(end + 1 - at);
    from = end + 1;
    at = end;
  }
  return out + folded.slice(from);
}

/** The longest quoted name of a programme or a slogan has some sixty characters. */
const LONGEST_QUOTE = 80;

function closerAt(folded: string, from: number, closer: string): number {
  const to = Math.min(folded.length, from + LONGEST_QUOTE);
  for (let at = from; at < to; at++) {
    if (folded[at] === closer) return at;
    if (folded[at] === "\n") return -1;
  }
  return -1;
}

/** Brackets without figures belong to a noun; those with figures are set aside. */
function withoutBrackets(named: string, figures: readonly Figure[]) {
  const asides: Span[] = [];
  let plain = "";
  let from = 0;
  let next = 0;
  for (const [start, end] of outerBrackets(named)) {
    while (next < figures.length && (figures[next] as Figure).start < start) next++;
    const holds = next < figures.length && (figures[next] as Figure).end <= end;
    plain += named.slice(from, start) + (holds ? ASIDE : OPAQUE).repeat(end - start);
    if (holds) asides.push([start + 1, end - 1]);
    from = end;
  }
  return { plain: plain + named.slice(from), asides };
}

function outerBrackets(named: string): Span[] {
  const found: Span[] = [];
  const open: number[] = [];
  for (let at = 0; at < named.length; at++) {
    if (named[at] === "(") open.push(at);
    // A bracket that a paragraph leaves open is a misprint, not a bracket.
    else if (named[at] === "\n") open.length = 0;
    else if (named[at] === ")" && open.length > 0) {
      const start = open.pop() as number;
      while (found.length > 0 && (found.at(-1) as Span)[0] > start) found.pop();
      found.push([start, at + 1]);
    }
  }
  return found;
}

/** Parts between ， ； ： and the ends of sentences; the comma of 1,400 parts nothing. */
function clausesOf(plain: string): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let opens = true;
  for (let at = 0; at <= plain.length; at++) {
    const sign = plain[at] ?? "\n";
    if (!",;。!?:\n".includes(sign) || isThousands(plain, at)) continue;
    if (at > from) clauses.push({ span: [from, at], opens });
    from = at + 1;
    if (sign !== "," && sign !== ":") opens = true;
    else if (at > 0) opens = false;
  }
  return clauses;
}

const isThousands = (plain: string, at: number): boolean =>
  plain[at] === "," && /^\d,\d{3}(?!\d)/u.test(plain.slice(Math.max(0, at - 1), at + 5));
