/** Two terms near each other: 人才 NEAR/10 引进. */
import type { Span } from "../vocabulary.js";
import type { Borders } from "./borders.js";
import { formStarts, startsOf } from "./occurrences.js";
import { otherRuns } from "./other-runs.js";
import type { Near, Term } from "./query.js";

/** Where a term stands in a key, as typed or in other words. */
function placesOf({ key: typed, words }: Term, key: string, borders: () => Borders): Span[] {
  const places: Span[] = [];
  for (const run of [typed, ...otherRuns(words)]) {
    for (const start of startsOf(run, key)) places.push([start, start + run.length]);
  }
  const [word, ...more] = words;
  if (word === undefined || more.length > 0) return places;
  for (const form of word.forms) {
    if (!key.includes(form.key)) continue;
    for (const start of formStarts(form, key, borders())) {
      places.push([start, start + form.key.length]);
    }
  }
  return places;
}

/** Whether one of `second` begins at most `distance` characters after one of `first` ends. */
function follows(first: readonly Span[], second: readonly Span[], distance: number): boolean {
  const ends = first.map(([, end]) => end).sort((a, b) => a - b);
  const starts = second.map(([start]) => start).sort((a, b) => a - b);
  let next = 0;
  return ends.some((end) => {
    while (next < starts.length && (starts[next] as number) < end) next++;
    return next < starts.length && (starts[next] as number) - end <= distance;
  });
}

/** Whether two terms stand in a key at most so many characters apart, in either order; a place of both counts for one. */
export function isNear(
  { of: [one, other], distance }: Near,
  key: string,
  borders: () => Borders,
): boolean {
  const first = placesOf(one, key, borders);
  if (first.length === 0) return false;
  const second = placesOf(other, key, borders);
  return follows(first, second, distance) || follows(second, first, distance);
}
