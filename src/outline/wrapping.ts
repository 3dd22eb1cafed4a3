/**
 * How a document's lines were broken: at a fixed measure, as a column or a page
 * of print is, or only where paragraphs end.
 */
import { endsSentence } from "./sentence.js";

/** Width in Han characters; a Latin letter or a digit takes half of one. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text.trim()) width += character > "\u2000" ? 1 : 0.5;
  return width;
}

export interface Wrapping {
  /** The measure of the column; null where lines end only with paragraphs. */
  readonly measure: number | null;
  /** The measure of a paragraph's first line: less, where it was set in by two characters. */
  readonly opening: number | null;
  /** True where new paragraphs are set in by white space and their later lines are not. */
  readonly setsIn: boolean;
}

/** No column of print is wider; longer lines are whole paragraphs. */
const WIDEST_COLUMN = 60;
/** Narrower than this, lines are cells or names, not a column of text. */
const NARROWEST_COLUMN = 10;
/** Lines of one measure differ by what may not stand at a line's end or beginning. */
export const RAGGED = 2.5;
/** Below this a measure rests on too few lines. */
const FEWEST_LINES = 6;
/** In a column a good part of the lines must run to its measure and stop in mid-sentence. */
const SHARE_OF_FULL_LINES = 0.25;

export function wrappingOf(texts: readonly string[]): Wrapping {
  const filled = texts.filter((text) => text.trim() !== "");
  const runs = filled.map((text) => !endsSentence(text));
  const widths = filled.map(widthOf);
  const fullest = measureOf(
    widths.filter((_, i) => runs[i]),
    filled.length,
  );
  const measure = isColumn(filled, widths, fullest) ? fullest : null;
  const first = widths.filter((_, i) => runs[i] && runs[i - 1] === false);
  const opening = measureOf(first, first.length);
  return {
    measure,
    opening: measure === null || opening === null ? measure : clamp(opening, measure),
    setsIn: setsIn(filled),
  };
}

/**
 * Lines that fill a column are cut out of sentences, so most of them hold a
 * comma or a stop; a roll of names as wide as one another does not.
 */
function isColumn(
  texts: readonly string[],
  widths: readonly number[],
  measure: number | null,
): boolean {
  if (measure === null) return false;
  const full = texts.filter((_, i) => {
    const width = widths[i] ?? 0;
    return width <= measure && width > measure - RAGGED;
  });
  const cut = full.filter((text) => /[，,。；;：:、]/u.test(text)).length;
  return cut >= full.length * SHARE_OF_CUT_SENTENCES;
}

const SHARE_OF_CUT_SENTENCES = 0.4;

/** Set in by two characters, and a little for what may not end a line. */
const DEEPEST_SET_IN = 3;

function clamp(opening: number, measure: number): number {
  return Math.min(measure, Math.max(opening, measure - DEEPEST_SET_IN));
}

/** The width that most of the lines which stop in mid-sentence come closest to from below. */
function measureOf(running: readonly number[], lineCount: number): number | null {
  const widths = running.filter((width) => width >= NARROWEST_COLUMN && width <= WIDEST_COLUMN);
  if (widths.length < FEWEST_LINES) return null;
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best = { measure: 0, full: 0 };
  for (const measure of [...counts.keys()].sort((a, b) => b - a)) {
    let full = 0;
    for (const [width, times] of counts) {
      if (width <= measure && width > measure - RAGGED) full += times;
    }
    if (full > best.full) best = { measure, full };
  }
  return best.full >= lineCount * SHARE_OF_FULL_LINES ? best.measure : null;
}

/** White space that begins a paragraph: two full-width spaces, or as many half-width as fill them. */
export const PARAGRAPH_INDENT = /^(?:[\u3000\u2003]{2}| {2,}\S)/u;
const SHARE_OF_INDENTED = 0.15;

function setsIn(filled: readonly string[]): boolean {
  const indented = filled.filter((text) => PARAGRAPH_INDENT.test(text)).length;
  return indented >= filled.length * SHARE_OF_INDENTED && indented < filled.length;
}
