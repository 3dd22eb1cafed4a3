/** The run that was typed, in other words: 工業網際網路 is 工业互联网. */
import type { QueryWord } from "../query.js";

/** Runs made at most; each is looked for in every answer that is weighed. */
const MOST = 12;

/** Keys of the words side by side with one or more of them in another form; none of one word. */
export function otherRuns(words: readonly QueryWord[]): string[] {
  if (words.length < 2) return [];
  let runs: readonly string[] = [""];
  for (const { key, forms } of words) {
    const keys = [key, ...forms.map((form) => form.key)];
    runs = runs.flatMap((run) => keys.map((next) => run + next)).slice(0, MOST);
  }
  // The first is what was typed.
  return runs.slice(1);
}
