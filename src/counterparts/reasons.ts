/**
 * Why two clauses are counterparts, in what a reader can check: the words
 * themselves, and what both name.
 */
import { keyOf } from "../text/key.js";
import type { Clause, CounterpartReason } from "../vocabulary.js";
import { measuredAlike, measuredBy } from "./indicators.js";
import { nameOf } from "./names.js";
import { bodiesAt, headingsAbove, piecesOf } from "./pieces.js";
import { type SharedRun, sharedRuns } from "./shared.js";
import { countTerms } from "./terms.js";

type RarityOf = (bigram: string) => number;

/** Reasons in the order shown: what proves most comes first. */
export const REASONS: readonly {
  readonly kind: CounterpartReason["kind"];
  readonly find: (one: Clause, other: Clause, runs: readonly SharedRun[]) => readonly string[];
}[] = [
  // One indicator or programme by name leaves no doubt.
  { kind: "indicator", find: sharedIndicators },
  { kind: "programme", find: sharedProgrammes },
  { kind: "work", find: sharedWorks },
  // A name found in the other's words says that the measure itself is meant.
  { kind: "heading", find: sharedInHeadings },
  { kind: "terms", find: otherRuns },
  // No shared word is needed for a theme.
  { kind: "theme", find: sharedThemes },
  { kind: "place", find: samePlace },
];

/** Reasons with the runs they rest on, none of them in the list of bodies; `words` are the clauses' keys with a space between words. */
export function reasonsFor(
  one: Clause,
  other: Clause,
  words: { readonly one: string; readonly other: string },
  rarityOf: RarityOf,
): { reasons: CounterpartReason[]; runs: SharedRun[] } {
  const runs = sharedRuns(
    { text: one.text, segmented: words.one },
    { text: other.text, segmented: words.other },
    rarityOf,
  ).filter(({ here, there }) => here[0] < bodiesAt(one) && there[0] < bodiesAt(other));
  const reasons = REASONS.map(({ kind, find }) => ({ kind, words: find(one, other, runs) }));
  return { reasons: reasons.filter(({ words }) => words.length > 0), runs };
}

function sharedIndicators(one: Clause, other: Clause): string[] {
  const shared = one.targets.filter((a) =>
    other.targets.some((b) => measuredAlike(measuredBy(a), measuredBy(b)) === "same"),
  );
  return [...new Set(shared.map(({ indicator }) => indicator))];
}

function sharedProgrammes(one: Clause, other: Clause): string[] {
  const names = new Set(other.programmes.map(keyOf));
  return [...new Set(one.programmes.filter((name) => names.has(keyOf(name))))];
}

const TITLE = /《([^《》]{4,120})》/gu;

/** Works both cite; signs, script and spaces in a title make no difference. */
function sharedWorks(one: Clause, other: Clause): string[] {
  const titles = (text: string): string[] =>
    [...text.matchAll(TITLE)].map((found) => found[1] ?? "");
  const named = new Set(titles(other.text).map(keyOf));
  return [...new Set(titles(one.text).filter((title) => named.has(keyOf(title))))];
}

/** Runs that stand in the name of either. */
function sharedInHeadings(one: Clause, other: Clause, runs: readonly SharedRun[]): string[] {
  const names = [keyOf(nameOf(one)), keyOf(nameOf(other))];
  const found = runs
    .filter(({ text }) => names.some((name) => name.includes(keyOf(text))))
    .map(({ text }) => text);
  return outermost(found, found);
}

/** Runs in neither name, without those that stand inside a longer one. */
function otherRuns(one: Clause, other: Clause, runs: readonly SharedRun[]): string[] {
  const named = sharedInHeadings(one, other, runs);
  const texts = runs.map(({ text }) => text).filter((text) => !named.includes(text));
  return outermost(texts, [...texts, ...named]);
}

/** Words that stand in no longer one of a list: 高新技术 goes where 高新技术企业 stands. */
const outermost = (words: readonly string[], among: readonly string[]): string[] =>
  words.filter(
    (word) =>
      !among.some((longer) => longer.length > word.length && keyOf(longer).includes(keyOf(word))),
  );

/** Themes that are a main one of both. */
const MAIN = 3;

function sharedThemes(one: Clause, other: Clause): string[] {
  const main = (clause: Clause): string[] =>
    [...countTerms(piecesOf(clause)).themes]
      .sort((a, b) => b[1] - a[1])
      .slice(0, MAIN)
      .map(([theme]) => theme);
  const others = new Set(main(other));
  return main(one).filter((theme) => others.has(theme));
}

/** Sections of one name: 保障措施 in both. */
function samePlace(one: Clause, other: Clause): string[] {
  const above = new Set(headingsAbove(other).map(keyOf));
  return headingsAbove(one).filter((heading) => above.has(keyOf(heading)));
}
