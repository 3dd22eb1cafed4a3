/** What finding hands to ranking: the clauses that answer, and what they were found by. */
import type { PolicyDocument, Widening } from "../../vocabulary.js";
import type { WeighedWord } from "../lookup/probe.js";
import type { Searchable } from "../searchable.js";
import { ALL, Matches } from "./matches.js";

/** Two neighbouring characters of the question, with what they weigh. */
export interface WeighedPair {
  readonly pair: string;
  readonly weight: number;
}

export interface Found {
  /** Each clause once, in no order. */
  readonly matches: Matches;
  readonly words: readonly WeighedWord[];
  /** What partial answers were looked for by; none where there are no such. */
  readonly parts: readonly WeighedWord[];
  /** Bigrams of the question partial answers are weighed by; none where there are no such. */
  readonly pairs: readonly WeighedPair[];
  /** How much each document of a partial answer is about the question. */
  readonly themes: ReadonlyMap<PolicyDocument, number>;
  /** Keys of the runs that make a match exact, the one typed first; then the same without what only asks and in other words, which make none. */
  readonly runs: readonly string[];
  /** Signs looked for as they stand; `null` for a question with words. */
  readonly signs: string | null;
  /** Words that were looked for in other forms too. */
  readonly widened: readonly Widening[];
  /** Whether more clauses answer in part than are listed. */
  readonly hasMoreInPart: boolean;
  /** Whether the words were typed apart, so that standing side by side is no more than a reason. */
  readonly apart: boolean;
}

export const NOTHING: Found = {
  matches: new Matches(),
  words: [],
  parts: [],
  pairs: [],
  themes: new Map(),
  runs: [],
  signs: null,
  widened: [],
  hasMoreInPart: false,
  apart: false,
};

/** Filters without words: every clause may pass. */
export function everyClause({ clauses }: Searchable): Found {
  const matches = new Matches(clauses.length);
  for (let number = 0; number < clauses.length; number++) matches.add(number, ALL, 0);
  return { ...NOTHING, matches };
}
