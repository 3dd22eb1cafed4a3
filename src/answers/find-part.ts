/** Clauses that have a part of the question only: the best of them, where full answers are few. */
import { type Board, layOut, rarest } from "./board.js";
import { type Found, type Match, passes } from "./found.js";
import type { Probe } from "./probe.js";
import type { Query } from "./query.js";
import type { Searchable } from "./searchable.js";
import { topOf } from "./select.js";
import { partsOf } from "./words.js";

/** With so many full answers nobody needs partial ones. */
const ENOUGH = 40;

/**
 * Share of the question's weight a clause must have to be shown as a partial
 * answer: less than this and it shares only its commonplaces. On the sample of
 * questions 0.2 keeps what a reader graded; above 0.3 graded clauses are lost.
 */
const PARTIAL = 0.2;

/** What a word is worth in a heading above, against one in the text. */
const CONTEXT_SHARE = 0.5;

/** Partial answers shown: three pages; beyond them nobody looks, and a long question has thousands. */
const MOST_PARTIAL = 60;

/**
 * Places looked at for partial answers: the rarest parts are, until they have
 * so many. In a small corpus that is every part; in a large one the common
 * parts, which lead nowhere, are left out and the cost is bounded.
 */
const MOST_PLACES = 4000;

/** The rarest of the parts that together stand in few enough places. */
function telling(probes: readonly Probe[]): Probe[] {
  let places = 0;
  return probes.filter(({ count }, i) => {
    places += count;
    return i === 0 || places <= MOST_PLACES;
  });
}

/** Adds partial answers to what was found in full. */
export function withPart(full: Found, query: Query, searchable: Searchable): Found {
  const { matches, words } = full;
  if (matches.length >= ENOUGH) return full;
  const parts = new Map(words.flatMap(partsOf).map((part) => [part.key, part]));
  if (parts.size === 0 || (parts.size === 1 && words.every(({ key }) => parts.has(key))))
    return full;
  const probes = telling(rarest([...parts.values()], searchable));
  const board = layOut(probes, searchable);
  const least = PARTIAL * board.words.reduce((sum, { idf }) => sum + idf, 0);
  const taken = new Set(matches.map(({ number }) => number));
  const partial: Match[] = [];
  for (const number of board.touched) {
    if (weightOf(board, number) < least || taken.has(number)) continue;
    if (!passes(searchable.clauses[number], query)) continue;
    partial.push({ number, tier: "some", impact: board.impact[number] ?? 0 });
  }
  const best = topOf(partial, ({ number }) => weightOf(board, number), MOST_PARTIAL);
  return { ...full, matches: [...matches, ...best], parts: board.words };
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
