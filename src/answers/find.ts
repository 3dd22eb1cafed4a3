/**
 * Query tree → the clauses that answer it, each with its tier. Nothing is
 * ranked here, and nothing that holds the question is left out.
 *
 * Guarantees: whatever holds the question's characters in one run is found and
 * is `exact`; whatever has every word, itself or in what stands above it, is at
 * least `all`; the set does not depend on the order of the words.
 */
import { keyOf } from "../text/key.js";
import type { Clause, Tier } from "../vocabulary.js";
import { type Board, layOut, type WeighedWord } from "./board.js";
import { satisfies } from "./fields.js";
import { literalSpans } from "./literal.js";
import { startsOf } from "./occurrences.js";
import {
  allTerms,
  isPlain,
  type Near,
  positiveTerms,
  type Query,
  type QueryNode,
  type Term,
} from "./query.js";
import type { Searchable } from "./searchable.js";
import { topOf } from "./select.js";
import { partsOf } from "./words.js";

/** A clause that answers, and how well it does so by the postings alone. */
export interface Match {
  readonly number: number;
  readonly tier: Tier;
  readonly impact: number;
}

export interface Found {
  /** By clause number within each tier; tiers are not sorted among themselves. */
  readonly matches: readonly Match[];
  readonly words: readonly WeighedWord[];
  /** What partial answers were looked for by; none where there are no such. */
  readonly parts: readonly WeighedWord[];
  /** Keys of the runs that make a match exact. */
  readonly runs: readonly string[];
  /** Signs looked for as they stand; `null` for a question with words. */
  readonly signs: string | null;
  /** Other words that were looked for as well, and stand somewhere. */
  readonly widened: readonly string[];
  /** Whether the words were typed apart, so that standing side by side is no more than a reason. */
  readonly apart: boolean;
}

const NOTHING: Found = {
  matches: [],
  words: [],
  parts: [],
  runs: [],
  signs: null,
  widened: [],
  apart: false,
};

/**
 * Share of the question's weight a clause must have to be shown as a partial
 * answer: less than this and it shares only its commonplaces. On the sample of
 * questions 0.2 keeps what a reader graded; above 0.3 graded clauses are lost.
 */
const PARTIAL = 0.2;

/** What a word is worth in a heading above, against one in the text, for partial answers. */
const CONTEXT_SHARE = 0.5;

/** With so many full answers nobody needs partial ones. */
const ENOUGH = 40;

/** Partial answers shown: five pages; beyond them nobody looks, and a long question has thousands. */
const MOST_PARTIAL = 100;

/** Whether a clause has all a term asks for. */
function hasTerm(term: Term, number: number, board: Board): boolean {
  const has = (board.inText[number] ?? 0) | (board.inContext[number] ?? 0);
  return term.words.every(({ key }) => {
    const bit = board.bits.get(key);
    // Words beyond the rarest ones are not looked up and refuse nothing.
    return bit === undefined || (has & bit) !== 0;
  });
}

/** Whether two terms stand, as typed, within so many characters of each other. */
function isNear({ of: [one, other], distance }: Near, key: string): boolean {
  const ends = startsOf(other.key, key);
  return startsOf(one.key, key).some((start) =>
    ends.some((at) =>
      at >= start
        ? at - start - one.key.length <= distance
        : start - at - other.key.length <= distance,
    ),
  );
}

function holds(node: QueryNode, number: number, board: Board, searchable: Searchable): boolean {
  switch (node.kind) {
    case "term":
      return hasTerm(node, number, board);
    case "and":
      return node.of.every((part) => holds(part, number, board, searchable));
    case "or":
      return node.of.some((part) => holds(part, number, board, searchable));
    case "not":
      return !holds(node.of, number, board, searchable);
    case "near":
      return isNear(node, searchable.keys[number] ?? "");
    case "field": {
      const clause = searchable.clauses[number];
      return clause !== undefined && satisfies(clause, node);
    }
    case "literal":
      return false;
  }
}

/** The runs of characters that make a match exact: words side by side join, either side of OR counts. */
function runsOf(node: QueryNode): string[] {
  if (node.kind === "term") return [node.key];
  if (node.kind === "or" || node.kind === "near") return node.of.flatMap((part) => runsOf(part));
  if (node.kind !== "and") return [];
  const parts = node.of.map(runsOf).filter((part) => part.length > 0);
  // Groups of alternatives side by side would multiply; their own runs are enough.
  if (parts.some((part) => part.length > 1)) return parts.flat();
  return parts.length === 0 ? [] : [parts.map(([run]) => run).join("")];
}

/** Signs alone: the texts are looked through as they stand. */
function findLiteral(signs: string, query: Query, searchable: Searchable): Found {
  const matches: Match[] = [];
  searchable.clauses.forEach((clause, number) => {
    if (literalSpans(signs, clause.text).length === 0 || !passes(clause, query)) return;
    matches.push({ number, tier: "exact", impact: 0 });
  });
  return { ...NOTHING, matches, signs };
}

/** Whether a clause satisfies every filter. */
function passes(clause: Clause | undefined, query: Query): boolean {
  return clause !== undefined && query.filters.every((field) => satisfies(clause, field));
}

/** Filters without words: every clause that passes. */
function findAll(query: Query, searchable: Searchable): Found {
  if (query.filters.length === 0) return NOTHING;
  const matches: Match[] = [];
  searchable.clauses.forEach((clause, number) => {
    if (passes(clause, query)) matches.push({ number, tier: "all", impact: 0 });
  });
  return { ...NOTHING, matches };
}

/** Whether some way of answering needs no word at all: `-甲`, `甲 OR -乙`. */
function onlyRefuses(node: QueryNode): boolean {
  if (node.kind === "not" || node.kind === "field") return true;
  if (node.kind === "or") return node.of.some(onlyRefuses);
  return node.kind === "and" && node.of.every(onlyRefuses);
}

/** What decides for every clause alike. */
interface Question {
  readonly root: QueryNode;
  readonly words: readonly WeighedWord[];
  readonly mask: number;
  readonly runs: readonly string[];
  /** Whether having every word is all the question asks. */
  readonly plain: boolean;
}

function questionOf(root: QueryNode, text: string, board: Board): Question {
  const wanted = new Set(positiveTerms(root).flatMap((term) => term.words.map(({ key }) => key)));
  const words = board.words.filter(({ key }) => wanted.has(key));
  const mask = words.reduce((bits, { key }) => bits | (board.bits.get(key) ?? 0), 0);
  const plain = isPlain(root);
  // Of plain words the typed text is the run, with the signs between its figures.
  const runs = plain && !/[:：]/u.test(text) ? [keyOf(text)] : runsOf(root);
  return { root, words, mask, runs, plain };
}

/** What was typed for a part of the question. */
function textOf(node: QueryNode, text: string): string {
  const spans = allTerms(node).map(({ span }) => span);
  const start = Math.min(...spans.map(([from]) => from));
  const end = Math.max(...spans.map(([, to]) => to));
  return spans.length === 0 ? "" : text.slice(start, end);
}

const TIER_ORDER: readonly Tier[] = ["exact", "all", "some"];

/** Each side by itself, so that `甲 OR 乙` finds what 甲 finds and what 乙 finds, in part or in full. */
function findEither(sides: readonly QueryNode[], query: Query, searchable: Searchable): Found {
  const founds = sides.map((root) =>
    find({ ...query, root, text: textOf(root, query.text) }, searchable),
  );
  const best = new Map<number, Match>();
  for (const match of founds.flatMap(({ matches }) => matches)) {
    const known = best.get(match.number);
    const better = known && TIER_ORDER.indexOf(known.tier) <= TIER_ORDER.indexOf(match.tier);
    if (!better) best.set(match.number, match);
  }
  const distinct = (words: readonly WeighedWord[]): WeighedWord[] => [
    ...new Map(words.map((word) => [word.key, word])).values(),
  ];
  return {
    matches: [...best.values()],
    words: distinct(founds.flatMap(({ words }) => words)),
    parts: distinct(founds.flatMap(({ parts }) => parts)),
    runs: founds.flatMap(({ runs }) => runs),
    signs: null,
    widened: [...new Set(founds.flatMap(({ widened }) => widened))],
    apart: true,
  };
}

/** Finds all that answers a query. */
export function find(query: Query, searchable: Searchable): Found {
  const { root } = query;
  if (root === null) return findAll(query, searchable);
  if (root.kind === "literal") return findLiteral(root.text, query, searchable);
  if (root.kind === "or") return findEither(root.of, query, searchable);
  const asked = new Map(
    allTerms(root).flatMap((term) => term.words.map((word) => [word.key, word] as const)),
  );
  const board = layOut([...asked.values()], searchable);
  const question = questionOf(root, query.text, board);
  const matches = findFull(question, query, board, searchable);
  const found = {
    matches,
    words: question.words,
    parts: [],
    runs: question.runs,
    signs: null,
    widened: [...new Set(board.widened)],
    apart: root.kind !== "term",
  };
  if (!question.plain || matches.length >= ENOUGH) return found;
  return { ...found, ...findPartial(found, query, searchable) };
}

/** Clauses that have all the question asks for. */
function findFull(question: Question, query: Query, board: Board, searchable: Searchable): Match[] {
  const { root, mask, runs } = question;
  const matches: Match[] = [];
  for (const number of onlyRefuses(root) ? searchable.clauses.keys() : board.touched) {
    const inText = (board.inText[number] ?? 0) & mask;
    const inOnly = (board.inOnly[number] ?? 0) & mask;
    // A title alone is no answer of each of its clauses; a heading that is no clause is.
    if (mask !== 0 && (inText | inOnly) === 0) continue;
    const has = inText | ((board.inContext[number] ?? 0) & mask);
    if (question.plain ? has !== mask : !holds(root, number, board, searchable)) continue;
    if (query.filters.length > 0 && !passes(searchable.clauses[number], query)) continue;
    const key = searchable.keys[number] ?? "";
    const tier = runs.some((run) => key.includes(run)) ? "exact" : "all";
    matches.push({ number, tier, impact: board.impact[number] ?? 0 });
  }
  return matches;
}

/** The best of the clauses that have a part of the question only. */
function findPartial(
  full: Pick<Found, "matches" | "words">,
  query: Query,
  searchable: Searchable,
): Pick<Found, "matches" | "parts"> {
  const parts = new Map(full.words.flatMap(partsOf).map((part) => [part.key, part]));
  const { matches } = full;
  if (parts.size === 0 || full.words.every(({ key }) => parts.size === 1 && parts.has(key))) {
    return { matches, parts: [] };
  }
  const board = layOut([...parts.values()], searchable);
  const least = PARTIAL * board.words.reduce((sum, { idf }) => sum + idf, 0);
  const taken = new Set(matches.map(({ number }) => number));
  const partial: Match[] = [];
  for (const number of board.touched) {
    const weight = weightOf(board, number);
    if (weight < least || taken.has(number)) continue;
    if (query.filters.length > 0 && !passes(searchable.clauses[number], query)) continue;
    partial.push({ number, tier: "some", impact: board.impact[number] ?? 0 });
  }
  const best = topOf(partial, ({ number }) => weightOf(board, number), MOST_PARTIAL);
  return { matches: [...matches, ...best], parts: board.words };
}

/** Idf of the words a clause has, those above it counted in part. */
function weightOf(board: Board, number: number): number {
  const aboveOnly = (board.inContext[number] ?? 0) & ~(board.inText[number] ?? 0);
  let sum = board.weight[number] ?? 0;
  if (aboveOnly === 0) return sum;
  for (const { key, idf } of board.words) {
    if (aboveOnly & (board.bits.get(key) ?? 0)) sum += idf * CONTEXT_SHARE;
  }
  return sum;
}
