/** Questions with operators: what any of their ways of being answered finds. */
import { keyOf } from "../../text/key.js";
import { type Way, waysOf } from "../parse/ways.js";
import { type QueryNode, type Term, typedTerms } from "../query.js";
import type { Searchable } from "../searchable.js";
import { Checker } from "./checker.js";
import { findPlain } from "./find-plain.js";
import { everyClause, type Found } from "./found.js";
import { united } from "./united.js";

/** What was typed between two terms, where it is no more than signs that belong to figures: 1、2. */
function between(before: Term | undefined, after: Term, text: string): string {
  if (before === undefined || before.span[1] > after.span[0]) return "";
  const gap = text.slice(before.span[1], after.span[0]);
  return keyOf(gap) === "" && !/[()（）]/u.test(gap) ? gap : "";
}

/** The texts of terms side by side. */
function sideBySide(terms: readonly Term[], text: string): string {
  return terms
    .map((term, i) => between(terms[i - 1], term, text) + text.slice(...term.span))
    .join("");
}

/** The runs of characters that make an answer exact: all words side by side, those of NEAR in either order. */
function runsOf(way: Way, text: string): string[] {
  let orders: (readonly Term[])[] = [[]];
  for (const node of way) {
    const next = node.kind === "near" ? [node.of, [...node.of].reverse()] : [typedTerms(node)];
    orders = orders.flatMap((order) => next.map((more) => [...order, ...more]));
  }
  return orders.map((order) => keyOf(sideBySide(order, text)));
}

/** What answers one way. */
function findWay(way: Way, text: string, checker: Checker, searchable: Searchable): Found {
  const terms = way.flatMap(typedTerms);
  const others = way.filter(({ kind }) => kind !== "term");
  const found =
    terms.length === 0 ? everyClause(searchable) : findPlain(terms, runsOf(way, text), searchable);
  if (others.length === 0) return found;
  const [only, ...more] = found.words;
  const alone = only !== undefined && more.length === 0 ? only.key : null;
  const matches = found.matches.where((number) =>
    others.every((node) => checker.holds(node, number, alone)),
  );
  return { ...found, matches };
}

/** Finds all clauses for which the tree holds; `text` is what was typed. */
export function findTree(root: QueryNode, text: string, searchable: Searchable): Found {
  const checker = new Checker(root, searchable);
  return united(waysOf(root).map((way) => findWay(way, text, checker, searchable)));
}
