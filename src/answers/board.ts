/**
 * Which of a question's words stand where: a bit a word, an entry a clause.
 *
 * One board a library is kept and wiped after use, so that a question costs
 * what it touches and not the size of the corpus.
 */
import { lookUp, type WordMatch } from "./lookup.js";
import type { Searchable } from "./searchable.js";

/** A word of the question with what it weighs. */
export interface WeighedWord {
  readonly word: string;
  /** Inverse document frequency over the clauses, after BM25. */
  readonly idf: number;
}

export interface Board {
  /** The words, rarest first; bit i of the masks stands for word i. */
  words: readonly WeighedWord[];
  bits: ReadonlyMap<string, number>;
  /** Words in the clause's own text. */
  readonly inText: Uint32Array;
  /** Words in a heading above it, or in its document's title. */
  readonly inContext: Uint32Array;
  /** Of these, words in headings that are found through their clauses only. */
  readonly inOnly: Uint32Array;
  /** Rough BM25 of the text, from the posting slots. */
  readonly impact: Float32Array;
  /** Idf of the words in the text. */
  readonly weight: Float32Array;
  /** Clauses that may be an answer: with a word in the text or in a heading that is no clause. */
  touched: number[];
  /** Clauses with a word in what stands above them. */
  under: number[];
}

/** Bits of a mask; a longer question is found by its rarest words. */
const MOST_WORDS = 31;

const boards = new WeakMap<Searchable, Board>();

function boardOf(searchable: Searchable): Board {
  const kept = boards.get(searchable);
  if (kept) return kept;
  const size = searchable.clauses.length;
  const board: Board = {
    words: [],
    bits: new Map(),
    inText: new Uint32Array(size),
    inContext: new Uint32Array(size),
    inOnly: new Uint32Array(size),
    impact: new Float32Array(size),
    weight: new Float32Array(size),
    touched: [],
    under: [],
  };
  boards.set(searchable, board);
  return board;
}

/** Robertson and Spärck Jones's idf in the form that stays positive. */
function idfOf(count: number, total: number): number {
  return Math.log(1 + (total - count + 0.5) / (count + 0.5));
}

function wipe(board: Board): void {
  for (const number of board.touched) {
    board.inText[number] = 0;
    board.inOnly[number] = 0;
    board.impact[number] = 0;
    board.weight[number] = 0;
  }
  for (const number of board.under) board.inContext[number] = 0;
  board.touched = [];
  board.under = [];
}

function layText(board: Board, bit: number, idf: number, match: WordMatch): void {
  const { inText, impact, weight, touched } = board;
  for (let i = 0; i < match.numbers.length; i++) {
    const number = match.numbers[i] as number;
    if (inText[number] === 0) touched.push(number);
    inText[number] = (inText[number] as number) | bit;
    impact[number] = (impact[number] as number) + idf * (match.impacts[i] as number);
    weight[number] = (weight[number] as number) + idf;
  }
}

/** Lays what stands above; must follow all of `layText`, so that each clause is touched once. */
function layContext(board: Board, bit: number, word: string, searchable: Searchable): void {
  const { inText, inContext, inOnly, touched, under } = board;
  const posted = { keys: searchable.headingKeys, postings: searchable.headingPostings };
  for (const heading of lookUp(word, posted).numbers) {
    const { clauses, only } = searchable.headings[heading] ?? { clauses: [], only: false };
    for (const number of clauses) {
      if (inContext[number] === 0) under.push(number);
      inContext[number] = (inContext[number] as number) | bit;
      if (!only) continue;
      if (inText[number] === 0 && inOnly[number] === 0) touched.push(number);
      inOnly[number] = (inOnly[number] as number) | bit;
    }
  }
}

/** Lays words out over all clauses. The board is good until the next call for the same library. */
export function layOut(distinct: readonly string[], searchable: Searchable): Board {
  const board = boardOf(searchable);
  wipe(board);
  const total = searchable.clauses.length;
  const found = distinct
    .map((word) => {
      const match = lookUp(word, searchable);
      return { word, match, idf: idfOf(match.numbers.length, total) };
    })
    .sort((a, b) => b.idf - a.idf || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_WORDS);
  board.words = found.map(({ word, idf }) => ({ word, idf }));
  board.bits = new Map(found.map(({ word }, i) => [word, 1 << i]));
  found.forEach(({ match, idf }, i) => {
    layText(board, 1 << i, idf, match);
  });
  found.forEach(({ word }, i) => {
    layContext(board, 1 << i, word, searchable);
  });
  return board;
}
