/**
 * A text that stands twice, on one line or in many, as pages print it for a reader they hide.
 *
 *   安岭乡人民政府：…特此批复。 仙居县人民政府 2013年9月9日 安岭乡人民政府：…特此批复。…
 * near miss: a sentence that opens two paragraphs
 *
 * Guarantees that what is cut off is, but for white space, said in what stays.
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

/** A list that is repeated in an annex is shorter than this, and so is a form. */
const FEWEST_LETTERS = 120;
/** What stands above the first copy only: a letterhead, a headline. */
const MOST_LINES_BEFORE = 6;

/** Index of the line the second copy begins with; null where the lines stand once. */
export function secondCopyIn(texts: readonly string[]): number | null {
  const filled = texts.flatMap((text, i) => (bare(text) === "" ? [] : [{ words: bare(text), i }]));
  for (let first = 0; first < Math.min(MOST_LINES_BEFORE, filled.length); first++) {
    const opening = filled[first]?.words ?? "";
    const middle = filled.findLastIndex(({ words }, k) => k > first && words === opening);
    if (middle > 0 && isCopy(filled.slice(first, middle), filled.slice(middle))) {
      return filled[middle]?.i ?? null;
    }
  }
  return null;
}

/** The copy says the same lines again, and ends with the first or before the last of its own. */
function isCopy(
  original: readonly { readonly words: string }[],
  copy: readonly { readonly words: string }[],
): boolean {
  const letters = copy.reduce((sum, { words }) => sum + words.length, 0);
  const isWhole = copy.length >= original.length * LEAST_SHARE && letters >= FEWEST_LETTERS;
  return isWhole && copy.every(({ words }, k) => original[k]?.words === words);
}

function bare(text: string): string {
  return text.replace(/\s+/gu, "");
}
