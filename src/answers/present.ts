/**
 * Ranked matches → hits: what matched, marked in the text as printed, and an
 * excerpt around the densest marks.
 *
 * Guarantee: each span cuts a run of the printed text whose key is made of the
 * question's words; spans are ascending and do not touch.
 */
import { analyse, words as splitWords } from "../text/analyse.js";
import { type KeyMap, keyMapOf, spanOf } from "../text/key.js";
import type { Excerpt, Hit, PolicyDocument, Span } from "../vocabulary.js";
import type { Found } from "./found.js";
import { literalSpans } from "./literal.js";
import { bordersOf, formStarts, startsOf } from "./occurrences.js";
import type { QueryWord } from "./query.js";
import type { Ranked } from "./rank.js";
import type { Searchable } from "./searchable.js";

/** Longest excerpt, about three lines of the page. */
const EXCERPT = 130;

/** Ranges of the key that overlap, or meet without a sign between them, become one. */
function merge(ranges: readonly (readonly [number, number])[], map: KeyMap): [number, number][] {
  const merged: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = merged.at(-1);
    const meets = last && from === last[1] && map.ends[from - 1] === map.starts[from];
    if (last && (from < last[1] || meets)) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** Where the question's words stand in a printed text; `segmented` is its key with spaces between words. */
function spansIn(
  text: string,
  segmented: string,
  found: Found,
  words: readonly QueryWord[],
): Span[] {
  if (found.signs !== null) return literalSpans(found.signs, text);
  const map = keyMapOf(text);
  const typed = [...found.runs, ...significant(words)];
  const ranges = typed.flatMap((word) =>
    startsOf(word, map.key).map((start) => [start, start + word.length] as const),
  );
  const forms = words.flatMap((word) => word.forms);
  if (forms.length > 0) {
    const borders = bordersOf(segmented);
    for (const form of forms) {
      for (const start of formStarts(form, map.key, borders)) {
        ranges.push([start, start + form.key.length]);
      }
    }
  }
  return merge(ranges, map).map(([from, to]) => spanOf(map, from, to));
}

/** The same in a heading or title above, where a match counts too. */
function spansAbove(text: string, found: Found, words: readonly QueryWord[]): Span[] {
  const forms = words.some((word) => word.forms.length > 0);
  return spansIn(text, forms ? splitWords(analyse(text)).join(" ") : "", found, words);
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

/** Whether cutting at `at` would part the two halves of a character. */
function splitsPair(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** The stretch of text with most marked characters, moved to begin after a stop where one is near. */
export function excerptOf(text: string, spans: readonly Span[]): Excerpt {
  if (text.length <= EXCERPT) return { text, spans };
  let best = 0;
  let bestWeight = -1;
  for (const [from] of spans) {
    const weight = spans
      .filter(([start, end]) => start >= from && end <= from + EXCERPT)
      .reduce((sum, [start, end]) => sum + end - start, 0);
    if (weight > bestWeight) [best, bestWeight] = [from, weight];
  }
  let start = Math.max(0, Math.min(best - 24, text.length - EXCERPT));
  const stop = text.slice(start, best).search(/[。；，：\n]/u);
  if (start > 0 && stop >= 0) start += stop + 1;
  let end = Math.min(
    text.length,
    Math.max(start + EXCERPT, spans.find(([s]) => s === best)?.[1] ?? 0),
  );
  if (splitsPair(text, start)) start--;
  if (splitsPair(text, end)) end++;
  const head = start > 0 ? "…" : "";
  const shift = head.length - start;
  const inside = spans
    .filter(([from, to]) => from >= start && to <= end)
    .map(([from, to]): Span => [from + shift, to + shift]);
  return { text: head + text.slice(start, end) + (end < text.length ? "…" : ""), spans: inside };
}

/** What a hit says of its document: the fields, without the words. */
export function summaryOf(document: PolicyDocument): Hit["document"] {
  const {
    front: _front,
    nodes: _nodes,
    dropped: _dropped,
    remarks: _remarks,
    ...summary
  } = document;
  return summary;
}

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

/** One hit as it is shown. */
export function present(ranked: Ranked, found: Found, searchable: Searchable): Hit {
  const clause = searchable.clauses[ranked.match.number];
  if (!clause) throw new RangeError(`no clause ${ranked.match.number}`);
  const segmented = searchable.segmented[ranked.match.number] ?? "";
  const words = ranked.match.tier === "some" ? found.parts : found.words;
  const spans = spansIn(clause.text, segmented, found, words);
  const context = contextOf(clause.document, clause.node);
  const { title } = clause.document;
  return {
    clause: clause.type === "front" ? null : clause.id,
    document: summaryOf(clause.document),
    path: clause.path,
    type: clause.type,
    heading: clause.heading,
    context,
    contextSpans: context.map((line) => spansAbove(line, found, words)),
    titleSpans: spansAbove(title, found, words),
    text: clause.text,
    spans,
    excerpt: excerptOf(clause.text, spans),
    tier: ranked.match.tier,
    score: Math.round(ranked.score * 1000) / 1000,
    reasons: ranked.reasons,
  };
}
