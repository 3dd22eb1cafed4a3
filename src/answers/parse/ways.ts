/**
 * The ways in which a question can be answered: what OR joins, at whatever
 * depth, is parted into questions without OR. So 甲 (乙 OR 丙) finds what 甲 乙
 * and 甲 丙 find, by its making; what is refused stays whole.
 */
import type { QueryNode } from "../query.js";

/** All that one way asks for at once: words, NEAR, fields and refusals, in the order typed. */
export type Way = readonly QueryNode[];

/** Ways that are gone at most; beyond them a question is told to be cut short. */
export const MOST_WAYS = 256;

/** What a part of a question asks, wherever it was typed. */
const nameOf = (asked: QueryNode | Way): string =>
  JSON.stringify(asked, (name, value) => (name === "span" ? undefined : value));

/** Each of some parts or ways once, where it was typed first. */
export function distinct<T extends QueryNode | Way>(all: readonly T[]): T[] {
  const seen = new Set<string>();
  return all.filter((one) => seen.size < seen.add(nameOf(one)).size);
}

/** How many ways a question has, those that ask the same counted as often as they were typed. */
function countOf(node: QueryNode): number {
  if (node.kind === "or") return node.of.reduce((sum, side) => sum + countOf(side), 0);
  if (node.kind === "and") return node.of.reduce((product, part) => product * countOf(part), 1);
  return 1;
}

/** Whether a question has more ways than are gone; the sides of its outermost OR are questions by themselves. */
export function hasTooManyWays(root: QueryNode): boolean {
  return (root.kind === "or" ? root.of : [root]).some((side) => countOf(side) > MOST_WAYS);
}

/** The ways of two parts asked for together: each with each. */
function joined(first: readonly Way[], second: readonly Way[]): Way[] {
  const ways: Way[] = [];
  for (const one of first) {
    for (const other of second) {
      if (ways.length === MOST_WAYS) return ways;
      ways.push(distinct([...one, ...other]));
    }
  }
  return ways;
}

/** The ways of a question, each once, `MOST_WAYS` at most. */
export function waysOf(node: QueryNode): Way[] {
  if (node.kind === "or") return distinct(node.of.flatMap(waysOf)).slice(0, MOST_WAYS);
  if (node.kind === "and") return distinct(node.of.map(waysOf).reduce(joined, [[]]));
  return [[node]];
}
