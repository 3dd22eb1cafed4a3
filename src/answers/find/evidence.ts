/**
 * What is known of a clause beside a question: where its words stand, in it and
 * above it. Gathered once a match; the score looks at nothing else.
 */

import { kept } from "../../kept.js";
import { keyOf } from "../../text/key.js";
import type { Clause, Tier } from "../../vocabulary.js";
import { chainOfEach } from "../lookup/beneath.js";
import { type Borders, bordersIn } from "../lookup/borders.js";
import { formStarts, standsWhole, worth } from "../lookup/occurrences.js";
import { FORM_WORTH, headingsWith, type WeighedWord } from "../lookup/probe.js";
import type { QueryWord } from "../query.js";
import type { Searchable } from "../searchable.js";
import type { Found, WeighedPair } from "./found.js";

/** What a score term may look at before any clause is looked at. */
export interface Question {
  readonly words: readonly WeighedWord[];
  /** What they weigh together. */
  readonly weight: number;
  readonly runs: readonly string[];
  /** Bigrams of the question, for partial answers. */
  readonly pairs: readonly WeighedPair[];
  /** Whether its clauses have a part of it only. */
  readonly partial: boolean;
  /** Whether the question asks for a figure: 比例, 目标, 多少. */
  readonly asksFigure: boolean;
}

/** All a score term may look at: of the clause gathered last. */
export interface Evidence {
  readonly question: Question;
  readonly clause: Clause;
  /** How much its document is about the question, for partial answers. */
  readonly theme: number;
  readonly key: string;
  readonly headingKey: string;
  /** How many headings lie between the clause and the nearest that has the word; -1 where none has it. */
  readonly above: readonly number[];
  /** Headings above it, the title the outermost. */
  readonly headings: number;
  /** Occurrences of each word in the text, chance ones counted little. */
  readonly counts: readonly number[];
  /** Where each word begins in the text, in any form. */
  readonly positions: readonly (readonly number[])[];
  readonly averageLength: number;
}

/** Words by which one asks for a figure. */
const ASKS_FIGURE = /多少|目标|指标|比例|比重|占比|[0-9]/u;

/** Mean length of a key. */
const averageLengthOf = kept(({ keys }: Searchable): number => {
  const total = keys.reduce((sum, key) => sum + key.length, 0);
  return Math.max(1, total / Math.max(1, keys.length));
});

/** One kind of answer to a question, and the one evidence all its clauses are gathered into. */
export interface Gathering {
  readonly question: Question;
  /** What is known of a clause, good until the next is gathered; null for a number that is no clause. */
  readonly gather: (number: number) => Evidence | null;
}

/** What is asked of the clauses of a tier. */
export function gatheringOf(found: Found, tier: Tier, searchable: Searchable): Gathering {
  const { runs, pairs, themes } = found;
  const partial = tier === "some";
  const words = partial ? found.parts : found.words;
  const asksFigure = runs.some((run) => ASKS_FIGURE.test(run));
  const weight = words.reduce((sum, { idf }) => sum + idf, 0);
  const question: Question = { words, weight, runs, pairs, partial, asksFigure };
  const aboveOf = lookingAbove(words, searchable);
  const averageLength = averageLengthOf(searchable);
  const counts = words.map(() => 0);
  const positions = words.map((): number[] => []);
  const gather = (number: number): Evidence | null => {
    const clause = searchable.clauses[number];
    if (!clause) return null;
    const key = searchable.keys[number] ?? "";
    const borders = bordersIn(searchable, number);
    for (let i = 0; i < words.length; i++) {
      const starts = positions[i] as number[];
      starts.length = 0;
      counts[i] = standings(words[i] as WeighedWord, key, borders, starts);
    }
    return {
      question,
      clause,
      theme: partial ? (themes.get(clause.document) ?? 0) : 0,
      key,
      headingKey: headingKeyOf(clause, key),
      above: aboveOf(number),
      headings: searchable.headingsAbove[number]?.length ?? 0,
      counts,
      positions,
      averageLength,
    };
  };
  return { question, gather };
}

/** Where words stand above a clause, worked out once for each chain of headings. */
function lookingAbove(
  words: readonly WeighedWord[],
  searchable: Searchable,
): (number: number) => readonly number[] {
  const { headingKeys, headingsAbove } = searchable;
  // Most words of a question stand in no heading at all.
  const inAny = words.map((word) => headingsWith(word, searchable).length > 0);
  const work = (chain: readonly number[]): number[] =>
    words.map((word, i) => {
      if (!inAny[i]) return -1;
      const inner = chain.findLastIndex(
        (heading) => standsIn(word, headingKeys[heading] as string) > 0,
      );
      return inner < 0 ? -1 : chain.length - 1 - inner;
    });
  const known = new Map<number, readonly number[]>();
  const chains = chainOfEach(searchable);
  return (number) => {
    const name = chains[number] as number;
    const above = known.get(name) ?? work(headingsAbove[number] as readonly number[]);
    known.set(name, above);
    return above;
  };
}

/** The most that any form of a word that stands in a key counts; 0 where none does. */
export function standsIn({ key: typed, forms }: QueryWord, key: string): number {
  if (standsWhole(typed, key)) return 1;
  let most = 0;
  for (const form of forms) {
    if (key.includes(form.key)) most = Math.max(most, FORM_WORTH[form.kind]);
  }
  return most;
}

/** How much all occurrences of a word in any form count; where each begins is added to `starts`. */
function standings(word: WeighedWord, key: string, borders: Borders, starts: number[]): number {
  const { length } = word.key;
  let count = 0;
  for (let at = key.indexOf(word.key); at >= 0; at = key.indexOf(word.key, at + length)) {
    starts.push(at);
    count += worth(at, at + length, key, borders);
  }
  for (const form of word.forms) {
    const others = formStarts(form, key, borders);
    starts.push(...others);
    count += others.length * FORM_WORTH[form.kind];
  }
  // What is closest together is looked for in order.
  if (word.forms.length > 0) starts.sort((a, b) => a - b);
  return count;
}

/** Units of the longest label that may stand before a heading: 第二十三条. */
const LABEL = 6;

/** Key of a clause's own heading; it opens the text, after the label. A title block is headed by its title. */
function headingKeyOf(clause: Clause, key: string): string {
  if (clause.type === "front") return keyOf(clause.document.title);
  if (clause.heading === null) return "";
  return key.slice(0, clause.heading.length + LABEL);
}
