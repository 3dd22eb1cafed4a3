/**
 * A text and the spans that matched, cut into pieces that join back to the
 * text. Spans may overlap, touch, come in any order or reach outside the cut.
 */

import type { Span } from "../vocabulary.js";

export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** The pieces of `text.slice(...cut)`; spans are offsets into the whole `text`. */
export function pieces(
  text: string,
  spans: readonly Span[],
  [from, to]: Span = [0, text.length],
): Piece[] {
  const cut: Piece[] = [];
  let at = from;
  for (const [start, end] of joined(spans)) {
    const [begin, stop] = [Math.max(start, at), Math.min(end, to)];
    if (begin >= stop) continue;
    if (begin > at) cut.push({ text: text.slice(at, begin), marked: false });
    cut.push({ text: text.slice(begin, stop), marked: true });
    at = stop;
  }
  if (at < to) cut.push({ text: text.slice(at, to), marked: false });
  return cut;
}

/** Spans in order, those that overlap made one: of 高新技术 and 技术企业 each character is marked once. */
export function joined(spans: readonly Span[]): Span[] {
  const merged: [number, number][] = [];
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
