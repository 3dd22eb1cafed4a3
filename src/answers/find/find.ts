/**
 * Query tree → the clauses that answer it, each with its tier. Nothing is
 * ranked here, and nothing that holds the question is left out.
 *
 * Guarantees: whatever holds the question's characters in one run is found and
 * is `exact`; whatever has every word, itself or in what stands above it, is at
 * least `all`; the set does not depend on the order of the words.
 */
import { keyOf } from "../../text/key.js";
import { passing } from "../parse/fields.js";
import { distinct } from "../parse/ways.js";
import {
  allTerms,
  type Filter,
  isPlain,
  positiveTerms,
  type Query,
  type QueryNode,
  typedTerms,
} from "../query.js";
import type { Searchable } from "../searchable.js";
import { withPart } from "./find-part.js";
import { findPlain } from "./find-plain.js";
import { findTree } from "./find-tree.js";
import { findTreePart } from "./find-tree-part.js";
import { everyClause, type Found, NOTHING } from "./found.js";
import { withItems } from "./items.js";
import { holding } from "./literal.js";
import { EXACT, Matches } from "./matches.js";
import { findLine, readsSigns } from "./printed-line.js";
import { united } from "./united.js";

/** Signs alone: the texts are looked through as they stand. */
function findLiteral(signs: string, searchable: Searchable): Found {
  const matches = new Matches();
  const holds = holding(signs);
  searchable.clauses.forEach(({ text }, number) => {
    if (holds(text)) matches.add(number, EXACT, 0);
  });
  return { ...NOTHING, matches, signs };
}

/** What was typed for a part of the question. */
function textOf(node: QueryNode, text: string): string {
  const spans = allTerms(node).map(({ span }) => span);
  if (spans.length === 0) return "";
  return text.slice(
    Math.min(...spans.map(([from]) => from)),
    Math.max(...spans.map(([, to]) => to)),
  );
}

/** Of more alternatives only full answers are looked for: a list of names is no lay question. */
const MOST_SIDES_IN_PART = 10;

/** Each side by itself, so that `甲 OR 乙` finds what 甲 finds and what 乙 finds, in part or in full. */
function findEither(sides: readonly QueryNode[], query: Query, searchable: Searchable): Found {
  // Said twice is said once.
  const roots = distinct(sides);
  const inPart = roots.length <= MOST_SIDES_IN_PART;
  const founds = roots.map((root) => findWords({ ...query, root }, searchable, inPart));
  return { ...united(founds), apart: true };
}

const isFiltered = ({ filters, chosen }: Query): boolean => filters.length + chosen.length > 0;

/** Finds all that answers the words of a query. */
function findWords(query: Query, searchable: Searchable, inPart = true): Found {
  const { root, text } = query;
  if (root === null) return isFiltered(query) ? everyClause(searchable) : NOTHING;
  if (root.kind === "literal") return findLiteral(root.text, searchable);
  if (root.kind === "or") return findEither(root.of, query, searchable);
  if (root.kind === "term" && root.quoted) return findPlain([root], [root.key], searchable);
  if (!isPlain(root)) {
    const found = findTree(root, text, searchable);
    return found.matches.length > 0 || !inPart ? found : findTreePart(root, found, searchable);
  }
  // What was typed from the first word to the last is the run, with the signs between its figures.
  const full = findPlain(typedTerms(root), [keyOf(textOf(root, text))], searchable);
  const keys = positiveTerms(root).map(({ key }) => key);
  return inPart ? withPart(full, keys, searchable) : full;
}

/** What of some finds passes every filter. */
function narrowed(found: Found, filters: readonly Filter[], searchable: Searchable): Found {
  if (filters.length === 0) return found;
  const passes = passing(filters, searchable);
  const matches = found.matches.where((number) => {
    const clause = searchable.clauses[number];
    return clause !== undefined && passes(clause);
  });
  return { ...found, matches };
}

/** What answers a question as it is read, and what has all that was typed as it stands. */
function findTyped(query: Query, searchable: Searchable): Found {
  const all = withItems(findWords(query, searchable), searchable);
  const found = narrowed(all, query.filters, searchable);
  if (!readsSigns(query)) return found;
  const line = findLine(query.text, searchable);
  return line.matches.length > 0 ? united([line, found]) : found;
}

/**
 * Finds all that answers a query. Filters come last, so that they only take
 * away: what a facet counts is what choosing it leaves.
 */
export const find = (query: Query, searchable: Searchable): Found =>
  narrowed(findTyped(query, searchable), query.chosen, searchable);
