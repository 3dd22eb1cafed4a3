/**
 * Plain text to numbered lines. Guarantees that the lines, joined again, are
 * the text: nothing is trimmed, and a form feed ends a line as a page break does.
 */
import type { Line } from "../vocabulary.js";

const LINE_END = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/u;

export function linesOf(text: string): readonly Line[] {
  return text.split(LINE_END).map((words, i) => ({ number: i + 1, text: words }));
}
