/**
 * Query tree → the clauses that answer it, each with its tier. Nothing is
 * ranked here, and nothing that holds the question is left out.
 *
 * Guarantees: whatever holds the question's characters in one run is found and
 * is `exact`; whatever has every word, itself or in what stands above it, is at
 * least `all`; the set does not depend on the order of the words.
 */
import { keyOf } from "../text/key.js";
import { isAbbreviation, lacksAbbreviation } from "./chance.js";
import { passing } from "./fields.js";
import { withPart } from "./find-part.js";
import { findPlain } from "./find-plain.js";
import { findTree } from "./find-tree.js";
import { findTreePart } from "./find-tree-part.js";
import { type Found, NOTHING } from "./found.js";
import { holding } from "./literal.js";
import { ALL, EXACT, Matches } from "./matches.js";
import type { WeighedWord } from "./probe.js";
import { allTerms, isPlain, positiveTerms, type Query, type QueryNode } from "./query.js";
import type { Searchable } from "./searchable.js";

/** Signs alone: the texts are looked through as they stand. */
function findLiteral(signs: string, searchable: Searchable): Found {
  const matches = new Matches();
  const holds = holding(signs);
  searchable.clauses.forEach(({ text }, number) => {
    if (holds(text)) matches.add(number, EXACT, 0);
  });
  return { ...NOTHING, matches, signs };
}

/** Filters without words: every clause may pass. */
function everyClause(query: Query, searchable: Searchable): Found {
  if (query.filters.length === 0) return NOTHING;
  const matches = new Matches();
  for (let number = 0; number < searchable.clauses.length; number++) matches.add(number, ALL, 0);
  return { ...NOTHING, matches };
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

/** Of each clause the best of its matches. */
function best(all: readonly Matches[]): Matches {
  const places = new Map<number, readonly [tier: number, impact: number]>();
  for (const { numbers, tiers, impacts } of all) {
    numbers.forEach((number, i) => {
      const tier = tiers[i] as number;
      const known = places.get(number);
      if (known === undefined || tier < known[0]) places.set(number, [tier, impacts[i] as number]);
    });
  }
  const matches = new Matches();
  for (const [number, [tier, impact]] of places) matches.add(number, tier, impact);
  return matches;
}

/** What a part of a question asks, wherever it was typed. */
const nameOf = (node: QueryNode): string =>
  JSON.stringify(node, (name, value) => (name === "span" ? undefined : value));

/** Of more alternatives only full answers are looked for: a list of names is no lay question. */
const MOST_SIDES_IN_PART = 10;

/** Each side by itself, so that `甲 OR 乙` finds what 甲 finds and what 乙 finds, in part or in full. */
function findEither(sides: readonly QueryNode[], query: Query, searchable: Searchable): Found {
  // Said twice is said once.
  const distinct = new Map(sides.map((root) => [nameOf(root), { ...query, root }]));
  const inPart = distinct.size <= MOST_SIDES_IN_PART;
  const founds = [...distinct.values()].map((side) => findWords(side, searchable, inPart));
  const once = (words: readonly WeighedWord[]): WeighedWord[] => [
    ...new Map(words.map((word) => [word.key, word])).values(),
  ];
  return {
    ...NOTHING,
    matches: best(founds.map(({ matches }) => matches)),
    words: once(founds.flatMap(({ words }) => words)),
    parts: once(founds.flatMap(({ parts }) => parts)),
    pairs: [
      ...new Map(founds.flatMap(({ pairs }) => pairs.map((one) => [one.pair, one]))).values(),
    ],
    themes: new Map(founds.flatMap(({ themes }) => [...themes])),
    runs: founds.flatMap(({ runs }) => runs),
    widened: founds.flatMap(({ widened }) => widened),
    apart: true,
  };
}

/** Of several words an abbreviation must be meant: 提高企业品牌 is no full answer to 高企 品牌. */
function asMeant(found: Found, searchable: Searchable): Found {
  const short = found.words.filter(isAbbreviation);
  if (found.words.length < 2 || short.length === 0) return found;
  const matches = found.matches.where(
    (number, tier) =>
      tier === EXACT || !short.some((word) => lacksAbbreviation(word, number, searchable)),
  );
  return { ...found, matches };
}

/** Finds all that answers the words of a query. */
function findWords(query: Query, searchable: Searchable, inPart = true): Found {
  const { root, text } = query;
  if (root === null) return everyClause(query, searchable);
  if (root.kind === "literal") return findLiteral(root.text, searchable);
  if (root.kind === "or") return findEither(root.of, query, searchable);
  if (root.kind === "term" && root.quoted) return findPlain(root, root.key, searchable);
  if (!isPlain(root)) {
    const found = findTree(root, searchable);
    return found.matches.length > 0 || !inPart ? found : findTreePart(root, found, searchable);
  }
  const terms = positiveTerms(root).map(({ key }) => key);
  // What was typed from the first word to the last is the run, with the signs between its figures.
  const full = asMeant(findPlain(root, keyOf(textOf(root, text)), searchable), searchable);
  return inPart ? withPart(full, terms, searchable) : full;
}

/**
 * Finds all that answers a query. Filters come last, so that they only take
 * away: what a facet counts is what choosing it leaves.
 */
export function find(query: Query, searchable: Searchable): Found {
  const found = findWords(query, searchable);
  if (query.filters.length === 0) return found;
  const passes = passing(query.filters, searchable);
  const matches = found.matches.where((number) => {
    const clause = searchable.clauses[number];
    return clause !== undefined && passes(clause);
  });
  return { ...found, matches };
}
