/**
 * The one score: a sum of named terms times the clause's kind. Each term is a
 * line of `SCORE_TERMS` that says what it rewards and why.
 */
import { keyOf } from "../../text/key.js";
import type { NodeType } from "../../vocabulary.js";
import { type Evidence, type Question, standsIn } from "../find/evidence.js";
import { arrange } from "../find/select.js";
import { ownNumber } from "../lookup/documents.js";
import type { WeighedWord } from "../lookup/probe.js";
import { atPlace, isProvision } from "../parse/provision.js";
import { namedShare } from "./title.js";

export interface ScoreTerm {
  /** Shown to the reader as a reason. */
  readonly name: string;
  readonly why: string;
  /** What its value is multiplied by; chosen on judged questions, see DESIGN.md. */
  readonly weight: number;
  /** Questions it can speak to; all where not given. */
  readonly asks?: (question: Question) => boolean;
  readonly value: (evidence: Evidence) => number;
}

/** BM25's parameters; length counts less than in running text, since clauses are cut by meaning. */
const K1 = 1.2;
const B = 0.5;

const sumOver = (
  { question: { words } }: Evidence,
  value: (word: WeighedWord, i: number) => number,
): number => {
  let sum = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as WeighedWord;
    sum += word.idf * value(word, i);
  }
  return sum;
};

/** What a heading right above counts against the clause's own words, and what the title does, which stands above all. */
const NEAREST_ABOVE = 0.8;
const TITLE_ABOVE = 0.15;

/** Length weight of BM25 over bigrams: they stand in long clauses by chance more often than words do. */
const PAIRS_B = 0.75;

/** Units beyond which words of one phrase are no longer close. */
const CLOSE = 12;

/** BM25's saturated, length-normalised frequency. */
function saturated(count: number, length: number, average: number, b = B): number {
  return (count * (K1 + 1)) / (count + K1 * (1 - b + (b * length) / average));
}

function timesIn(pair: string, key: string): number {
  let count = 0;
  for (let at = key.indexOf(pair); at >= 0; at = key.indexOf(pair, at + 1)) count++;
  return count;
}

/** Shortest stretch of the key that holds every word it has, in units; Infinity below two words. */
function window(positions: readonly (readonly number[])[]): number {
  const present = positions.filter((starts) => starts.length > 0);
  if (present.length < 2) return Number.POSITIVE_INFINITY;
  const heads = present.map(() => 0);
  let best = Number.POSITIVE_INFINITY;
  // The first of the words' places moves on, until one has no more: no shorter stretch is left then.
  for (;;) {
    let first = 0;
    let least = Number.POSITIVE_INFINITY;
    let most = 0;
    for (let word = 0; word < present.length; word++) {
      const start = present[word]?.[heads[word] as number] as number;
      if (start < least) {
        least = start;
        first = word;
      }
      if (start > most) most = start;
    }
    best = Math.min(best, most - least);
    heads[first] = (heads[first] as number) + 1;
    if ((heads[first] as number) >= (present[first]?.length ?? 0)) return best;
  }
}

/** Whether any of the runs stands in a key. */
function anyIn(runs: readonly string[], key: string): boolean {
  for (const run of runs) if (key.includes(run)) return true;
  return false;
}

export const SCORE_TERMS: readonly ScoreTerm[] = [
  {
    name: "words",
    why: "BM25: rare words and repeated words say more, long clauses say them by chance",
    weight: 1,
    value: (evidence) => {
      const { counts, key, averageLength } = evidence;
      return sumOver(evidence, (_, i) => saturated(counts[i] as number, key.length, averageLength));
    },
  },
  {
    name: "characters in common",
    why: "of partial answers: rare pairs of characters shared say more than whole words missed",
    weight: 6,
    asks: ({ partial }) => partial,
    value: ({ question: { pairs }, key, averageLength }) => {
      let sum = 0;
      for (const { pair, weight } of pairs) {
        const count = timesIn(pair, key);
        if (count > 0) sum += weight * saturated(count, key.length, averageLength, PAIRS_B);
      }
      return sum;
    },
  },
  {
    name: "document in common",
    why: "of partial answers: where a document has more that shares the question's characters, this is its subject",
    weight: 6,
    asks: ({ partial }) => partial,
    value: ({ theme }) => theme,
  },
  {
    name: "heading",
    why: "a clause headed by the word is about it",
    weight: 1.2,
    value: (evidence) => {
      const { headingKey } = evidence;
      if (headingKey === "") return 0;
      return sumOver(evidence, (word) => standsIn(word, headingKey));
    },
  },
  {
    name: "heading above",
    why: "items under a heading are about it, even where they do not repeat it",
    weight: 1,
    value: (evidence) =>
      sumOver(evidence, (_, i) => {
        const between = evidence.above[i] as number;
        // The nearest heading counts most; the title least.
        if (between < 0) return 0;
        return between === evidence.headings - 1 ? TITLE_ABOVE : NEAREST_ABOVE / (between + 1);
      }),
  },
  {
    name: "one run",
    why: "the words stand side by side as typed",
    weight: 0.8,
    asks: ({ words }) => words.length > 1,
    value: ({ question: { runs, weight }, key }) => (anyIn(runs, key) ? weight : 0),
  },
  {
    name: "run in heading",
    why: "the heading is what was asked for",
    weight: 1,
    value: ({ question: { runs, weight }, headingKey }) =>
      headingKey !== "" && anyIn(runs, headingKey) ? weight : 0,
  },
  {
    name: "its own number",
    why: "who types a document number wants that document first, then those that cite it",
    weight: 100,
    value: ({ clause, question: { runs } }) => {
      if (clause.type !== "front") return 0;
      const number = ownNumber(clause.document);
      return number !== "" && runs.includes(number) ? 1 : 0;
    },
  },
  {
    name: "article asked for",
    why: "who types 第十二条 wants that article (of 第十二条第三项 the item), then what mentions it",
    weight: 4,
    asks: ({ words }) => words.some(isProvision),
    value: (evidence) => sumOver(evidence, (word) => atPlace(word, evidence.clause.path)),
  },
  {
    name: "responsible body",
    why: "who is made responsible is meant, the one named first above all; others only mention it",
    weight: 1,
    asks: ({ words }) => words.some(({ bodies }) => bodies !== undefined),
    value: (evidence) =>
      sumOver(evidence, ({ bodies }) => {
        if (bodies === undefined) return 0;
        const { departments } = evidence.clause;
        const place = departments.findIndex((body) => bodies.includes(keyOf(body)));
        return place < 0 ? 0 : place === 0 ? 2 : 1;
      }),
  },
  {
    name: "figure asked for",
    why: "who asks for a goal or how much wants the clause that sets the figure",
    weight: 0.6,
    asks: ({ asksFigure }) => asksFigure,
    value: (evidence) => {
      const shared = evidence.clause.targets.map(({ indicator }) => {
        const key = keyOf(indicator);
        return sumOver(evidence, (word) => standsIn(word, key));
      });
      return Math.max(0, ...shared);
    },
  },
  {
    name: "close together",
    why: "words within a phrase belong together more than words at both ends of a page",
    weight: 6,
    asks: ({ words }) => words.length > 1,
    value: ({ question: { weight }, positions }) => weight / (CLOSE + window(positions)),
  },
];

/** The terms that can speak to a question. */
export const termsFor = (question: Question, terms: readonly ScoreTerm[]): readonly ScoreTerm[] =>
  terms.filter(({ asks }) => asks?.(question) ?? true);

/** What a find of each kind is worth; kinds not named are worth 1. */
export const KIND_WEIGHTS: Partial<Record<NodeType | "front", number>> = {
  // A callout repeats the clause it stands beside, and comes after it.
  note: 0.6,
  // Signatures and addressees name bodies; they say nothing about a subject.
  signature: 0.4,
  preamble: 0.8,
  closing: 0.8,
  // A title block is weighed by how much of it was asked for.
  front: 1,
};

/** What a title block is worth of which nothing was asked for, and what being asked for whole adds. */
const FRONT = 0.3;
const FRONT_NAMED = 2;

/** Share of the title that was asked for: the whole title means the document itself. */
function coverage({ question: { runs, words, partial }, key, clause }: Evidence): number {
  const longest = Math.max(0, ...runs.map((run) => (key.includes(run) ? run.length : 0)));
  const named = partial ? 0 : namedShare(words, clause.document);
  return Math.max(longest / Math.max(1, key.length), named ** 3);
}

/** What the sum of the terms is multiplied by for what a clause is. */
function weightOf(evidence: Evidence): number {
  const { type } = evidence.clause;
  return type === "front" ? FRONT + FRONT_NAMED * coverage(evidence) : (KIND_WEIGHTS[type] ?? 1);
}

/** A score, and what each of its terms gave. */
export interface Scoring {
  readonly score: number;
  readonly values: readonly number[];
}

/** The score of a clause. */
export function score(evidence: Evidence, terms: readonly ScoreTerm[]): Scoring {
  const values = terms.map(({ weight, value }) => weight * value(evidence));
  let sum = 0;
  for (const value of values) sum += value;
  return { score: weightOf(evidence) * sum, values };
}

/** Names of the terms that raised a score, strongest first. */
export function reasons(values: readonly number[], terms: readonly ScoreTerm[]): string[] {
  const raised: number[] = [];
  for (let i = 0; i < values.length; i++) if ((values[i] as number) > 0) raised.push(i);
  arrange(raised, (a, b) => (values[b] as number) - (values[a] as number));
  return raised.map((i) => (terms[i] as ScoreTerm).name);
}
