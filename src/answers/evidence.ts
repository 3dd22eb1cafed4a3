/**
 * What is known of a clause beside a question: where its words stand, in it and
 * above it. Gathered once a match; the score looks at nothing else.
 */
import { keyOf } from "../text/key.js";
import type { Clause } from "../vocabulary.js";
import { bordersIn } from "./borders.js";
import type { Found, WeighedPair } from "./found.js";
import type { Match } from "./matches.js";
import { formStarts, startsOf, worth } from "./occurrences.js";
import { FORM_WORTH, type WeighedWord } from "./probe.js";
import type { QueryWord } from "./query.js";
import type { Searchable } from "./searchable.js";

/** All a score term may look at. */
export interface Evidence {
  readonly clause: Clause;
  readonly match: Match;
  readonly words: readonly WeighedWord[];
  readonly runs: readonly string[];
  /** Bigrams of the question, for partial answers. */
  readonly pairs: readonly WeighedPair[];
  /** How much its document is about the question, for partial answers. */
  readonly theme: number;
  readonly key: string;
  readonly headingKey: string;
  /** Where each word stands nearest above. */
  readonly above: readonly Above[];
  /** Occurrences of each word in the text, chance ones counted little. */
  readonly counts: readonly number[];
  /** Where each word begins in the text, in any form. */
  readonly positions: readonly (readonly number[])[];
  readonly averageLength: number;
  /** Whether the question asks for a figure: 比例, 目标, 多少. */
  readonly asksFigure: boolean;
}

/** Where a word stands in the headings above a clause: how many lie between, and whether it is the title. */
export interface Above {
  /** 0 for the nearest heading; -1 where none has the word. */
  readonly depth: number;
  readonly title: boolean;
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
  const wordsAbove = aboveOf(found.words, searchable);
  const partsAbove = aboveOf(found.parts, searchable);
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
      theme: found.themes.get(clause.document) ?? 0,
      key,
      headingKey: headingKeyOf(clause, key),
      above: (match.tier === "some" ? partsAbove : wordsAbove)(number),
      counts: stands.map(({ count }) => count),
      positions: stands.map(({ starts }) => starts),
      averageLength,
      asksFigure,
    };
  };
}

/** Where words stand above a clause, worked out once for each chain of headings. */
function aboveOf(
  words: readonly WeighedWord[],
  { headingsAbove, headingKeys }: Searchable,
): (number: number) => readonly Above[] {
  const known = new Map<number, readonly Above[]>();
  const work = (chain: readonly number[]): Above[] => {
    const keys = chain.map((heading) => headingKeys[heading] ?? "").reverse();
    return words.map((word) => {
      const depth = keys.findIndex((key) => standsIn(word, key) > 0);
      // The title is the last of them.
      return { depth, title: depth === keys.length - 1 };
    });
  };
  return (number) => {
    const chain = headingsAbove[number] ?? [];
    // The innermost heading says which chain it is.
    const name = chain.at(-1) ?? -1;
    const above = known.get(name) ?? work(chain);
    known.set(name, above);
    return above;
  };
}

/** The most that any form of a word that stands in a key counts; 0 where none does. */
export function standsIn(word: QueryWord, key: string): number {
  if (key.includes(word.key)) return 1;
  return word.forms.reduce(
    (most, form) => (key.includes(form.key) ? Math.max(most, FORM_WORTH[form.kind]) : most),
    0,
  );
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

/** Key of a clause's own heading; it opens the text, after the label. A title block is headed by its title. */
function headingKeyOf(clause: Clause, key: string): string {
  if (clause.type === "front") return keyOf(clause.document.title);
  if (clause.heading === null) return "";
  return key.slice(0, clause.heading.length + 6);
}
