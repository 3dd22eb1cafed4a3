/**
 * The one score. It is a sum of named terms times the clause's kind; each term
 * is a line of `SCORE_TERMS` that says what it rewards and why. The tier comes
 * first, then the score, then the place in the corpus, so the order is total.
 */
import { keyOf } from "../text/key.js";
import type { Clause, NodeType, Tier } from "../vocabulary.js";
import type { Found, Match, WeighedPair } from "./found.js";
import { bordersOf, formStarts, isChance, startsOf, worth } from "./occurrences.js";
import { FORM_WORTH, type WeighedWord } from "./probe.js";
import type { Searchable } from "./searchable.js";
import { topOf } from "./select.js";

/** All a score term may look at. */
interface Evidence {
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
  /** The best worth among each word's occurrences. */
  readonly positions: readonly (readonly number[])[];
  readonly averageLength: number;
  /** Whether the question asks for a figure: 比例, 目标, 多少. */
  readonly asksFigure: boolean;
}

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

/** The most that any form of a word that stands in a key counts; 0 where none does. */
function standsIn(word: WeighedWord, key: string): number {
  if (key.includes(word.key)) return 1;
  return word.forms.reduce(
    (most, form) => (key.includes(form.key) ? Math.max(most, FORM_WORTH[form.kind]) : most),
    0,
  );
}

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
  const events = positions
    .flatMap((starts, word) => starts.map((start) => ({ start, word })))
    .sort((a, b) => a.start - b.start);
  const present = positions.filter((starts) => starts.length > 0).length;
  if (present < 2) return Number.POSITIVE_INFINITY;
  const last = new Map<number, number>();
  let best = Number.POSITIVE_INFINITY;
  for (const { start, word } of events) {
    last.delete(word);
    last.set(word, start);
    if (last.size < present) continue;
    const [oldest = start] = last.values();
    best = Math.min(best, start - oldest);
  }
  return best;
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
    name: "heading",
    why: "a clause headed by the word is about it",
    value: ({ words, headingKey }) => sumOver(words, (word) => 1.2 * standsIn(word, headingKey)),
  },
  {
    name: "heading above",
    why: "items under a heading are about it, even where they do not repeat it",
    value: ({ words, above }) =>
      sumOver(words, (word) => {
        const depth = above.findIndex((heading) => standsIn(word, heading) > 0);
        // The nearest heading counts most; the title, last in the list, least.
        return depth < 0 ? 0 : depth === above.length - 1 ? 0.15 : 0.8 / (depth + 1);
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

/** Words by which one asks for a figure. */
const ASKS_FIGURE = /多少|目标|指标|比例|比重|占比|[0-9]/u;

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
  const longest = Math.max(
    0,
    ...evidence.runs.map((run) => (evidence.key.includes(run) ? run.length : 0)),
  );
  return longest / Math.max(1, evidence.key.length);
}

export interface Ranked {
  readonly match: Match;
  readonly score: number;
  /** Names of the terms that raised the score, strongest first. */
  readonly reasons: readonly string[];
}

function gather(
  found: Found,
  match: Match,
  searchable: Searchable,
  averageLength: number,
): Evidence | null {
  const clause = searchable.clauses[match.number];
  if (!clause) return null;
  const key = searchable.keys[match.number] ?? "";
  const borders = bordersOf(searchable.segmented[match.number] ?? "");
  const words = match.tier === "some" ? found.parts : found.words;
  const stands = words.map((word) => standingsOf(word, key, borders));
  const above = (searchable.headingsAbove[match.number] ?? [])
    .map((heading) => searchable.headingKeys[heading] ?? "")
    .reverse();
  return {
    clause,
    match,
    words,
    runs: found.runs,
    pairs: found.pairs,
    key,
    headingKey: headingKeyOf(clause, key),
    above,
    counts: stands.map(({ count }) => count),
    positions: stands.map(({ starts }) => starts),
    averageLength,
    asksFigure: found.runs.some((run) => ASKS_FIGURE.test(run)),
  };
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

function score(
  evidence: Evidence,
  terms: readonly ScoreTerm[],
): { score: number; reasons: string[] } {
  const values = terms.map(({ name, value }) => ({ name, value: value(evidence) }));
  const kind = KIND_WEIGHTS[evidence.clause.type] ?? 1;
  const weight = evidence.clause.type === "front" ? 0.3 + 2 * coverage(evidence) : kind;
  const raised = values.filter(({ value }) => value > 0).sort((a, b) => b.value - a.value);
  return {
    score: weight * values.reduce((sum, { value }) => sum + value, 0),
    reasons: raised.map(({ name }) => name),
  };
}

/**
 * Steps of the order. Of one run of words an exact match comes first, but one
 * by chance (高企 in 提高企业) only after all that has the words as words; of
 * words typed apart (物联网 云计算) nobody asked that they stand side by side,
 * and the score decides.
 */
function stepsOf(found: Found, searchable: Searchable): Match[][] {
  const of = (...tiers: readonly Tier[]): Match[] =>
    found.matches.filter((match) => tiers.includes(match.tier));
  if (found.apart) return [of("exact", "all"), of("some")];
  const exact = of("exact");
  const [run] = found.runs;
  if (run === undefined || exact.length > MOST_CHECKED || [...run].length > CHANCE_LENGTH) {
    return [exact, of("all"), of("some")];
  }
  const byChance = new Set(exact.filter(({ number }) => standsByChance(run, number, searchable)));
  return [exact.filter((match) => !byChance.has(match)), of("all"), [...byChance], of("some")];
}

/** Longest run that may stand somewhere by chance. */
const CHANCE_LENGTH = 4;

/** Beyond so many exact matches the score alone sinks the chance ones. */
const MOST_CHECKED = 300;

/** Whether a run stands in a clause only across the borders of words. */
function standsByChance(run: string, number: number, searchable: Searchable): boolean {
  const borders = bordersOf(searchable.segmented[number] ?? "");
  const starts = startsOf(run, searchable.keys[number] ?? "");
  return starts.every((start) => isChance(start, start + run.length, borders));
}

/**
 * Matches of a tier are put in rough order by their postings and scored in full
 * in blocks of this size, so that a common word costs hardly more than a rare
 * one, and a page is the same whichever page was asked for before.
 */
const BLOCK = 60;

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

/** Places `from` to before `to` of one step's matches. */
function rankTier(
  matches: readonly Match[],
  found: Found,
  searchable: Searchable,
  from: number,
  to: number,
  terms: readonly ScoreTerm[],
): Ranked[] {
  const first = Math.floor(from / BLOCK) * BLOCK;
  const last = Math.min(matches.length, Math.ceil(to / BLOCK) * BLOCK);
  if (first >= last) return [];
  const average = averageLengthOf(searchable);
  const rough = topOf(matches, ({ impact }) => impact, last);
  const ranked: Ranked[] = [];
  for (let at = first; at < last; at += BLOCK) {
    const block = rough.slice(at, at + BLOCK).flatMap((match) => {
      const evidence = gather(found, match, searchable, average);
      return evidence ? [{ match, ...score(evidence, terms) }] : [];
    });
    ranked.push(...block.sort((a, b) => b.score - a.score || a.match.number - b.match.number));
  }
  return ranked.slice(from - first, to - first);
}

/** The hits from place `from` to before `to`, best first; other `terms` show what each of them does. */
export function rank(
  found: Found,
  searchable: Searchable,
  from: number,
  to: number,
  terms: readonly ScoreTerm[] = SCORE_TERMS,
): Ranked[] {
  const ranked: Ranked[] = [];
  let before = 0;
  for (const matches of stepsOf(found, searchable)) {
    const start = Math.max(0, from - before);
    const end = Math.min(matches.length, to - before);
    if (start < end) ranked.push(...rankTier(matches, found, searchable, start, end, terms));
    before += matches.length;
  }
  return ranked;
}

/**
 * The same by date of issue, the newest first, undated documents last, clauses
 * in the order of the print. Partial answers stay behind the full ones.
 */
export function rankByDate(
  found: Found,
  searchable: Searchable,
  from: number,
  to: number,
): Ranked[] {
  const issued = ({ number }: Match): string => searchable.clauses[number]?.document.issued ?? "";
  const partial = ({ tier }: Match): number => (tier === "some" ? 1 : 0);
  const sorted = [...found.matches].sort((a, b) => {
    const [one, other] = [issued(a), issued(b)];
    const newer = one === other ? 0 : one < other ? 1 : -1;
    return partial(a) - partial(b) || newer || a.number - b.number;
  });
  const average = averageLengthOf(searchable);
  return sorted.slice(from, to).flatMap((match) => {
    const evidence = gather(found, match, searchable, average);
    return evidence ? [{ match, ...score(evidence, SCORE_TERMS) }] : [];
  });
}
