/** What is known while the clauses of a passage are read one after the other. */
import type { Comparator, Target } from "../../vocabulary.js";
import type { Passage } from "./passage.js";
import { firstFrom } from "./years.js";

export interface Scope {
  /** Year the headings above state; null where none does. */
  readonly headingYear: number | null;
  /** Whether a heading above announces goals: 主要目标. */
  readonly goal: boolean;
  /** Years before it are past. */
  readonly since: number | null;
}

/** What earlier clauses of the same sentence have said. */
export interface Sentence {
  /** Where it begins. */
  readonly start: number;
  /** Indicator and place of the last target, which 力争130家 goes on from. */
  subject: string | null;
  subjectAt: number;
  /** Whether a target was read already. */
  hit: boolean;
  /** 力争, 确保. */
  aimed: boolean;
  /** 每年 in a clause without a figure: 每年举办…活动，组织500项. */
  every: string;
  everyAt: number;
  /** A year alone in the clause before: 到2018年， */
  timeAt: number | null;
  /** The clause before, where it held no figure. */
  before: readonly [from: number, to: number] | null;
  /** The one before that. */
  earlier: readonly [from: number, to: number] | null;
  /** Verb of the last V-figure-noun, which 新建10个…、30个… shares. */
  verb: string;
}

export interface Reading {
  readonly passage: Passage;
  readonly scope: Scope;
  /** Place of the passage in the node's text. */
  readonly offset: number;
  /** Whether all figures are of today, as in （现有24个）. */
  readonly actual: boolean;
  year: number | null;
  /** Year of the clause itself, past ones too. */
  clauseYear: number | null;
  sentence: Sentence;
  readonly found: Found[];
}

/** A target with the place of its figure, by which targets are ordered. */
export interface Found {
  readonly target: Target;
  readonly at: number;
}

export const newSentence = (start = 0): Sentence => ({
  start,
  subject: null,
  subjectAt: 0,
  hit: false,
  aimed: false,
  every: "",
  everyAt: 0,
  timeAt: null,
  before: null,
  earlier: null,
  verb: "",
});

export interface Draft {
  readonly indicator: string;
  readonly value: string;
  readonly unit: string;
  /** Place of the figure. */
  readonly at: number;
  readonly comparator: Comparator;
  readonly from: number;
  readonly to: number;
  /** Where 分别 shares the figures out among years. */
  readonly year?: number;
}

/** Adds a target; its indicator is what later clauses of the sentence go on from. */
export function add(reading: Reading, draft: Draft, subject = draft.indicator): void {
  const { passage, offset, sentence } = reading;
  const quote = passage.text.slice(draft.from, draft.to);
  const { indicator, value, unit, comparator } = draft;
  const own = yearBefore(reading, draft.at);
  const year = draft.year ?? (comparator === "actual" ? own : laterOf(reading, own));
  const span = [offset + draft.from, offset + draft.to] as const;
  const target = { indicator, value, unit, comparator, year, quote, span };
  reading.found.push({ target, at: offset + draft.at });
  sentence.subject = subject;
  sentence.subjectAt = draft.from;
  sentence.hit = true;
}

/** The last year of the sentence that stands before a place. */
function yearBefore({ passage, sentence, clauseYear }: Reading, at: number): number | null {
  const year = passage.years[firstFrom(passage.years, at) - 1];
  return year !== undefined && year.span[0] >= sentence.start ? year.year : clauseYear;
}

/** A year of the goal’s own sentence goes before the passage’s and the headings’. */
function laterOf(reading: Reading, own: number | null): number | null {
  const { since } = reading.scope;
  return own !== null && (since === null || own >= since) ? own : yearNow(reading);
}

export const yearNow = ({ year, scope }: Reading): number | null => year ?? scope.headingYear;
