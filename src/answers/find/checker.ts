/** What is asked of clauses one by one, once the words were found: refusals, fields, NEAR. */
import type { Clause } from "../../vocabulary.js";
import { bordersIn } from "../lookup/borders.js";
import { nameOf, Probe } from "../lookup/probe.js";
import { testOf } from "../parse/fields.js";
import { allFields, allTerms, type Field, type QueryNode, type QueryWord } from "../query.js";
import type { Searchable } from "../searchable.js";
import { type Board, layOut, MOST_WORDS } from "./board.js";
import { isAbbreviation, lacksAbbreviation } from "./chance.js";
import { standsIn } from "./evidence.js";
import { isNear } from "./proximity.js";

/** Asks parts of a question of clauses; its board is good until the next one is laid. */
export class Checker {
  readonly #searchable: Searchable;
  readonly #tests: ReadonlyMap<Field, (clause: Clause) => boolean>;
  readonly #board: Board;
  readonly #probes: ReadonlyMap<string, Probe>;

  /** For all parts of `root`, whose words are asked for only where they are refused. */
  constructor(root: QueryNode, searchable: Searchable) {
    this.#searchable = searchable;
    this.#tests = new Map(allFields(root).map((field) => [field, testOf(field, searchable)]));
    const words = refusalsIn(root).flatMap((node) => allTerms(node).flatMap((term) => term.words));
    this.#probes = new Map(words.map((word) => [nameOf(word), new Probe(word, searchable)]));
    this.#board = layOut([...this.#probes.values()].slice(0, MOST_WORDS), searchable);
  }

  /**
   * Whether a clause is what a part asks for; of words, whether it has them in
   * its text or above it. One that is `alone` asked for counts by chance too, so
   * that nothing is left of it where it is refused as well.
   */
  holds(node: QueryNode, number: number, alone: string | null): boolean {
    const clause = this.#searchable.clauses[number];
    if (clause === undefined) return false;
    switch (node.kind) {
      case "term":
        return node.asks === true || node.words.every((word) => this.#hasWord(word, number, alone));
      case "and":
        return node.of.every((part) => this.holds(part, number, alone));
      case "or":
        return node.of.some((part) => this.holds(part, number, alone));
      case "not":
        return !this.holds(node.of, number, alone);
      case "near":
        return isNear(node, this.#searchable.keys[number] ?? "", () =>
          bordersIn(this.#searchable, number),
        );
      case "field":
        return this.#tests.get(node)?.(clause) ?? false;
      case "literal":
        return false;
    }
  }

  #hasWord(word: QueryWord, number: number, alone: string | null): boolean {
    const { bits, inText, inContext } = this.#board;
    const bit = bits.get(nameOf(word));
    const has = ((inText[number] ?? 0) | (inContext[number] ?? 0)) & (bit ?? 0);
    if (bit === undefined ? !this.#stands(word, number) : has === 0) return false;
    if (word.key === alone || !isAbbreviation(word)) return true;
    return !lacksAbbreviation(word, number, this.#searchable);
  }

  /** The same of a word for which the board has no room. */
  #stands(word: QueryWord, number: number): boolean {
    const { headingsAbove, headingKeys } = this.#searchable;
    if (this.#probes.get(nameOf(word))?.inText(number)) return true;
    const above = headingsAbove[number] ?? [];
    return above.some((heading) => standsIn(word, headingKeys[heading] ?? "") > 0);
  }
}

/** The refusals in a tree, the outermost ones. */
function refusalsIn(node: QueryNode): QueryNode[] {
  if (node.kind === "not") return [node];
  return node.kind === "and" || node.kind === "or" ? node.of.flatMap(refusalsIn) : [];
}
