/** What a question is put to: clauses with their keys, words and postings. */
import type { Clause, ContextHeading, Postings } from "../vocabulary.js";
import type { Wording } from "./wording.js";

export interface Searchable {
  readonly clauses: readonly Clause[];
  /** Search key of each clause's text. */
  readonly keys: readonly string[];
  /** The same keys with a space between words. */
  readonly segmented: readonly string[];
  readonly postings: Postings;
  readonly headings: readonly ContextHeading[];
  readonly headingKeys: readonly string[];
  readonly headingPostings: Postings;
  /** Numbers of the headings above each clause, outermost first. */
  readonly headingsAbove: readonly (readonly number[])[];
  readonly wording: Wording;
  /** Clauses each body is made responsible in, by the key of its name. */
  readonly bodies: ReadonlyMap<string, readonly number[]>;
  /** Names and numbers of the works a clause cites: as printed there, and all others they are known by. */
  readonly citedIn: (clause: Clause) => readonly string[];
}
