/** Questions with operators: the tree is asked of every clause that has any of its words. */
import type { Clause } from "../vocabulary.js";
import { type Board, layOut, rarest } from "./board.js";
import { isAbbreviation, lacksAbbreviation } from "./chance.js";
import { testOf } from "./fields.js";
import { type Found, NOTHING } from "./found.js";
import { ALL, EXACT, Matches } from "./matches.js";
import { startsOf } from "./occurrences.js";
import {
  allFields,
  allTerms,
  type Field,
  type Near,
  positiveTerms,
  type QueryNode,
  type Term,
} from "./query.js";
import type { Searchable } from "./searchable.js";

/** Whether a clause has all a term asks for. */
function hasTerm(term: Term, { number, board, searchable }: Asked): boolean {
  const has = (board.inText[number] ?? 0) | (board.inContext[number] ?? 0);
  return term.words.every((word) => {
    const bit = board.bits.get(word.key);
    // Words beyond the rarest ones are not looked up and refuse nothing.
    if (bit === undefined) return true;
    if ((has & bit) === 0) return false;
    return !isAbbreviation(word) || !lacksAbbreviation(word, number, searchable);
  });
}

/** Whether two terms stand, as typed, within so many characters of each other. */
function isNear({ of: [one, other], distance }: Near, key: string): boolean {
  const ends = startsOf(other.key, key);
  return startsOf(one.key, key).some((start) =>
    ends.some((at) => {
      const gap = at >= start ? at - start - one.key.length : start - at - other.key.length;
      return gap <= distance;
    }),
  );
}

type Test = (clause: Clause) => boolean;

/** The tests of all fields a tree names, made once a question. */
function testsOf(root: QueryNode, searchable: Searchable): Map<Field, Test> {
  return new Map(allFields(root).map((field) => [field, testOf(field, searchable)]));
}

/** What the tree is asked of. */
interface Asked {
  readonly number: number;
  readonly clause: Clause;
  readonly key: string;
  readonly board: Board;
  readonly tests: ReadonlyMap<Field, Test>;
  readonly searchable: Searchable;
}

function holds(node: QueryNode, asked: Asked): boolean {
  const { clause, key, tests } = asked;
  switch (node.kind) {
    case "term":
      return hasTerm(node, asked);
    case "and":
      return node.of.every((part) => holds(part, asked));
    case "or":
      return node.of.some((part) => holds(part, asked));
    case "not":
      return !holds(node.of, asked);
    case "near":
      return isNear(node, key);
    case "field":
      return tests.get(node)?.(clause) ?? false;
    case "literal":
      return false;
  }
}

/** The runs of characters that make a match exact: words side by side join, either side of OR counts. */
function runsOf(node: QueryNode): string[] {
  if (node.kind === "term") return [node.key];
  if (node.kind === "or" || node.kind === "near") return node.of.flatMap((part) => runsOf(part));
  if (node.kind !== "and") return [];
  const parts = node.of.map(runsOf).filter((part) => part.length > 0);
  // Groups of alternatives side by side would multiply; their own runs are enough.
  if (parts.some((part) => part.length > 1)) return parts.flat();
  return parts.length === 0 ? [] : [parts.map(([run]) => run).join("")];
}

/** Whether some way of answering needs no word at all: `-甲`, `甲 OR -乙`. */
function needsNoWord(node: QueryNode): boolean {
  if (node.kind === "not" || node.kind === "field") return true;
  if (node.kind === "or") return node.of.some(needsNoWord);
  return node.kind === "and" && node.of.every(needsNoWord);
}

/** Finds all clauses for which the tree holds. */
export function findTree(root: QueryNode, searchable: Searchable): Found {
  const asked = new Map(
    allTerms(root).flatMap((term) => term.words.map((word) => [word.key, word] as const)),
  );
  const wanted = new Set(positiveTerms(root).flatMap((term) => term.words.map(({ key }) => key)));
  const probes = rarest([...asked.values()], searchable);
  const board = layOut(probes, searchable);
  const positive = probes.filter(({ word }) => wanted.has(word.key));
  const mask = positive.reduce((bits, { word }) => bits | (board.bits.get(word.key) ?? 0), 0);
  const runs = runsOf(root);
  const tests = testsOf(root, searchable);
  const matches = new Matches();
  for (const number of needsNoWord(root) ? searchable.clauses.keys() : board.touched) {
    const own = (board.inText[number] ?? 0) | (board.inOnly[number] ?? 0);
    // A title alone is no answer of each of its clauses; a heading that is no clause is.
    if (mask !== 0 && (own & mask) === 0) continue;
    const clause = searchable.clauses[number];
    const key = searchable.keys[number] ?? "";
    if (!clause || !holds(root, { number, clause, key, board, tests, searchable })) continue;
    const tier = runs.some((run) => key.includes(run)) ? EXACT : ALL;
    matches.add(number, tier, board.impact[number] ?? 0);
  }
  const widened = positive.flatMap((probe) => probe.widened());
  const words = positive.map(({ word }) => word);
  return { ...NOTHING, matches, words, runs, widened, apart: root.kind !== "term" };
}
