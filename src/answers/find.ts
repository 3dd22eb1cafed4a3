/**
 * Query tree → the clauses that answer it, each with its tier and the words it
 * has. Nothing is ranked or cut off here.
 *
 * Guarantees: whatever holds the question's characters in one run is found and
 * is `exact`; whatever has every word, itself or in what stands above it, is at
 * least `all`; the set does not depend on the order of the words.
 */
import type { Tier } from "../vocabulary.js";
import { lookUp } from "./lookup.js";
import {
  allTerms,
  isPlain,
  positiveTerms,
  type Query,
  type QueryNode,
  type Term,
} from "./query.js";
import type { Searchable } from "./searchable.js";

/** A word of the question with what it weighs. */
export interface WeighedWord {
  readonly word: string;
  /** Inverse document frequency over the clauses, after BM25. */
  readonly idf: number;
}

/** A clause that answers, and how: bit i of a mask stands for word i. */
export interface Match {
  readonly number: number;
  readonly tier: Tier;
  readonly inText: number;
  readonly inContext: number;
  /** Rough score from the postings alone, to choose what is scored in full. */
  readonly impact: number;
}

export interface Found {
  readonly matches: readonly Match[];
  readonly words: readonly WeighedWord[];
  /** Keys of the runs that make a match exact. */
  readonly runs: readonly string[];
}

/** Bits of a mask; a longer question is found by its rarest words. */
const MOST_WORDS = 31;

/**
 * Share of the question's weight a clause must have to be shown as a partial
 * answer: less than this and it shares only its commonplaces.
 */
const PARTIAL = 0.34;

/** What a word is worth in a heading above, against one in the text, for partial answers. */
const CONTEXT_SHARE = 0.5;

/** Robertson and Spärck Jones's idf in the form that stays positive. */
function idfOf(count: number, total: number): number {
  return Math.log(1 + (total - count + 0.5) / (count + 0.5));
}

/** What stands where, by clause number. */
interface Board {
  readonly words: readonly WeighedWord[];
  readonly bits: ReadonlyMap<string, number>;
  readonly inText: Uint32Array;
  readonly inContext: Uint32Array;
  readonly inOnly: Uint32Array;
  readonly impact: Float32Array;
  /** Clauses with any word at all. */
  readonly touched: ReadonlySet<number>;
}

function lay(distinct: readonly string[], searchable: Searchable): Board {
  const total = searchable.clauses.length;
  const found = distinct.map((word) => lookUp(word, searchable));
  const matches = found
    .map((match) => ({ match, idf: idfOf(match.inText.length, total) }))
    .sort((a, b) => b.idf - a.idf || (a.match.word < b.match.word ? -1 : 1))
    .slice(0, MOST_WORDS);
  const board = {
    words: matches.map(({ match, idf }) => ({ word: match.word, idf })),
    bits: new Map(matches.map(({ match }, i) => [match.word, 1 << i])),
    inText: new Uint32Array(total),
    inContext: new Uint32Array(total),
    inOnly: new Uint32Array(total),
    impact: new Float32Array(total),
    touched: new Set<number>(),
  };
  matches.forEach(({ match, idf }, i) => {
    const bit = 1 << i;
    match.inText.forEach((number, at) => {
      board.inText[number] = (board.inText[number] ?? 0) | bit;
      board.impact[number] = (board.impact[number] ?? 0) + idf * (match.impacts[at] ?? 0);
      board.touched.add(number);
    });
    for (const number of match.inContext) {
      board.inContext[number] = (board.inContext[number] ?? 0) | bit;
      board.touched.add(number);
    }
    for (const number of match.inOnlyContext) {
      board.inOnly[number] = (board.inOnly[number] ?? 0) | bit;
    }
  });
  return board;
}

/** Whether a clause has all a term asks for. */
function hasTerm(term: Term, number: number, board: Board): boolean {
  const has = (board.inText[number] ?? 0) | (board.inContext[number] ?? 0);
  return term.words.every((word) => {
    const bit = board.bits.get(word);
    // Words beyond the rarest ones are not looked up and refuse nothing.
    return bit === undefined || (has & bit) !== 0;
  });
}

function holds(node: QueryNode, number: number, board: Board): boolean {
  switch (node.kind) {
    case "term":
      return hasTerm(node, number, board);
    case "and":
      return node.of.every((part) => holds(part, number, board));
    case "or":
      return node.of.some((part) => holds(part, number, board));
    case "not":
      return !holds(node.of, number, board);
    case "literal":
      return false;
  }
}

/** The runs of characters that make a match exact: words side by side join, either side of OR counts. */
function runsOf(node: QueryNode): string[] {
  if (node.kind === "term") return [node.key];
  if (node.kind === "or") return node.of.flatMap(runsOf);
  if (node.kind !== "and") return [];
  const parts = node.of.map(runsOf).filter((part) => part.length > 0);
  // Groups of alternatives side by side would multiply; their own runs are enough.
  if (parts.some((part) => part.length > 1)) return parts.flat();
  return parts.length === 0 ? [] : [parts.map(([run]) => run).join("")];
}

/** Signs alone: the texts are looked through as they stand, width and spaces aside. */
function findLiteral(text: string, searchable: Searchable): Found {
  const plain = (raw: string): string => raw.normalize("NFKC").replace(/\s/gu, "");
  const wanted = plain(text);
  const matches: Match[] = [];
  searchable.clauses.forEach((clause, number) => {
    if (!plain(clause.text).includes(wanted)) return;
    matches.push({ number, tier: "exact", inText: 0, inContext: 0, impact: 0 });
  });
  return { matches, words: [], runs: [] };
}

/** Clauses that hold the query; a refusal alone is asked of every clause. */
function candidates(root: QueryNode, board: Board): Iterable<number> {
  const mustTouch = positiveTerms(root).length > 0 && !onlyRefusesSomewhere(root);
  return mustTouch ? board.touched : board.inText.keys();
}

/** Whether some way of answering needs no word at all: `-甲`, `甲 OR -乙`. */
function onlyRefusesSomewhere(node: QueryNode): boolean {
  if (node.kind === "not") return true;
  if (node.kind === "or") return node.of.some(onlyRefusesSomewhere);
  return node.kind === "and" && node.of.every(onlyRefusesSomewhere);
}

/** Finds all that answers a query. */
export function find(query: Query, searchable: Searchable): Found {
  const { root } = query;
  if (root === null) return { matches: [], words: [], runs: [] };
  if (root.kind === "literal") return findLiteral(root.text, searchable);
  const asked = new Set(allTerms(root).flatMap((term) => term.words));
  const board = lay([...asked], searchable);
  const wanted = new Set(positiveTerms(root).flatMap((term) => term.words));
  const words = board.words.filter(({ word }) => wanted.has(word));
  const mask = words.reduce((bits, { word }) => bits | (board.bits.get(word) ?? 0), 0);
  const weight = words.reduce((sum, { idf }) => sum + idf, 0);
  const runs = runsOf(root);
  const plain = isPlain(root) && words.length > 1;
  const matches: Match[] = [];
  for (const number of candidates(root, board)) {
    const inText = (board.inText[number] ?? 0) & mask;
    const inContext = (board.inContext[number] ?? 0) & mask;
    // A title alone is no answer of each of its clauses; a heading that is no clause is.
    const anchored = mask === 0 || (inText | ((board.inOnly[number] ?? 0) & mask)) !== 0;
    if (!anchored) continue;
    const impact = board.impact[number] ?? 0;
    if (holds(root, number, board)) {
      const key = searchable.keys[number] ?? "";
      const exact = runs.some((run) => key.includes(run));
      matches.push({ number, tier: exact ? "exact" : "all", inText, inContext, impact });
    } else if (plain && share(words, board, inText, inContext) >= PARTIAL * weight) {
      matches.push({ number, tier: "some", inText, inContext, impact });
    }
  }
  return { matches, words: board.words, runs };
}

/** Weight of the words a clause has. */
function share(
  words: readonly WeighedWord[],
  board: Board,
  inText: number,
  inContext: number,
): number {
  let sum = 0;
  for (const { word, idf } of words) {
    const bit = board.bits.get(word) ?? 0;
    if (inText & bit) sum += idf;
    else if (inContext & bit) sum += idf * CONTEXT_SHARE;
  }
  return sum;
}
