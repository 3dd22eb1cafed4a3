/**
 * Where a printed text has what was asked for.
 *
 * Guarantee: each span cuts a run of the printed text whose key is made of the
 * question's words; spans are ascending and do not touch.
 */
import { keyOf, printedSpans } from "../../text/key.js";
import type { Span } from "../../vocabulary.js";
import type { Found } from "../find/found.js";
import { literalSpans } from "../find/literal.js";
import { arrange } from "../find/select.js";
import type { Borders } from "../lookup/borders.js";
import { cutsFigure, formStarts } from "../lookup/occurrences.js";
import { carriedNames } from "../parse/bodies.js";
import type { QueryWord } from "../query.js";
import type { Form } from "../wording.js";

/** What is looked for in every text of an answer. */
export interface Sought {
  readonly signs: string | null;
  readonly typed: readonly string[];
  /** Of these, what makes a match exact: marked wherever it stands. */
  readonly runs: readonly string[];
  readonly forms: readonly Form[];
}

/**
 * Words worth marking: beside longer ones, single characters (的, 和, 多) would
 * mark half the page.
 */
function significant(words: readonly QueryWord[]): string[] {
  const keys = words.map(({ key }) => key);
  const long = keys.filter((key) => [...key].length > 1);
  return long.length > 0 ? long : keys;
}

/** What is looked for by the words of a question, with its runs or its signs. */
export function soughtBy({ signs, runs }: Found, words: readonly QueryWord[]): Sought {
  const typed = [...new Set([...runs, ...significant(words)])];
  return { signs, typed, runs, forms: words.flatMap((word) => word.forms) };
}

/** What stands in a clause for bodies it makes responsible without printing their rank. */
function carriedIn(
  words: readonly QueryWord[],
  key: string,
  departments: readonly string[],
): Form[] {
  return words
    .filter(({ bodies }) => bodies !== undefined && !bodies.some((name) => key.includes(name)))
    .filter(({ bodies }) => departments.some((name) => bodies?.includes(keyOf(name))))
    .flatMap(carriedNames);
}

/** The same in one clause, with the bodies it makes responsible. */
export function soughtIn(
  sought: Sought,
  words: readonly QueryWord[],
  key: string,
  departments: readonly string[],
): Sought {
  const carried = carriedIn(words, key, departments);
  return carried.length === 0 ? sought : { ...sought, forms: [...sought.forms, ...carried] };
}

/** Ranges in their order, those that overlap become one; with `reach` 1 those that meet too. */
function merge(ranges: [number, number][], reach = 0): [number, number][] {
  if (ranges.length < 2) return ranges;
  const merged: [number, number][] = [];
  for (const [from, to] of arrange(ranges, (a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = merged.at(-1);
    if (last && from < last[1] + reach) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** What is marked: a text with its key, and its word borders where another form may stand. */
interface Markable {
  readonly text: string;
  readonly key: string;
  readonly borders: () => Borders;
}

/** Where the question's words stand in a printed text. */
export function spansIn({ text, key, borders }: Markable, sought: Sought): Span[] {
  if (sought.signs !== null) return literalSpans(sought.signs, text);
  const ranges: [number, number][] = [];
  // A word that cuts a figure (5% in 75%) is marked where nothing else can be.
  const cut: [number, number][] = [];
  for (const word of sought.typed) {
    const { length } = word;
    const anywhere = sought.runs.includes(word);
    for (let at = key.indexOf(word); at >= 0; at = key.indexOf(word, at + length)) {
      const whole = anywhere || !cutsFigure(at, at + length, key);
      (whole ? ranges : cut).push([at, at + length]);
    }
  }
  for (const form of sought.forms) {
    if (!key.includes(form.key)) continue;
    for (const start of formStarts(form, key, borders())) {
      ranges.push([start, start + form.key.length]);
    }
  }
  return printedSpans(text, merge(ranges.length > 0 ? ranges : cut));
}

/** Spans of one text put together, those that meet as one. */
export function joinSpans(spans: readonly Span[], more: readonly Span[]): readonly Span[] {
  if (more.length === 0) return spans;
  return merge(
    [...spans, ...more].map(([from, to]) => [from, to]),
    1,
  );
}
