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
  const running = filled.filter((text) => !endsSentence(text)).map(widthOf);
  return { measure: measureOf(running, filled.length), setsIn: setsIn(filled) };
}

function measureOf(running: readonly number[], lineCount: number): number | null {
  if (running.length < FEWEST_LINES) return null;
  const sorted = [...running].sort((a, b) => a - b);
  // A stray long line is no measure; nearly all lines stand at or below it.
  const measure = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  if (measure > WIDEST_COLUMN || measure < NARROWEST_COLUMN) return null;
  const full = running.filter((width) => width > measure - RAGGED).length;
  return full >= lineCount * SHARE_OF_FULL_LINES ? measure : null;
}

/** White space that begins a paragraph: two full-width spaces, or as many half-width as fill them. */
export const PARAGRAPH_INDENT = /^(?:[\u3000\u2003]{2}| {2,}\S)/u;
const SHARE_OF_INDENTED = 0.15;

function setsIn(filled: readonly string[]): boolean {
  const indented = filled.filter((text) => PARAGRAPH_INDENT.test(text)).length;
  return indented >= filled.length * SHARE_OF_INDENTED && indented < filled.length;
}
