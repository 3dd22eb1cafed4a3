/**
 * A text with what is to be seen in it: what matches marked, figures and
 * deadlines bold, what differs underlined. The pieces join back to the text.
 */

import type { Span } from "../../vocabulary.js";

export interface Layers {
  readonly matched: readonly Span[];
  readonly bold: readonly Span[];
  readonly differing: readonly Span[];
}

export interface LayeredPiece {
  readonly text: string;
  readonly matched: boolean;
  readonly bold: boolean;
  readonly differing: boolean;
}

const within = (spans: readonly Span[], at: number): boolean =>
  spans.some(([start, end]) => start <= at && at < end);

/** The pieces of `text.slice(...cut)`; spans are offsets into the whole text and may overlap. */
export function layered(text: string, layers: Layers, [from, to]: Span): LayeredPiece[] {
  const { matched, bold, differing } = layers;
  const borders = [...matched, ...bold, ...differing].flat().filter((at) => at > from && at < to);
  const cuts = [...new Set([from, ...borders, to])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => ({
    text: text.slice(start, cuts[i + 1]),
    matched: within(matched, start),
    bold: within(bold, start),
    differing: within(differing, start),
  }));
}
