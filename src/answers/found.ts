/** What finding hands to ranking: the clauses that answer, and what they were found by. */
import type { Clause, Tier } from "../vocabulary.js";
import { satisfies } from "./fields.js";
import type { WeighedWord } from "./probe.js";
import type { Query } from "./query.js";

/** Two neighbouring characters of the question, with what they weigh. */
export interface WeighedPair {
  readonly pair: string;
  readonly weight: number;
}

/** A clause that answers, and how well it does so by the postings alone. */
export interface Match {
  readonly number: number;
  readonly tier: Tier;
  readonly impact: number;
}

export interface Found {
  /** Each clause once, in no order. */
  readonly matches: readonly Match[];
  readonly words: readonly WeighedWord[];
  /** What partial answers were looked for by; none where there are no such. */
  readonly parts: readonly WeighedWord[];
  /** Bigrams of the question partial answers are weighed by; none where there are no such. */
  readonly pairs: readonly WeighedPair[];
  /** Keys of the runs that make a match exact. */
  readonly runs: readonly string[];
  /** Signs looked for as they stand; `null` for a question with words. */
  readonly signs: string | null;
  /** Other words that were looked for as well, and stand somewhere. */
  readonly widened: readonly string[];
  /** Whether the words were typed apart, so that standing side by side is no more than a reason. */
  readonly apart: boolean;
}

export const NOTHING: Found = {
  matches: [],
  words: [],
  parts: [],
  pairs: [],
  runs: [],
  signs: null,
  widened: [],
  apart: false,
};

/** Whether a clause satisfies every filter. */
export function passes(clause: Clause | undefined, { filters }: Query): boolean {
  return filters.length === 0 || filters.every((field) => clause && satisfies(clause, field));
}
