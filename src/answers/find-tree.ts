/** Questions with operators: the tree is asked of every clause that has any of its words. */
import type { Clause } from "../vocabulary.js";
import { type Board, layOut, rarest } from "./board.js";
import { bordersIn } from "./borders.js";
import { isAbbreviation, lacksAbbreviation } from "./chance.js";
import { testOf } from "./fields.js";
import { type Found, NOTHING } from "./found.js";
import { ALL, EXACT, Matches } from "./matches.js";
import { isNear } from "./proximity.js";
import {
  allFields,
  allTerms,
  type Field,
  positiveTerms,
  type QueryNode,
  type Term,
} from "./query.js";
import type { Searchable } from "./searchable.js";

/** Whether a clause has all a term asks for. */
function hasTerm(term: Term, { number, board, alone, searchable }: Asked): boolean {
  const has = (board.inText[number] ?? 0) | (board.inContext[number] ?? 0);
  return term.words.every((word) => {
    const bit = board.bits.get(word.key);
    // Words beyond the rarest ones are not looked up and refuse nothing.
    if (bit === undefined) return true;
    if ((has & bit) === 0) return false;
    if (word.key === alone || !isAbbreviation(word)) return true;
    return !lacksAbbreviation(word, number, searchable);
  });
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
  /** The one word asked for, which counts by chance too as where nothing is refused; null where there are more. */
  readonly alone: string | null;
  readonly tests: ReadonlyMap<Field, Test>;
  readonly searchable: Searchable;
}

function holds(node: QueryNode, asked: Asked): boolean {
  const { number, clause, key, tests, searchable } = asked;
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
      return isNear(node, key, () => bordersIn(searchable, number));
    case "field":
      return tests.get(node)?.(clause) ?? false;
    case "literal":
      return false;
  }
}

/** Runs made at most of groups side by side; what stands in one beyond them is no exact match. */
const MOST_RUNS = 12;

/** The runs of characters that make a match exact: words side by side join, either side of OR counts. */
function runsOf(node: QueryNode): readonly string[] {
  if (node.kind === "term") return [node.key];
  if (node.kind === "or") return node.of.flatMap(runsOf);
  if (node.kind === "near") {
    const [one, other] = node.of;
    return [one.key + other.key, other.key + one.key];
  }
  if (node.kind !== "and") return [];
  const parts = node.of.map(runsOf).filter((part) => part.length > 0);
  if (parts.length === 0) return [];
  return parts.reduce((runs, part) =>
    runs.flatMap((run) => part.map((next) => run + next)).slice(0, MOST_RUNS),
  );
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
  const [only, ...others] = wanted;
  const alone = only !== undefined && others.length === 0 ? only : null;
  const runs = runsOf(root);
  const tests = testsOf(root, searchable);
  const matches = new Matches();
  for (const number of needsNoWord(root) ? searchable.clauses.keys() : board.touched) {
    const own = (board.inText[number] ?? 0) | (board.inOnly[number] ?? 0);
    // A title alone is no answer of each of its clauses; a heading that is no clause is.
    if (mask !== 0 && (own & mask) === 0) continue;
    const clause = searchable.clauses[number];
    const key = searchable.keys[number] ?? "";
    if (!clause || !holds(root, { number, clause, key, board, alone, tests, searchable })) continue;
    const tier = runs.some((run) => key.includes(run)) ? EXACT : ALL;
    matches.add(number, tier, board.impact[number] ?? 0);
  }
  const widened = positive.flatMap((probe) => probe.widened());
  const words = positive.map(({ word }) => word);
  return { ...NOTHING, matches, words, runs, widened, apart: root.kind !== "term" };
}
