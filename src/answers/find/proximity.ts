/** Terms near each other: 人才 NEAR/10 引进. */
import type { Span } from "../../vocabulary.js";
import type { Borders } from "../lookup/borders.js";
import { formStarts, startsOf } from "../lookup/occurrences.js";
import type { Near, Term } from "../query.js";
import { otherRuns } from "./other-runs.js";

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

const ascending = (a: number, b: number): number => a - b;

/** Those of some places that stand at most `distance` characters before or after one of the others. */
function near(places: readonly Span[], others: readonly Span[], distance: number): Span[] {
  const starts = others.map(([start]) => start).sort(ascending);
  const ends = others.map(([, end]) => end).sort(ascending);
  return places.filter(([start, end]) => {
    const before = ends[firstFrom(start + 1, ends) - 1];
    const after = starts[firstFrom(end, starts)];
    return (
      (before !== undefined && start - before <= distance) ||
      (after !== undefined && after - end <= distance)
    );
  });
}

/** Index of the first of ascending numbers that is at least `least`. */
function firstFrom(least: number, numbers: readonly number[]): number {
  let [from, to] = [0, numbers.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] as number) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * Whether terms stand in a key at most so many characters apart, each from a
 * place of the one before it, in either order; a place of both counts for one.
 */
export function isNear({ of, distances }: Near, key: string, borders: () => Borders): boolean {
  let reached: readonly Span[] | null = null;
  for (const [i, term] of of.entries()) {
    const places = placesOf(term, key, borders);
    reached = reached === null ? places : near(places, reached, distances[i - 1] as number);
    if (reached.length === 0) return false;
  }
  return true;
}
