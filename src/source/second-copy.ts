/**
 * A text that stands twice on one line, as pages print it for a reader they hide.
 *
 *   安岭乡人民政府：…特此批复。 仙居县人民政府 2013年9月9日 安岭乡人民政府：…特此批复。…
 * near miss: a sentence that opens two paragraphs
 *
 * Guarantees that what is cut off is, but for white space, a beginning of what stays.
 */

/** So many characters do not repeat by chance. */
const OPENING = 60;
/** The copy may lack what the page adds under the text, but not half of it. */
const LEAST_SHARE = 0.5;

/** Where the second copy begins; null where the text stands once. */
export function secondCopyAt(text: string): number | null {
  const start = text.length - text.trimStart().length;
  if (text.length < start + 2 * OPENING) return null;
  const at = text.indexOf(text.slice(start, start + OPENING), start + OPENING);
  if (at < 0) return null;
  const [first, second] = [bare(text.slice(0, at)), bare(text.slice(at))];
  return first.startsWith(second) && second.length >= first.length * LEAST_SHARE ? at : null;
}

function bare(text: string): string {
  return text.replace(/\s+/gu, "");
}
