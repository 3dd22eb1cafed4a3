/**
 * A question typed anew for the reader: without the other words it was widened
 * by, or with a body's present name in place of a former one.
 */

import type { Span } from "../vocabulary.js";

/** The question with one widened word in quotes, apart from what it stands in: 高企培育 → “高企” 培育. */
export function refusingWidening(text: string, [start, end]: Span): string {
  const word = text.slice(start, end);
  const quoted = /[“”]/u.test(word) ? `"${word}"` : `“${word}”`;
  const before = text.slice(0, start);
  const after = text.slice(end);
  return (
    before +
    (joins(before.slice(-1)) ? " " : "") +
    quoted +
    (joins(after.charAt(0)) ? " " : "") +
    after
  ).trim();
}

/** Whether a character beside a word makes one run with it. */
const joins = (beside: string): boolean => /[\p{L}\p{N}]/u.test(beside);

/** The question with one name in place of another; the name alone where the other was not typed so. */
export function renamed(text: string, word: string, name: string): string {
  return text.includes(word) ? text.replaceAll(word, name) : name;
}
