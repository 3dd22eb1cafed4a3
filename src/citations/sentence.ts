/** The sentence around some words of a text. */
import type { Excerpt, Span } from "../vocabulary.js";

/** What ends a sentence, or the part of one that stands by itself. */
const END = /[。；！？;!?\n]/u;

/** Characters shown on either side of the words, at most: some sentences are lists of a page. */
const SIDE = 120;

const CUT = "…";

/** The sentence that `span` of `text` stands in, with the words of the span marked. */
export function sentenceAround(text: string, [from, to]: Span): Excerpt {
  let start = from;
  while (start > 0 && !END.test(text[start - 1] ?? "")) start--;
  let stop = to;
  while (stop < text.length && !END.test(text[stop] ?? "")) stop++;
  // The sign that ends it belongs to it; a line break does not.
  if (text[stop] !== undefined && text[stop] !== "\n") stop++;
  while (start < from && /\s/u.test(text[start] ?? "")) start++;
  const [begin, end] = [Math.max(start, from - SIDE), Math.min(stop, to + SIDE)];
  const before = begin > start ? CUT : "";
  const after = end < stop ? CUT : "";
  const shift = before.length - begin;
  return {
    text: before + text.slice(begin, end) + after,
    spans: [[from + shift, to + shift]],
  };
}
