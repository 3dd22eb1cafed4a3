/**
 * What counterparts are sought in, and which clauses can have any.
 *
 * Guarantee: only clauses that say what is to be done or reached are compared;
 * a title, an addressee or a signature has no counterpart.
 */
import type { Clause, NodeType, PolicyDocument, Postings } from "../vocabulary.js";
import type { BodyNames } from "./duties.js";

export interface Comparable {
  readonly documents: readonly PolicyDocument[];
  readonly clauses: readonly Clause[];
  /** Keys of the clauses with a space between words, under the clauses' numbers. */
  readonly segmented: readonly string[];
  /** Bigrams of the clauses' keys, under the clauses' numbers. */
  readonly postings: Postings;
  /** What bodies are called too, and what they became. */
  readonly wording: BodyNames;
}

/** What stands around the measures: it names the paper, greets, signs or repeats. */
const AROUND: ReadonlySet<NodeType | "front"> = new Set<NodeType | "front">([
  "front",
  "title",
  "preamble",
  "closing",
  "signature",
  "note",
  // A table's own words are its head; its rows are compared.
  "table",
]);

export const isMeasure = ({ type }: Clause): boolean => !AROUND.has(type);

/** Measures looked at for how common a theme or a character is; beyond it the share no longer moves. */
const SAMPLE = 1000;

/** A thousand measures, or all where there are fewer, evenly from the corpus. */
export function sampleOf({ clauses }: Comparable): Clause[] {
  const measures = clauses.filter(isMeasure);
  const step = Math.max(1, Math.floor(measures.length / SAMPLE));
  return measures.filter((_, place) => place % step === 0);
}

/** Numbers of the measures of each document, in the order of the print. */
export function measuresOf({ clauses }: Comparable): ReadonlyMap<string, readonly number[]> {
  const measures = new Map<string, number[]>();
  clauses.forEach((clause, number) => {
    if (!isMeasure(clause)) return;
    const known = measures.get(clause.document.id);
    if (known) known.push(number);
    else measures.set(clause.document.id, [number]);
  });
  return measures;
}
