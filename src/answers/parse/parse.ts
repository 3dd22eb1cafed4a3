/**
 * Tokens → query tree: words are all required, `OR` binds weaker than a space,
 * `NEAR/10` ties the words beside it, `-` refuses what follows it, brackets
 * group, a field named beside the words is a filter.
 *
 * Never fails: what cannot be understood is left out with a fault at its place.
 */
import { keyOf } from "../../text/key.js";
import type { QueryFault } from "../../vocabulary.js";
import {
  type Field,
  type FieldName,
  type Filter,
  type Intent,
  isFilter,
  isPlain,
  type Near,
  positiveTerms,
  type Query,
  type QueryNode,
  type Term,
} from "../query.js";
import type { Searchable } from "../searchable.js";
import type { Form, Wording } from "../wording.js";
import { bodyWord } from "./bodies.js";
import { type DocumentNumber, readDocumentNumber } from "./document-number.js";
import { withoutDuty } from "./duty.js";
import { ASKING_WORDS, EMPTY_WORDS } from "./empty-words.js";
import { fault } from "./faults.js";
import { isOneOf, valueFault } from "./fields.js";
import { isArticle, withinAt } from "./provision.js";
import { offersOf } from "./reforms.js";
import { distanceOf, type FieldValue, NEAR_BY, type QueryToken, tokens } from "./tokens.js";
import { hasTooManyWays, MOST_WAYS } from "./ways.js";
import { queryWords } from "./words.js";

/** Longest question that is read; the rest of a longer one is left out, with a fault. */
const LONGEST = 1000;

/** Words of an English expression that are tried together, such as small and medium-sized enterprises. */
const LATIN_WORDS = 5;
const LATIN = /^[a-z0-9&+#]+$/;

class Parser {
  readonly faults: QueryFault[];
  readonly #text: string;
  readonly #tokens: readonly QueryToken[];
  readonly #wording: Wording;
  readonly #bodies: ReadonlyMap<string, unknown>;
  /** The field whose values are read, inside a group that follows its name. */
  #asked: FieldName | null = null;
  #at = 0;

  constructor(
    text: string,
    scanned: { tokens: readonly QueryToken[]; faults: readonly QueryFault[] },
    wording: Wording,
    bodies: ReadonlyMap<string, unknown>,
  ) {
    this.#text = text;
    this.#bodies = bodies;
    this.#tokens = scanned.tokens;
    this.#wording = wording;
    this.faults = [...scanned.faults];
  }

  parse(): QueryNode | null {
    const nodes: QueryNode[] = [];
    while (this.#at < this.#tokens.length) {
      const node = this.#either();
      if (node) nodes.push(node);
      // Only a bracket that closes nothing stops a level; step over it.
      if (this.#peek("close")) this.#at++;
    }
    return join("and", nodes);
  }

  #peek(kind: QueryToken["kind"]): QueryToken | undefined {
    const token = this.#tokens[this.#at];
    return token?.kind === kind ? token : undefined;
  }

  #either(): QueryNode | null {
    const sides: QueryNode[] = [];
    const first = this.#both();
    if (first) sides.push(first);
    for (let or = this.#peek("or"); or; or = this.#peek("or")) {
      this.#at++;
      const side = this.#both();
      if (side) sides.push(side);
      if (!side || sides.length < 2) {
        this.faults.push(fault("orSide", or.span));
      }
    }
    return join("or", sides);
  }

  #both(): QueryNode | null {
    const parts: QueryNode[] = [];
    while (this.#at < this.#tokens.length && !this.#peek("or") && !this.#peek("close")) {
      const near = this.#peek("near");
      if (near) this.#at++;
      const part = this.#single();
      const before = parts.at(-1);
      if (near && part?.kind === "term" && (before?.kind === "term" || before?.kind === "near")) {
        parts[parts.length - 1] = nearTo(before, part, this.#distance(near));
        continue;
      }
      if (near) this.faults.push(fault("nearSide", near.span));
      if (part) parts.push(part);
    }
    const either = this.#asked !== null && isOneOf(this.#asked) && parts.every(isFilter);
    return join(either ? "or" : "and", parts);
  }

  #distance(near: QueryToken): number {
    const distance = distanceOf(near);
    if (distance !== null) return distance;
    this.faults.push(fault("nearDistance", near.span, NEAR_BY));
    return NEAR_BY;
  }

  #single(): QueryNode | null {
    if (this.#peek("near") || this.#peek("or") || this.#peek("close")) return null;
    const token = this.#tokens[this.#at++];
    if (!token) return null;
    if (token.kind === "minus") {
      const refused = this.#single();
      return refused && { kind: "not", of: refused };
    }
    if (token.kind === "open") return this.#group(token.field ?? null);
    if (token.field !== undefined) return this.#values(token.field, token.values ?? []);
    return this.#asked === null ? this.#term(token) : this.#value(this.#asked, token);
  }

  /** What is in brackets; of a group that follows the name of a field, its words are values of that field. */
  #group(field: FieldName | null): QueryNode | null {
    const outer = this.#asked;
    this.#asked = field ?? outer;
    const group = this.#either();
    this.#asked = outer;
    if (this.#peek("close")) this.#at++;
    return group;
  }

  /** Values of a field: all of them or, where a clause can have but one, either; null where none says anything. */
  #values(field: FieldName, values: readonly FieldValue[]): QueryNode | null {
    const fields = values.flatMap((value) => this.#value(field, value) ?? []);
    return join(isOneOf(field) ? "or" : "and", fields);
  }

  /** A field; null where its value says nothing, with a fault where it says what the field cannot be. */
  #value(field: FieldName, { text: value, span }: FieldValue): Field | null {
    if (keyOf(value) === "") return null;
    const wrong = valueFault(field, value);
    if (wrong === null) return { kind: "field", field, value, whole: false, span };
    this.faults.push(fault(wrong, span));
    return null;
  }

  /** Term of a word or phrase; null where it has signs only, which weigh nothing beside words. */
  #term(token: QueryToken): Term | null {
    const key = keyOf(token.text);
    if (key === "") return null;
    const { span } = token;
    if (token.kind === "phrase")
      return {
        kind: "term",
        key,
        words: [{ key, forms: [] }],
        quoted: true,
        open: token.open === true,
        span,
      };
    const expression = LATIN.test(key) ? this.#expression(token) : null;
    if (expression) return expression;
    const body = bodyWord(key, this.#wording, this.#bodies);
    if (body) return { kind: "term", key, words: [{ ...body, span }], quoted: false, span };
    const cut = queryWords(token.text, { wording: this.#wording, bodies: this.#bodies }, span[0]);
    const told = cut.filter((word) => !EMPTY_WORDS.has(word.key));
    const words = new Map((told.length > 0 ? told : cut).map((word) => [word.key, word]));
    return this.#withPlace({ kind: "term", key, words: [...words.values()], quoted: false, span });
  }

  /** A term that ends in an article, with the paragraph or item typed behind a space: 第七条 （二）. */
  #withPlace(term: Term): Term {
    const [start, end] = term.span;
    const last = term.words.at(-1);
    const within = last?.span?.[1] === end && isArticle(last) ? withinAt(this.#text, end) : null;
    if (last === undefined || within === null) return term;
    const rest = this.#tokens.slice(this.#at);
    const count = rest.findIndex(({ span }) => span[1] >= within.end) + 1;
    if (rest[count - 1]?.span[1] !== within.end) return term;
    this.#at += count;
    const words = [...term.words.slice(0, -1), { ...last, within }];
    const key = term.key + keyOf(this.#text.slice(end, within.end));
    return { ...term, key, words, span: [start, within.end] };
  }

  /** The longest expression the wording knows that begins with this English token: high-tech zone, 3D 列印. */
  #expression(first: QueryToken): Term | null {
    const rest = this.#tokens.slice(this.#at, this.#at + LATIN_WORDS - 1);
    const end = rest.findIndex((token) => token.kind !== "word");
    const words = [first, ...rest.slice(0, end < 0 ? rest.length : end)];
    for (let count = words.length; count > 0; count--) {
      const parts = words.slice(0, count);
      const key = keyOf(parts.map((part) => part.text).join(" "));
      const forms = expressionForms(key, this.#wording);
      if (forms.length === 0) continue;
      this.#at += count - 1;
      const span = [first.span[0], parts.at(-1)?.span[1] ?? first.span[1]] as const;
      return { kind: "term", key, words: [{ key, forms, span }], quoted: false, span };
    }
    return null;
  }
}

/** A term near another, or near the last of some. */
function nearTo(before: Term | Near, term: Term, distance: number): Near {
  if (before.kind === "term") return { kind: "near", of: [before, term], distances: [distance] };
  return { ...before, of: [...before.of, term], distances: [...before.distances, distance] };
}

/** Other forms of an expression; of an English plural those of the singular where it has none. */
function expressionForms(key: string, wording: Wording): readonly Form[] {
  const forms = wording.formsOf(key);
  if (forms.length > 0 || !/[a-z]s$/.test(key)) return forms;
  const singular = key.endsWith("ies") ? `${key.slice(0, -3)}y` : key.slice(0, -1);
  return wording.formsOf(singular);
}

function join(kind: "and" | "or", nodes: readonly QueryNode[]): QueryNode | null {
  if (nodes.length < 2) return nodes[0] ?? null;
  return { kind, of: nodes };
}

/** What is asked of every answer at once, brackets around some of it left out. */
function conjuncts(node: QueryNode): readonly QueryNode[] {
  return node.kind === "and" ? node.of.flatMap(conjuncts) : [node];
}

/** Parts the fields asked of every hit from the words. */
function partFilters(root: QueryNode | null): { root: QueryNode | null; filters: Filter[] } {
  const parts = root === null ? [] : conjuncts(root);
  const rest = parts.filter((node) => !isFilter(node));
  return { root: join("and", rest), filters: parts.filter(isFilter) };
}

const onlyAsks = (node: QueryNode): node is Term =>
  node.kind === "term" && !node.quoted && ASKING_WORDS.has(node.key);

/** Requires nothing of the words that only ask, typed apart: 创业贷款 多少钱. */
function withoutQuestions(root: QueryNode): QueryNode {
  if (root.kind === "or") return { ...root, of: root.of.map(withoutQuestions) };
  // Beside operators a word is what it is: 是否 -是否 is nothing.
  if (root.kind !== "and" || !isPlain(root) || root.of.every(onlyAsks)) return root;
  return { ...root, of: root.of.map((node) => (onlyAsks(node) ? { ...node, asks: true } : node)) };
}

/** Reads a question; `chosen` are filters set beside it, and without `fields` the names of fields are text. */
export function parse(
  typed: string,
  { wording, bodies }: Pick<Searchable, "wording" | "bodies">,
  chosen: readonly Field[] = [],
  { fields }: { readonly fields: boolean } = { fields: true },
): Query {
  const text = typed.slice(0, LONGEST);
  const number = readDocumentNumber(text);
  if (number) return numberQuery(text, number, chosen);
  const scanned = tokens(text, fields);
  const parser = new Parser(text, scanned, wording, bodies);
  const parted = partFilters(parser.parse());
  const root = parted.root && withoutDuty(withoutQuestions(parted.root));
  const { filters } = parted;
  const faults = parser.faults;
  if (typed.length > LONGEST) {
    faults.push(fault("tooLong", [LONGEST, typed.length], LONGEST));
  }
  if (root !== null && hasTooManyWays(root)) {
    faults.push(fault("tooManyWays", [0, text.length], MOST_WAYS));
  }
  const query = {
    text,
    filters,
    chosen,
    intent: { kind: "words" },
    offers: offersOf(positiveTerms(root), wording),
    faults,
  } as const;
  const signs = signsOf(text, scanned.tokens);
  if (root !== null || signs === "" || filters.length > 0) return { ...query, root };
  return { ...query, root: { kind: "literal", text: signs, span: [0, text.length] } };
}

/** A document number is one run; what was typed of it, cut short anywhere, is found as typed too. */
function numberQuery(text: string, number: DocumentNumber, chosen: readonly Field[]): Query {
  const span = [0, text.length] as const;
  const run = (key: string): Term => ({
    kind: "term",
    key,
    words: [{ key, forms: [] }],
    quoted: true,
    span,
  });
  const typed = keyOf(text);
  const root: QueryNode =
    typed === number.key ? run(typed) : { kind: "or", of: [run(number.key), run(typed)] };
  const intent: Intent = { kind: "number", ...number };
  return { text, root, filters: [], chosen, intent, offers: [], faults: [] };
}

/** What a question without words looks for: the phrase it quotes, or all that was typed. */
function signsOf(text: string, scanned: readonly QueryToken[]): string {
  const [only] = scanned;
  const quoted = scanned.length === 1 && only?.kind === "phrase" ? only.text.trim() : "";
  return quoted === "" ? text.trim() : quoted;
}
