/**
 * Tokens → query tree: words are all required, `OR` binds weaker than a space,
 * `-` refuses what follows it, brackets group.
 *
 * Never fails: what cannot be understood is left out with a fault at its place.
 */
import { analyse, words } from "../text/analyse.js";
import { keyOf } from "../text/key.js";
import type { QueryFault } from "../vocabulary.js";
import type { Query, QueryNode, Term } from "./query.js";
import { type QueryToken, tokens } from "./tokens.js";

/** Longest question that is read; the rest of a longer one is left out, with a fault. */
const LONGEST = 1000;

class Parser {
  readonly faults: QueryFault[];
  readonly #tokens: readonly QueryToken[];
  #at = 0;

  constructor(scanned: { tokens: readonly QueryToken[]; faults: readonly QueryFault[] }) {
    this.#tokens = scanned.tokens;
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
        this.faults.push({ span: or.span, detail: "OR 缺少一边 · OR lacks a side" });
      }
    }
    return join("or", sides);
  }

  #both(): QueryNode | null {
    const parts: QueryNode[] = [];
    while (this.#at < this.#tokens.length && !this.#peek("or") && !this.#peek("close")) {
      const part = this.#single();
      if (part) parts.push(part);
    }
    return join("and", parts);
  }

  #single(): QueryNode | null {
    const token = this.#tokens[this.#at++];
    if (!token) return null;
    if (token.kind === "minus") {
      const refused = this.#single();
      return refused && { kind: "not", of: refused };
    }
    if (token.kind === "open") {
      const group = this.#either();
      if (this.#peek("close")) this.#at++;
      return group;
    }
    return termOf(token);
  }
}

function join(kind: "and" | "or", nodes: readonly QueryNode[]): QueryNode | null {
  if (nodes.length < 2) return nodes[0] ?? null;
  return { kind, of: nodes };
}

/** Term of a word or phrase; null where it has signs only, which weigh nothing beside words. */
function termOf(token: QueryToken): Term | null {
  const key = keyOf(token.text);
  if (key === "") return null;
  const quoted = token.kind === "phrase";
  const pieces = quoted ? [key] : words(analyse(token.text));
  return { kind: "term", key, words: [...new Set(pieces)], quoted, span: token.span };
}

/** Reads a question. */
export function parse(typed: string): Query {
  const text = typed.slice(0, LONGEST);
  const scanned = tokens(text);
  const parser = new Parser(scanned);
  const root = parser.parse();
  const faults = parser.faults;
  if (typed.length > LONGEST) {
    const detail = `只检索前 ${LONGEST} 个字 · only the first ${LONGEST} characters are searched`;
    faults.push({ span: [LONGEST, typed.length], detail });
  }
  const signs = signsOf(text, scanned.tokens);
  if (root !== null || signs === "") return { text, root, faults };
  return { text, root: { kind: "literal", text: signs, span: [0, text.length] }, faults };
}

/** What a question without words looks for: the phrase it quotes, or all that was typed. */
function signsOf(text: string, scanned: readonly QueryToken[]): string {
  const phrases = scanned.filter((token) => token.kind === "phrase");
  return (phrases.length > 0 ? phrases.map((phrase) => phrase.text).join("") : text).trim();
}
