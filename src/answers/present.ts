/**
 * Ranked matches → hits: what matched, marked in the text as printed, and an
 * excerpt around the densest marks.
 *
 * Guarantee: each span cuts a run of the printed text whose key is made of the
 * question's words; spans are ascending and do not touch.
 */

import { analyse, words as splitWords } from "../text/analyse.js";
import { keyOf, printedSpans } from "../text/key.js";
import { partsPair } from "../text/surrogates.js";
import type { Excerpt, Hit, PolicyDocument, Span } from "../vocabulary.js";
import { carriedNames } from "./bodies.js";
import { type Borders, bordersIn, bordersOf } from "./borders.js";
import type { Found } from "./found.js";
import { kept } from "./kept.js";
import { literalSpans } from "./literal.js";
import { formStarts } from "./occurrences.js";
import type { QueryWord } from "./query.js";
import type { Ranked } from "./rank.js";
import type { Searchable } from "./searchable.js";
import { arrange } from "./select.js";
import type { Form } from "./wording.js";

/** Longest excerpt, about three lines of the page. */
const EXCERPT = 130;

/** Ranges of a key in their order, those that overlap become one. */
function merge(ranges: [number, number][]): [number, number][] {
  if (ranges.length < 2) return ranges;
  const merged: [number, number][] = [];
  for (const [from, to] of arrange(ranges, (a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = merged.at(-1);
    if (last && from < last[1]) last[1] = Math.max(last[1], to);
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
function spansIn({ text, key, borders }: Markable, sought: Sought): Span[] {
  if (sought.signs !== null) return literalSpans(sought.signs, text);
  const ranges: [number, number][] = [];
  for (const word of sought.typed) {
    const { length } = word;
    for (let at = key.indexOf(word); at >= 0; at = key.indexOf(word, at + length)) {
      ranges.push([at, at + length]);
    }
  }
  for (const form of sought.forms) {
    if (!key.includes(form.key)) continue;
    for (const start of formStarts(form, key, borders())) {
      ranges.push([start, start + form.key.length]);
    }
  }
  return printedSpans(text, merge(ranges));
}

/** What is looked for in every text of an answer. */
interface Sought {
  readonly signs: string | null;
  readonly typed: readonly string[];
  readonly forms: readonly Form[];
}

function soughtBy({ signs, runs }: Found, words: readonly QueryWord[]): Sought {
  const typed = [...new Set([...runs, ...significant(words)])];
  return { signs, typed, forms: words.flatMap((word) => word.forms) };
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

/**
 * Words worth marking: beside longer ones, single characters (的, 和, 多) would
 * mark half the page.
 */
function significant(words: readonly QueryWord[]): string[] {
  const keys = words.map(({ key }) => key);
  const long = keys.filter((key) => [...key].length > 1);
  return long.length > 0 ? long : keys;
}

/** Characters marked from the span `first` on, up to a place; spans are ascending. */
function markedUntil(place: number, spans: readonly Span[], first: number): number {
  let marked = 0;
  for (let i = first; i < spans.length; i++) {
    const [start, end] = spans[i] as Span;
    if (end > place) break;
    marked += end - start;
  }
  return marked;
}

/** The stretch of text with most marked characters, moved to begin after a stop where one is near. */
export function excerptOf(text: string, spans: readonly Span[]): Excerpt {
  if (text.length <= EXCERPT) return { text, spans };
  let best = 0;
  let bestEnd = 0;
  let bestWeight = -1;
  spans.forEach(([from, to], first) => {
    const weight = markedUntil(from + EXCERPT, spans, first);
    if (weight > bestWeight) [best, bestEnd, bestWeight] = [from, to, weight];
  });
  let start = Math.max(0, Math.min(best - 24, text.length - EXCERPT));
  const stop = text.slice(start, best).search(/[。；，：\n]/u);
  if (start > 0 && stop >= 0) start += stop + 1;
  let end = Math.min(text.length, Math.max(start + EXCERPT, bestEnd));
  if (partsPair(text, start)) start--;
  if (partsPair(text, end)) end++;
  const head = start > 0 ? "…" : "";
  const shift = head.length - start;
  const inside: Span[] = [];
  for (const [from, to] of spans) {
    if (from >= start && to <= end) inside.push([from + shift, to + shift]);
  }
  return { text: head + text.slice(start, end) + (end < text.length ? "…" : ""), spans: inside };
}

/** What a hit says of its document: the fields, without the words. */
export const summaryOf = kept((document: PolicyDocument): Hit["document"] => {
  const {
    front: _front,
    nodes: _nodes,
    dropped: _dropped,
    remarks: _remarks,
    ...summary
  } = document;
  return summary;
});

/** Printed labels and headings above a clause, outermost first. */
export function contextOf(document: PolicyDocument, node: number | null): string[] {
  const context: string[] = [];
  const own = node === null ? null : document.nodes[node];
  for (let up = own?.parent ?? null; up !== null; up = document.nodes[up]?.parent ?? null) {
    const above = document.nodes[up];
    if (above) context.unshift(`${above.label ?? ""}${above.heading ?? ""}`);
  }
  return context.filter((line) => line !== "");
}

const lineKeysOf = kept((_: Searchable) => new Map<string, string>());

/** Key of a title or heading; the same few stand above all hits of a library. */
function keyOfLine(line: string, searchable: Searchable): string {
  const known = lineKeysOf(searchable);
  const key = known.get(line) ?? keyOf(line);
  known.set(line, key);
  return key;
}

/** How the hits of one question are shown; what stands above many of them is marked once. */
export function presenting(found: Found, searchable: Searchable): (ranked: Ranked) => Hit {
  const full = soughtBy(found, found.words);
  const part = soughtBy(found, found.parts);
  const above = new Map<Sought, Map<string, Span[]>>([
    [full, new Map()],
    [part, new Map()],
  ]);
  const marked = (text: string, sought: Sought): Span[] => {
    const known = above.get(sought)?.get(text);
    if (known) return known;
    const borders = (): Borders => bordersOf(splitWords(analyse(text)).join(" "));
    const spans = spansIn({ text, key: keyOfLine(text, searchable), borders }, sought);
    above.get(sought)?.set(text, spans);
    return spans;
  };
  return ({ match, score, reasons }) => {
    const { number, tier } = match;
    const clause = searchable.clauses[number];
    if (!clause) throw new RangeError(`no clause ${number}`);
    const { document, path, type, heading, text } = clause;
    const sought = tier === "some" ? part : full;
    const key = searchable.keys[number] ?? "";
    const carried = carriedIn(found.words, key, clause.departments);
    const inText =
      carried.length === 0 ? sought : { ...sought, forms: [...sought.forms, ...carried] };
    const spans = spansIn({ text, key, borders: () => bordersIn(searchable, number) }, inText);
    const context = contextOf(document, clause.node);
    return {
      clause: type === "front" ? null : clause.id,
      document: summaryOf(document),
      path,
      type,
      heading,
      context,
      contextSpans: context.map((line) => marked(line, sought)),
      titleSpans: marked(document.title, sought),
      text,
      spans,
      excerpt: excerptOf(text, spans),
      tier,
      score: Math.round(score * 1000) / 1000,
      reasons,
    };
  };
}
