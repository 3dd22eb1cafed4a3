/**
 * Query tree → the clauses that answer it, each with its tier. Nothing is
 * ranked here, and nothing that holds the question is left out.
 *
 * Guarantees: whatever holds the question's characters in one run is found and
 * is `exact`; whatever has every word, itself or in what stands above it, is at
 * least `all`; the set does not depend on the order of the words.
 */
import { keyOf } from "../text/key.js";
import type { Tier } from "../vocabulary.js";
import { withPart } from "./find-part.js";
import { findPlain } from "./find-plain.js";
import { findTree } from "./find-tree.js";
import { type Found, type Match, NOTHING, passes } from "./found.js";
import { literalSpans } from "./literal.js";
import type { WeighedWord } from "./probe.js";
import { allTerms, isPlain, positiveTerms, type Query, type QueryNode } from "./query.js";
import type { Searchable } from "./searchable.js";

/** Signs alone: the texts are looked through as they stand. */
function findLiteral(signs: string, searchable: Searchable): Found {
  const matches: Match[] = [];
  searchable.clauses.forEach((clause, number) => {
    if (literalSpans(signs, clause.text).length === 0) return;
    matches.push({ number, tier: "exact", impact: 0 });
  });
  return { ...NOTHING, matches, signs };
}

/** Filters without words: every clause may pass. */
function findAll(query: Query, searchable: Searchable): Found {
  if (query.filters.length === 0) return NOTHING;
  const matches = searchable.clauses.map(
    (_, number): Match => ({ number, tier: "all", impact: 0 }),
  );
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

const TIER_ORDER: readonly Tier[] = ["exact", "all", "some"];

/** Each side by itself, so that `甲 OR 乙` finds what 甲 finds and what 乙 finds, in part or in full. */
function findEither(sides: readonly QueryNode[], query: Query, searchable: Searchable): Found {
  const founds = sides.map((root) =>
    findWords({ ...query, root, text: textOf(root, query.text) }, searchable),
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
    ...NOTHING,
    matches: [...best.values()],
    words: distinct(founds.flatMap(({ words }) => words)),
    parts: distinct(founds.flatMap(({ parts }) => parts)),
    pairs: [
      ...new Map(founds.flatMap(({ pairs }) => pairs.map((one) => [one.pair, one]))).values(),
    ],
    runs: founds.flatMap(({ runs }) => runs),
    widened: [...new Set(founds.flatMap(({ widened }) => widened))],
    apart: true,
  };
}

/** Finds all that answers the words of a query. */
function findWords(query: Query, searchable: Searchable): Found {
  const { root, text } = query;
  if (root === null) return findAll(query, searchable);
  if (root.kind === "literal") return findLiteral(root.text, searchable);
  if (root.kind === "or") return findEither(root.of, query, searchable);
  if (root.kind === "term" && root.quoted) return findPlain(root, root.key, searchable);
  if (!isPlain(root)) return findTree(root, searchable);
  // The typed text is the run, with the signs between its figures; a field beside it is no part of it.
  const typed = query.filters.some(({ whole }) => !whole) ? textOf(root, text) : text;
  const terms = positiveTerms(root).map(({ key }) => key);
  return withPart(findPlain(root, keyOf(typed), searchable), terms, searchable);
}

/**
 * Finds all that answers a query. Filters come last, so that they only take
 * away: what a facet counts is what choosing it leaves.
 */
export function find(query: Query, searchable: Searchable): Found {
  const found = findWords(query, searchable);
  if (query.filters.length === 0) return found;
  const matches = found.matches.filter(({ number }) => passes(searchable.clauses[number], query));
  return { ...found, matches };
}
