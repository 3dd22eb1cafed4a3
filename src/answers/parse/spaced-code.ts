/**
 * B 2 B is B2B: single letters and figures typed apart, where the library has
 * them side by side as a code. By themselves they would be looked for, and
 * marked, wherever a letter or figure stands.
 */
import { holdersOf } from "../lookup/lookup.js";
import { startsOf } from "../lookup/occurrences.js";
import type { Query, QueryNode, Term } from "../query.js";
import type { Searchable } from "../searchable.js";

/** Pieces of a code. */
const PIECE = /^(?:[a-z]|[0-9]{1,4})$/;
const LETTER = /[a-z]/;
const LETTER_OR_DIGIT = /[a-z0-9]/;

/** Whether a code stands in a clause by itself: b2b, but not in b2bc. */
function stands(code: string, searchable: Searchable): boolean {
  const { keys } = searchable;
  return holdersOf(code, searchable).numbers.some((number) => {
    const key = keys[number] ?? "";
    return startsOf(code, key).some(
      (at) =>
        !LETTER_OR_DIGIT.test(key.charAt(at - 1)) &&
        !LETTER_OR_DIGIT.test(key.charAt(at + code.length)),
    );
  });
}

const isPiece = (node: QueryNode | undefined): node is Term =>
  node?.kind === "term" && !node.quoted && PIECE.test(node.key);

/** The pieces that follow one another from a place on, nothing but spaces between them. */
function piecesFrom(nodes: readonly QueryNode[], at: number, text: string): Term[] {
  const pieces: Term[] = [];
  for (let node = nodes[at]; isPiece(node); node = nodes[++at]) {
    const last = pieces.at(-1);
    if (last && /\S/u.test(text.slice(last.span[1], node.span[0]))) break;
    pieces.push(node);
  }
  return pieces;
}

/** The code that pieces make together, as one term; null where they make none. */
function codeOf(pieces: readonly Term[], searchable: Searchable): Term | null {
  const [first, second] = pieces;
  const key = pieces.map((piece) => piece.key).join("");
  if (!first || !second || !LETTER.test(key) || !stands(key, searchable)) return null;
  const span = [first.span[0], pieces.at(-1)?.span[1] ?? second.span[1]] as const;
  const words = [{ key, forms: searchable.wording.formsOf(key), span }];
  return { kind: "term", key, words, quoted: false, span };
}

function inNode(node: QueryNode, text: string, searchable: Searchable): QueryNode {
  if (node.kind === "or")
    return { ...node, of: node.of.map((one) => inNode(one, text, searchable)) };
  if (node.kind !== "and") return node;
  const of: QueryNode[] = [];
  for (let at = 0; at < node.of.length; ) {
    const pieces = piecesFrom(node.of, at, text);
    const code = codeOf(pieces, searchable);
    if (code) of.push(code);
    else if (pieces.length > 0) of.push(...pieces);
    else of.push(inNode(node.of[at] as QueryNode, text, searchable));
    at += Math.max(1, pieces.length);
  }
  const [only, second] = of;
  return only && second === undefined ? only : { ...node, of };
}

/** The question with the codes it spells piece by piece in place of their pieces. */
export function withCodes(query: Query, searchable: Searchable): Query {
  const { root, text } = query;
  return root === null ? query : { ...query, root: inNode(root, text, searchable) };
}
