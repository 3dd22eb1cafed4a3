/**
 * A draft cut for showing: lines, and in each line runs that stand inside one
 * citation at most and under the same findings. Every character but the line
 * breaks is in one run.
 */

import type { Citation, Finding, Span } from "../../vocabulary.js";

export interface Piece {
  readonly text: string;
  /** Index of the citation it is part of. */
  readonly citation: number | null;
  /** Indices of the findings it stands under. */
  readonly findings: readonly number[];
}

export interface DraftLine {
  readonly pieces: readonly Piece[];
  /** Findings whose words end in this line; each ends in one. */
  readonly ending: readonly number[];
}

type Spanned = readonly { readonly span: Span }[];

export function draftLines(
  text: string,
  citations: readonly Pick<Citation, "span">[],
  findings: readonly Pick<Finding, "span">[],
): DraftLine[] {
  const lines: DraftLine[] = [];
  let from = 0;
  for (const line of text.split("\n")) {
    const to = from + line.length;
    const near = { citations: within(citations, from, to), findings: within(findings, from, to) };
    // The line break itself may be the last of the words.
    const ending = near.findings.filter((index) => (findings[index]?.span[1] ?? 0) <= to + 1);
    const cuts = cutsOf(from, to, [
      ...near.citations.flatMap((index) => citations[index]?.span ?? []),
      ...near.findings.flatMap((index) => findings[index]?.span ?? []),
    ]);
    const pieces = cuts.slice(1).map((end, at): Piece => {
      const start = cuts[at] ?? 0;
      const over = (all: Spanned) => (index: number) => covers(all[index]?.span, start, end);
      return {
        text: text.slice(start, end),
        citation: near.citations.find(over(citations)) ?? null,
        findings: near.findings.filter(over(findings)),
      };
    });
    lines.push({ pieces, ending });
    from = to + 1;
  }
  return lines;
}

/** Indices of those that have a character in the line. */
function within(all: Spanned, from: number, to: number): number[] {
  return all.flatMap(({ span: [start, end] }, index) => (start < to && end > from ? [index] : []));
}

function cutsOf(from: number, to: number, places: readonly number[]): number[] {
  if (from === to) return [];
  const inside = places.filter((place) => place > from && place < to);
  return [...new Set([from, ...inside, to])].sort((a, b) => a - b);
}

const covers = (span: Span | undefined, start: number, end: number): boolean =>
  span !== undefined && span[0] <= start && span[1] >= end;
