/**
 * The one score: a sum of named terms times the clause's kind. Each term is a
 * line of `SCORE_TERMS` that says what it rewards and why.
 */
import { keyOf } from "../text/key.js";
import type { NodeType } from "../vocabulary.js";
import { type Evidence, standsIn } from "./evidence.js";
import type { WeighedWord } from "./probe.js";
import { namesPlace } from "./provision.js";
import { namedShare } from "./title.js";

export interface ScoreTerm {
  /** Shown to the reader as a reason. */
  readonly name: string;
  readonly why: string;
  readonly value: (evidence: Evidence) => number;
}

/** BM25's parameters; length counts less than in running text, since clauses are cut by meaning. */
const K1 = 1.2;
const B = 0.5;

const sumOver = (
  words: readonly WeighedWord[],
  value: (word: WeighedWord, i: number) => number,
): number => words.reduce((sum, word, i) => sum + word.idf * value(word, i), 0);

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

export const SCORE_TERMS: readonly ScoreTerm[] = [
  {
    name: "words",
    why: "BM25: rare words and repeated words say more, long clauses say them by chance",
    value: ({ words, counts, key, averageLength }) =>
      sumOver(words, (_, i) => saturated(counts[i] ?? 0, key.length, averageLength)),
  },
  {
    name: "characters in common",
    why: "of partial answers: rare pairs of characters shared say more than whole words missed",
    value: ({ match, pairs, key, averageLength }) => {
      if (match.tier !== "some") return 0;
      let sum = 0;
      for (const { pair, weight } of pairs) {
        const count = timesIn(pair, key);
        if (count > 0) sum += weight * saturated(count, key.length, averageLength, 0.75);
      }
      return 6 * sum;
    },
  },
  {
    name: "document in common",
    why: "of partial answers: where a document has more that shares the question's characters, this is its subject",
    value: ({ match, theme }) => (match.tier === "some" ? 6 * theme : 0),
  },
  {
    name: "heading",
    why: "a clause headed by the word is about it",
    value: ({ words, headingKey }) => sumOver(words, (word) => 1.2 * standsIn(word, headingKey)),
  },
  {
    name: "heading above",
    why: "items under a heading are about it, even where they do not repeat it",
    value: ({ words, above }) =>
      sumOver(words, (_, i) => {
        const { depth, title } = above[i] ?? { depth: -1, title: false };
        // The nearest heading counts most; the title least.
        return depth < 0 ? 0 : title ? 0.15 : 0.8 / (depth + 1);
      }),
  },
  {
    name: "one run",
    why: "the words stand side by side as typed",
    value: ({ words, runs, key, positions }) => {
      if (words.length < 2 && positions.length < 2) return 0;
      return runs.some((run) => key.includes(run)) ? sumOver(words, () => 0.8) : 0;
    },
  },
  {
    name: "run in heading",
    why: "the heading is what was asked for",
    value: ({ words, runs, headingKey }) =>
      runs.some((run) => headingKey.includes(run)) ? sumOver(words, () => 1) : 0,
  },
  {
    name: "its own number",
    why: "who types a document number wants that document first, then those that cite it",
    value: ({ clause, runs }) => {
      const number = clause.type === "front" ? clause.document.docNumber : null;
      return number !== null && runs.includes(keyOf(number)) ? 100 : 0;
    },
  },
  {
    name: "article asked for",
    why: "who types 第十二条 wants that article, then what mentions it",
    value: ({ clause, words }) => sumOver(words, (word) => (namesPlace(word, clause.path) ? 4 : 0)),
  },
  {
    name: "responsible body",
    why: "who is made responsible is meant, the one named first above all; others only mention it",
    value: ({ clause, words }) =>
      sumOver(words, ({ bodies }) => {
        if (bodies === undefined) return 0;
        const place = clause.departments.findIndex((body) => bodies.includes(keyOf(body)));
        return place < 0 ? 0 : place === 0 ? 2 : 1;
      }),
  },
  {
    name: "figure asked for",
    why: "who asks for a goal or how much wants the clause that sets the figure",
    value: ({ clause, words, asksFigure }) => {
      if (!asksFigure) return 0;
      const shared = clause.targets.map(({ indicator }) => {
        const key = keyOf(indicator);
        return sumOver(words, (word) => standsIn(word, key));
      });
      return 0.6 * Math.max(0, ...shared);
    },
  },
  {
    name: "close together",
    why: "words within a phrase belong together more than words at both ends of a page",
    value: ({ words, positions }) => {
      const width = window(positions);
      return Number.isFinite(width) ? sumOver(words, () => 6 / (12 + width)) : 0;
    },
  },
];

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

/** Share of the title that was asked for: the whole title means the document itself. */
function coverage(evidence: Evidence): number {
  const { runs, key, words, clause } = evidence;
  const longest = Math.max(0, ...runs.map((run) => (key.includes(run) ? run.length : 0)));
  const named = evidence.match.tier === "some" ? 0 : namedShare(words, clause.document);
  return Math.max(longest / Math.max(1, key.length), named ** 3);
}

/** What the sum of the terms is multiplied by for what a clause is. */
function weightOf(evidence: Evidence): number {
  const { type } = evidence.clause;
  return type === "front" ? 0.3 + 2 * coverage(evidence) : (KIND_WEIGHTS[type] ?? 1);
}

/** The score of a clause. */
export function score(evidence: Evidence, terms: readonly ScoreTerm[]): number {
  let sum = 0;
  for (const { value } of terms) sum += value(evidence);
  return weightOf(evidence) * sum;
}

/** Names of the terms that raised a score, strongest first. */
export function reasons(evidence: Evidence, terms: readonly ScoreTerm[]): string[] {
  return terms
    .map(({ name, value }) => ({ name, value: value(evidence) }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
    .map(({ name }) => name);
}
