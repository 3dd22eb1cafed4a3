/**
 * The words of a clause by how much they say about its main measure.
 *
 * The list of bodies at a clause's end is left out: （省科技厅、财政厅，各地级以上市政府）
 * stands under every measure of a plan and tells none from another.
 */
import type { Clause } from "../vocabulary.js";
import { withoutRitual } from "./ritual.js";

export interface Piece {
  readonly text: string;
  readonly weight: number;
}

/** A heading names the measure; three times the text is what separates best, two to five hardly differ. */
const HEADING = 3;
/** The first sentences say what the rest spells out. */
const LEAD = 1.5;
const LEAD_LENGTH = 60;
/** A heading above counts like the text: it places 3.「全市高新技术企业保底100家」 among its like. */
const ABOVE = 1;

/** The bracket at a clause's end that lists the bodies it makes responsible. */
const BODIES = /[（(][^（()）]*[)）]\s*$/u;

/** Where the list of bodies at a clause's end begins; the text's length where it has none. */
export function bodiesAt({ text, departments }: Clause): number {
  return departments.length > 0 ? (BODIES.exec(text)?.index ?? text.length) : text.length;
}

/** The text without its label, its heading, the bodies at its end and what every plan says. */
function bodyOf(clause: Clause): string {
  const { document, node, heading, text } = clause;
  const label = node === null ? null : (document.nodes[node]?.label ?? null);
  let body = text.slice(0, bodiesAt(clause));
  if (label !== null && body.startsWith(label)) body = body.slice(label.length);
  return withoutRitual(heading === null ? body : body.replace(heading, () => ""));
}

/** Headings above a clause, nearest first; the document's title is on all its clauses alike. */
export function headingsAbove({ document, node }: Clause): string[] {
  const headings: string[] = [];
  let up = node === null ? null : (document.nodes[node]?.parent ?? null);
  while (up !== null) {
    const above = document.nodes[up];
    if (above?.heading && above.type !== "title") headings.push(above.heading);
    up = above?.parent ?? null;
  }
  return headings;
}

export function piecesOf(clause: Clause): Piece[] {
  const body = bodyOf(clause);
  const pieces: Piece[] = [
    { text: body.slice(0, LEAD_LENGTH), weight: LEAD },
    { text: body.slice(LEAD_LENGTH), weight: 1 },
    ...headingsAbove(clause).map((text) => ({ text, weight: ABOVE })),
  ];
  if (clause.heading !== null) pieces.push({ text: clause.heading, weight: HEADING });
  return pieces;
}

/** Sentences of a clause, its heading first, without the bodies at its end. */
export const statementsIn = (clause: Clause): string[] =>
  [clause.heading ?? "", ...bodyOf(clause).split(/[。；;\n]/u)].filter(
    (text) => text.trim() !== "",
  );
