/** What is shown of a long text: the stretch with most in it that was asked for. */
import { partsPair } from "../../text/surrogates.js";
import type { Excerpt, Span } from "../../vocabulary.js";

/** Longest excerpt, about three lines of the page. */
const EXCERPT = 130;

/** Characters shown before the densest stretch at most. */
const LEAD = 24;

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
  let start = Math.max(0, Math.min(best - LEAD, text.length - EXCERPT));
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
