/**
 * Which of a question's words stand where: a bit a word, an entry a clause. For
 * questions that any of the words may answer; where all are required, asking
 * the clauses of the rarest word is cheaper.
 *
 * One board a library is kept and wiped before use, so that a question costs
 * what it touches and not the size of the corpus.
 */

import { kept } from "../../kept.js";
import { WEIGHTS } from "../lookup/holders.js";
import { nameOf, Probe } from "../lookup/probe.js";
import type { QueryWord } from "../query.js";
import type { Searchable } from "../searchable.js";

export interface Board {
  /** The bit of the masks each word has, by what it is looked for as. */
  bits: ReadonlyMap<string, number>;
  /** Words in the clause's own text, in any form. */
  readonly inText: Uint32Array;
  /** Words in a heading above it, or in its document's title. */
  readonly inContext: Uint32Array;
  /** Of these, words in headings that are found through their clauses only. */
  readonly inOnly: Uint32Array;
  /** Rough BM25 of the text, from the posting slots. */
  readonly impact: Float32Array;
  /** Clauses that may be an answer: with a word in the text or in a heading that is no clause. */
  touched: number[];
  /** Clauses with a word in what stands above them. */
  under: number[];
}

/** Bits of a mask; a longer question is found by its rarest words. */
export const MOST_WORDS = 31;

const boardOf = kept(({ clauses }: Searchable): Board => {
  const size = clauses.length;
  return {
    bits: new Map(),
    inText: new Uint32Array(size),
    inContext: new Uint32Array(size),
    inOnly: new Uint32Array(size),
    impact: new Float32Array(size),
    touched: [],
    under: [],
  };
});

function wipe(board: Board): void {
  for (const number of board.touched) {
    board.inText[number] = 0;
    board.inOnly[number] = 0;
    board.impact[number] = 0;
  }
  for (const number of board.under) board.inContext[number] = 0;
  board.touched = [];
  board.under = [];
}

function layText(board: Board, bit: number, probe: Probe): void {
  const { inText, impact, touched } = board;
  const { idf } = probe.word;
  const { numbers, parts } = probe.holders;
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] as number;
    if (inText[number] === 0) touched.push(number);
    inText[number] = (inText[number] as number) | bit;
    impact[number] = (impact[number] as number) + idf * (WEIGHTS[parts[i] as number] as number);
  }
}

/** Lays what stands above; must follow all of `layText`, so that each clause is touched once. */
function layContext(board: Board, bit: number, probe: Probe, searchable: Searchable): void {
  const { inText, inContext, inOnly, touched, under } = board;
  for (const heading of probe.headings) {
    const { clauses, only } = searchable.headings[heading] ?? { clauses: [], only: false };
    for (const [from, to] of clauses) {
      for (let number = from; number < to; number++) {
        if (inContext[number] === 0) under.push(number);
        inContext[number] = (inContext[number] as number) | bit;
        if (!only) continue;
        if (inText[number] === 0 && inOnly[number] === 0) touched.push(number);
        inOnly[number] = (inOnly[number] as number) | bit;
      }
    }
  }
}

/** The rarest words of a question that fit a board, rarest first. */
export function rarest(words: readonly QueryWord[], searchable: Searchable): Probe[] {
  return words
    .map((word) => new Probe(word, searchable))
    .sort((a, b) => b.word.idf - a.word.idf || (a.word.key < b.word.key ? -1 : 1))
    .slice(0, MOST_WORDS);
}

/** Lays words out over all clauses. The board is good until the next call for the same library. */
export function layOut(probes: readonly Probe[], searchable: Searchable): Board {
  const board = boardOf(searchable);
  wipe(board);
  board.bits = new Map(probes.map(({ word }, i) => [nameOf(word), 1 << i]));
  probes.forEach((probe, i) => {
    layText(board, 1 << i, probe);
  });
  probes.forEach((probe, i) => {
    layContext(board, 1 << i, probe, searchable);
  });
  return board;
}
