/**
 * Which of a question's words stand where: a bit a word, an entry a clause.
 *
 * One board a library is kept and wiped before use, so that a question costs
 * what it touches and not the size of the corpus.
 */
import { lookUp, type Posted, type WordMatch } from "./lookup.js";
import { bordersOf, formStarts } from "./occurrences.js";
import type { QueryWord } from "./query.js";
import type { Searchable } from "./searchable.js";
import type { FormKind } from "./wording.js";

/** A word of the question with what it weighs. */
export interface WeighedWord extends QueryWord {
  /** Inverse document frequency over the clauses, after BM25. */
  readonly idf: number;
}

export interface Board {
  /** The words, rarest first; bit i of the masks stands for word i. */
  words: readonly WeighedWord[];
  bits: ReadonlyMap<string, number>;
  /** Words in the clause's own text, in any form. */
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
  /** Other forms that stand somewhere, as the rules print them. */
  widened: string[];
}

/** What a form counts against the word as typed: never more than it. */
export const FORM_WORTH: Readonly<Record<FormKind, number>> = { typed: 1, same: 0.85, near: 0.5 };

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
    widened: [],
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
  board.widened = [];
}

/** Where a word stands in any of its forms; a clause with several counts the best. */
function matchOf(word: QueryWord, searchable: Searchable, widened: string[]): WordMatch {
  const typed = lookUp(word.key, searchable);
  if (word.forms.length === 0 && word.bodies === undefined) return typed;
  const best = new Map<number, number>();
  for (const body of word.bodies ?? []) {
    for (const number of searchable.bodies.get(body) ?? []) best.set(number, 1);
  }
  typed.numbers.forEach((number, i) => {
    best.set(number, typed.impacts[i] as number);
  });
  for (const form of word.forms) {
    const found = lookUp(form.key, searchable);
    let stands = false;
    found.numbers.forEach((number, i) => {
      const borders = bordersOf(searchable.segmented[number] ?? "");
      if (formStarts(form, searchable.keys[number] ?? "", borders).length === 0) return;
      stands = true;
      const impact = (found.impacts[i] as number) * FORM_WORTH[form.kind];
      if (impact > (best.get(number) ?? 0)) best.set(number, impact);
    });
    if (stands) widened.push(form.text);
  }
  return { numbers: [...best.keys()], impacts: [...best.values()] };
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

/** Headings that hold a word in any form. */
function headingsWith(word: QueryWord, posted: Posted): Set<number> {
  const keys = [word.key, ...word.forms.map((form) => form.key)];
  return new Set(keys.flatMap((key) => lookUp(key, posted).numbers));
}

/** Lays what stands above; must follow all of `layText`, so that each clause is touched once. */
function layContext(board: Board, bit: number, word: QueryWord, searchable: Searchable): void {
  const { inText, inContext, inOnly, touched, under } = board;
  const posted = { keys: searchable.headingKeys, postings: searchable.headingPostings };
  for (const heading of headingsWith(word, posted)) {
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
export function layOut(distinct: readonly QueryWord[], searchable: Searchable): Board {
  const board = boardOf(searchable);
  wipe(board);
  const total = searchable.clauses.length;
  const found = distinct
    .map((word) => {
      const match = matchOf(word, searchable, board.widened);
      return { word, match, idf: idfOf(match.numbers.length, total) };
    })
    .sort((a, b) => b.idf - a.idf || (a.word.key < b.word.key ? -1 : 1))
    .slice(0, MOST_WORDS);
  board.words = found.map(({ word, idf }) => ({ ...word, idf }));
  board.bits = new Map(found.map(({ word }, i) => [word.key, 1 << i]));
  found.forEach(({ match, idf }, i) => {
    layText(board, 1 << i, idf, match);
  });
  found.forEach(({ word }, i) => {
    layContext(board, 1 << i, word, searchable);
  });
  return board;
}
