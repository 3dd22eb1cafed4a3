/** A question understood: a tree of what must, may and must not stand in a clause. */
import type { Offer, QueryFault, Span } from "../vocabulary.js";
import type { Form } from "./wording.js";

/** A paragraph or item of an article. */
export interface Within {
  /** 款, from 1. */
  readonly paragraph: number | null;
  /** 项, from 1. */
  readonly item: number | null;
  /** Where it ends in the question. */
  readonly end: number;
}

/** One word of a term, with the other words that count as it. */
export interface QueryWord {
  /** Its key as typed. */
  readonly key: string;
  /** Other forms; none for a phrase, or where the question was not to be widened. */
  readonly forms: readonly Form[];
  /** Where it was typed; of a word with other forms only. */
  readonly span?: Span;
  /** Whether it is the place before a body (广东 of 广东省科技厅): it must stand, but is no subject. */
  readonly place?: boolean;
  /** Of an article: the paragraph or item of it that is meant. */
  readonly within?: Within;
  /** Keys of the bodies it names, where it names any: they are found where they are made responsible. */
  readonly bodies?: readonly string[];
}

/** Words as typed between spaces, or a quoted phrase. */
export interface Term {
  readonly kind: "term";
  /** Search key of what was typed. */
  readonly key: string;
  /** Its words; a phrase is one word. */
  readonly words: readonly QueryWord[];
  /** Whether the characters must stand together, exactly. */
  readonly quoted: boolean;
  /** Whether its quote was never closed: then a part of the question may be answered without it. */
  readonly open?: boolean;
  /** Whether it only asks (多少, 负责 beside a body): nothing is required of it, but what is exact has it in its run. */
  readonly asks?: boolean;
  readonly span: Span;
}

/** Signs without letters or digits, looked for as they stand. */
export interface Literal {
  readonly kind: "literal";
  readonly text: string;
  readonly span: Span;
}

/** Fields a question may name, and what each is asked of. */
export const FIELDS = [
  "title",
  "heading",
  "dept",
  "region",
  "level",
  "year",
  "issuer",
  "no",
  "cites",
  "document",
  "script",
  "type",
  "target",
  "targetYear",
] as const;

export type FieldName = (typeof FIELDS)[number];

/** What a named field must hold. */
export interface Field {
  readonly kind: "field";
  readonly field: FieldName;
  readonly value: string;
  /** Whether the value is the whole of it, as a facet names it, or a part, as a reader types it. */
  readonly whole: boolean;
  readonly span: Span;
}

/** Fields asked of every answer: one, all of some, or either of some. */
export type Filter = Field | { readonly kind: "and" | "or"; readonly of: readonly Filter[] };

/** Two terms or more, each near the one typed before it, in either order. */
export interface Near {
  readonly kind: "near";
  readonly of: readonly Term[];
  /** Characters that may stand between two neighbours of `of`: one fewer than they are. */
  readonly distances: readonly number[];
}

export type QueryNode =
  | Term
  | Literal
  | Field
  | Near
  | { readonly kind: "and" | "or"; readonly of: readonly QueryNode[] }
  | { readonly kind: "not"; readonly of: QueryNode };

/** What a question is, beyond its words. */
export type Intent =
  | { readonly kind: "words" }
  /** A document number: its canonical key and how it is printed. */
  | { readonly kind: "number"; readonly key: string; readonly printed: string };

export interface Query {
  /** What was read of the typed text. */
  readonly text: string;
  /** `null` where nothing that can be searched was typed. */
  readonly root: QueryNode | null;
  /** Fields named beside the words, which what answers them must satisfy. */
  readonly filters: readonly Filter[];
  /** Fields chosen beside the question, which every hit must satisfy. */
  readonly chosen: readonly Field[];
  readonly intent: Intent;
  /** What became of the bodies asked for, or what they were before. */
  readonly offers: readonly Offer[];
  readonly faults: readonly QueryFault[];
}

/** The terms that must or may be there and those that only ask, in the order typed; those refused are left out. */
export function typedTerms(node: QueryNode | null): Term[] {
  if (node === null) return [];
  if (node.kind === "term") return [node];
  if (node.kind === "literal" || node.kind === "field" || node.kind === "not") return [];
  return node.of.flatMap((part) => typedTerms(part));
}

/** The terms that must or may be there. */
export const positiveTerms = (node: QueryNode | null): Term[] =>
  typedTerms(node).filter(({ asks }) => asks !== true);

/** All terms, refused ones included. */
export function allTerms(node: QueryNode | null): Term[] {
  if (node?.kind === "not") return allTerms(node.of);
  if (node?.kind === "and" || node?.kind === "or") return node.of.flatMap((part) => allTerms(part));
  return typedTerms(node);
}

/** All fields named in a tree, refused ones included. */
export function allFields(node: QueryNode): Field[] {
  if (node.kind === "field") return [node];
  if (node.kind === "not") return allFields(node.of);
  return node.kind === "and" || node.kind === "or" ? node.of.flatMap(allFields) : [];
}

/** Whether a part names fields only, none of them refused. */
export function isFilter(node: QueryNode): node is Filter {
  return (
    node.kind === "field" ||
    ((node.kind === "and" || node.kind === "or") && node.of.every(isFilter))
  );
}

/** Whether the question is plain words only, so that a part of them is an answer too. */
export function isPlain(node: QueryNode | null): boolean {
  if (node === null) return false;
  if (node.kind === "term") return !node.quoted;
  return node.kind === "and" && node.of.every(isPlain);
}
