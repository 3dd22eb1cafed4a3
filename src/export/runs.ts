/** A passage cut where its marks begin and end, for formats that set words run by run. */
import { partsPair } from "../text/surrogates.js";
import type { MarkedWords, SheetCell, Span } from "../vocabulary.js";

export interface MarkedRun {
  readonly text: string;
  readonly marked: boolean;
  readonly bold: boolean;
}

const covers = (spans: readonly Span[], at: number): boolean =>
  spans.some(([start, end]) => start <= at && at < end);

/** Runs that make up the text, in its order; none of an empty one. */
export function runsOf({ text, marked, bold }: MarkedWords): MarkedRun[] {
  const cuts = [...new Set([0, text.length, ...[...marked, ...bold].flat()])]
    .filter((cut) => cut >= 0 && cut <= text.length && !partsPair(text, cut))
    .sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, at) => ({
    text: text.slice(from, cuts[at + 1]),
    marked: covers(marked, from),
    bold: covers(bold, from),
  }));
}

/** What a cell says, without its marks; empty where it says nothing. */
export const saidIn = (cell: SheetCell): string =>
  typeof cell === "object" && cell !== null ? cell.text : String(cell ?? "");
