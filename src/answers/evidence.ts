/**
 * What is known of a clause beside a question: where its words stand, in it and
 * above it. Gathered once a match; the score looks at nothing else.
 */
import type { Clause } from "../vocabulary.js";
import { bordersIn } from "./borders.js";
import type { Found, WeighedPair } from "./found.js";
import type { Match } from "./matches.js";
import { formStarts, startsOf, worth } from "./occurrences.js";
import { FORM_WORTH, type WeighedWord } from "./probe.js";
import type { Searchable } from "./searchable.js";

/** All a score term may look at. */
export interface Evidence {
  readonly clause: Clause;
  readonly match: Match;
  readonly words: readonly WeighedWord[];
  readonly runs: readonly string[];
  /** Bigrams of the question, for partial answers. */
  readonly pairs: readonly WeighedPair[];
  readonly key: string;
  readonly headingKey: string;
  /** Keys of the headings above, nearest first, the document's title last. */
  readonly above: readonly string[];
  /** Occurrences of each word in the text, chance ones counted little. */
  readonly counts: readonly number[];
  /** Where each word begins in the text, in any form. */
  readonly positions: readonly (readonly number[])[];
  readonly averageLength: number;
  /** Whether the question asks for a figure: 比例, 目标, 多少. */
  readonly asksFigure: boolean;
}

/** Words by which one asks for a figure. */
const ASKS_FIGURE = /多少|目标|指标|比例|比重|占比|[0-9]/u;

const averages = new WeakMap<Searchable, number>();

/** Mean length of a key. */
function averageLengthOf(searchable: Searchable): number {
  let average = averages.get(searchable);
  if (average === undefined) {
    const total = searchable.keys.reduce((sum, key) => sum + key.length, 0);
    average = Math.max(1, total / Math.max(1, searchable.keys.length));
    averages.set(searchable, average);
  }
  return average;
}

/** What a score may look at, match by match of one question; null for a number that is no clause. */
export function gathering(found: Found, searchable: Searchable): (match: Match) => Evidence | null {
  const { runs, pairs } = found;
  const averageLength = averageLengthOf(searchable);
  const asksFigure = runs.some((run) => ASKS_FIGURE.test(run));
  return (match) => {
    const { number } = match;
    const clause = searchable.clauses[number];
    if (!clause) return null;
    const key = searchable.keys[number] ?? "";
    const borders = bordersIn(searchable, number);
    const words = match.tier === "some" ? found.parts : found.words;
    const stands = words.map((word) => standingsOf(word, key, borders));
    return {
      clause,
      match,
      words,
      runs,
      pairs,
      key,
      headingKey: headingKeyOf(clause, key),
      above: aboveOf(number, searchable),
      counts: stands.map(({ count }) => count),
      positions: stands.map(({ starts }) => starts),
      averageLength,
      asksFigure,
    };
  };
}

/** Keys of the headings above a clause, nearest first, the document's title last. */
function aboveOf(number: number, { headingsAbove, headingKeys }: Searchable): string[] {
  const chain = headingsAbove[number] ?? [];
  const keys: string[] = [];
  for (let i = chain.length - 1; i >= 0; i--) keys.push(headingKeys[chain[i] as number] ?? "");
  return keys;
}

/** Where a word stands in any form, and how much all of that counts. */
function standingsOf(
  word: WeighedWord,
  key: string,
  borders: Uint8Array,
): { starts: number[]; count: number } {
  const starts = startsOf(word.key, key);
  let count = 0;
  for (const start of starts) count += worth(start, start + word.key.length, borders);
  for (const form of word.forms) {
    const others = formStarts(form, key, borders);
    starts.push(...others);
    count += others.length * FORM_WORTH[form.kind];
  }
  return { starts, count };
}

/** Key of a clause's own heading; it opens the text, after the label. */
function headingKeyOf(clause: Clause, key: string): string {
  if (clause.heading === null) return "";
  return key.slice(0, clause.heading.length + 6);
}
