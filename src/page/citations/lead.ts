/** Where a citation leads a reader, and in what state it is. */

import type { Citation } from "../../vocabulary.js";
import { type DocumentPlace, type Place, question, viewPlace } from "../address.js";
import type { Word } from "../words.js";

/** Whether the work is held; `ambiguous` where it is not sure which work is meant. */
export type State = "held" | "missing" | "ambiguous";

export const STATE_WORDS: Readonly<Record<State, Word>> = {
  held: "citationHeld",
  missing: "citationMissing",
  ambiguous: "citationAmbiguous",
};

export interface Lead {
  readonly state: State;
  readonly place: Place;
}

/** A citation of a text that leads somewhere. */
export interface Led {
  readonly citation: Citation;
  readonly lead: Lead;
}

/** The clause that cites, and the searches it was come to by. */
export interface Standing extends Asked {
  readonly document: string;
  readonly clause: string;
}

type Asked = Pick<DocumentPlace, "from" | "find">;

const TITLE = ":front";
/** The title of a document, where it stands for the clause that cites. */
export const titleOf = (document: string): string => document + TITLE;
/** The document whose title cites; null where a clause does. */
export const titledBy = (clause: string): string | null =>
  clause.endsWith(TITLE) ? clause.slice(0, -TITLE.length) : null;

/** Null where there is nowhere to go: a form to fill in, 本方案, 本条. */
export function leadOf(citation: Citation, here: Standing): Lead | null {
  const { kind, document, clause, work, confidence } = citation;
  if (kind === "form") return null;
  if (document === here.document) return within(clause, here);
  if (confidence === "ambiguous") {
    const at = { citing: here.clause, at: String(citation.span[0]) };
    return { state: "ambiguous", place: viewPlace("citations", at) };
  }
  if (document !== null) {
    return { state: "held", place: atClause(document, clause, { from: question("") }) };
  }
  return work === null ? null : { state: "missing", place: viewPlace("citations", { work }) };
}

/** A place in the text itself; the text as a whole, or the very clause, is where the reader is. */
function within(clause: string | null, here: Standing): Lead | null {
  if (clause === null || clause === here.clause) return null;
  return { state: "held", place: atClause(here.document, clause, here) };
}

/** A clause's id is its document's, a colon and its path. */
function atClause(id: string, clause: string | null, { from, find }: Asked): Place {
  return { view: "document", id, clause: clause?.slice(id.length + 1) ?? null, from, find };
}
