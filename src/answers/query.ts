/** A question understood: a tree of what must, may and must not stand in a clause. */
import type { QueryFault, Span } from "../vocabulary.js";

/** Words as typed between spaces, or a quoted phrase. */
export interface Term {
  readonly kind: "term";
  /** Search key of what was typed. */
  readonly key: string;
  /** Keys of its words; a phrase is one word. */
  readonly words: readonly string[];
  /** Whether the characters must stand together, exactly. */
  readonly quoted: boolean;
  readonly span: Span;
}

/** Signs without letters or digits, looked for as they stand. */
export interface Literal {
  readonly kind: "literal";
  readonly text: string;
  readonly span: Span;
}

export type QueryNode =
  | Term
  | Literal
  | { readonly kind: "and" | "or"; readonly of: readonly QueryNode[] }
  | { readonly kind: "not"; readonly of: QueryNode };

export interface Query {
  /** What was read of the typed text. */
  readonly text: string;
  /** `null` where nothing that can be searched was typed. */
  readonly root: QueryNode | null;
  readonly faults: readonly QueryFault[];
}

/** The terms that must or may be there, in the order typed; those refused are left out. */
export function positiveTerms(node: QueryNode | null): Term[] {
  if (node === null || node.kind === "literal" || node.kind === "not") return [];
  return node.kind === "term" ? [node] : node.of.flatMap(positiveTerms);
}

/** All terms, refused ones included. */
export function allTerms(node: QueryNode | null): Term[] {
  if (node === null || node.kind === "literal") return [];
  if (node.kind === "term") return [node];
  return node.kind === "not" ? allTerms(node.of) : node.of.flatMap(allTerms);
}

/** Whether the question is plain words only, so that a part of them is an answer too. */
export function isPlain(node: QueryNode | null): boolean {
  if (node === null) return false;
  if (node.kind === "term") return !node.quoted;
  return node.kind === "and" && node.of.every(isPlain);
}
