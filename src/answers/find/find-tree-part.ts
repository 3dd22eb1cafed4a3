/**
 * Partial answers to a question with operators that nothing answers in full:
 * what shares most with its words, among the clauses its refusals, fields and
 * quoted phrases let pass.
 */

import { allTerms, positiveTerms, type QueryNode } from "../query.js";
import type { Searchable } from "../searchable.js";
import { rarest } from "./board.js";
import { withPart } from "./find-part.js";
import { findTree } from "./find-tree.js";
import type { Found } from "./found.js";

/** What a partial answer must keep: a refusal, a field, a phrase that was quoted. */
const isStrict = (node: QueryNode): boolean =>
  node.kind === "not" ||
  node.kind === "field" ||
  (node.kind === "term" && node.quoted && node.open !== true);

/** Whether a word is asked for and refused at once, so that nothing can answer, not even in part. */
function contradicts(root: QueryNode, strict: readonly QueryNode[]): boolean {
  const wanted = positiveTerms(root).map(({ key }) => key);
  const refused = strict.flatMap((node) => (node.kind === "not" ? allTerms(node) : []));
  return refused.some(({ key }) => wanted.some((word) => word.includes(key)));
}

/** Partial answers to a tree found `empty`; none where it must be answered as it stands. */
export function findTreePart(root: QueryNode, empty: Found, searchable: Searchable): Found {
  const parts = root.kind === "and" ? root.of : [root];
  const strict = parts.filter(isStrict);
  const loose = parts.filter((node) => !isStrict(node)).flatMap((node) => positiveTerms(node));
  if (loose.length === 0 || contradicts(root, strict)) return empty;
  const asked = new Map(loose.flatMap(({ words }) => words.map((word) => [word.key, word])));
  const words = rarest([...asked.values()], searchable).map(({ word }) => word);
  const terms = loose.map(({ key }) => key);
  const found = withPart({ ...empty, words }, terms, searchable);
  if (strict.length === 0) return found;
  const allowed = new Set(findTree({ kind: "and", of: strict }, "", searchable).matches.numbers);
  return { ...found, matches: found.matches.where((number) => allowed.has(number)) };
}
