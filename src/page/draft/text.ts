/** The draft as it was written: its citations as links, what was found marked, and told beneath its line. */

import type { CheckedDraft, Citation } from "../../vocabulary.js";
import { question, viewPlace, write } from "../address.js";
import { STATE_WORDS } from "../citations/lead.js";
import { element, unseen } from "../element.js";
import { say } from "../language.js";
import { leading, noteId, numberOf, wordsId } from "./ids.js";
import { isFault } from "./kinds.js";
import { noteOf } from "./note.js";
import { type DraftLine, draftLines, type Piece } from "./pieces.js";

export function draftText(text: string, checked: CheckedDraft): HTMLElement {
  const { citations, findings } = checked;
  const article = element("article", { class: "draft-text", "aria-label": say("draftText") });
  for (const line of draftLines(text, citations, findings)) {
    if (line.pieces.length === 0) continue;
    article.append(paragraph(line, checked));
    article.append(
      ...line.ending.flatMap((index) => {
        const finding = findings[index];
        return finding === undefined ? [] : [noteOf(finding, index)];
      }),
    );
  }
  return article;
}

function paragraph(
  { pieces, ending }: DraftLine,
  { citations, findings }: CheckedDraft,
): HTMLElement {
  const isGrave = (index: number): boolean => {
    const finding = findings[index];
    return finding !== undefined && isFault(finding);
  };
  const made = element("p", { lang: "zh" });
  const last = new Map(
    ending.map((index) => [pieces.findLast(({ findings }) => findings.includes(index)), index]),
  );
  for (let at = 0; at < pieces.length; ) {
    const citation = pieces[at]?.citation ?? null;
    let end = at + 1;
    while (citation !== null && pieces[end]?.citation === citation) end++;
    const run = pieces.slice(at, end);
    const words = run.map((piece) => markedPiece(piece, isGrave));
    const cited = citation === null ? undefined : citations[citation];
    made.append(...(cited === undefined ? words : [linked(cited, words)]));
    // After the link, since no link can stand within another.
    for (const piece of run) if (last.has(piece)) made.append(...refs(piece, ending, pieces));
    at = end;
  }
  return made;
}

/** What is only to be known needs no ground under it: its number leads to it. */
function markedPiece({ text, findings }: Piece, isGrave: (index: number) => boolean): Node {
  return findings.some(isGrave) ? element("mark", {}, text) : document.createTextNode(text);
}

/** The numbers of the findings whose words end with this piece. */
function refs(piece: Piece, ending: readonly number[], pieces: readonly Piece[]): HTMLElement[] {
  return ending
    .filter((index) => pieces.findLast(({ findings }) => findings.includes(index)) === piece)
    .map((index) => {
      const link = leading(
        element("a", { id: wordsId(index), class: "finding-number" }),
        noteId(index),
      );
      link.append(unseen(say("finding")), numberOf(index));
      return element("sup", {}, link);
    });
}

/** A link where the library knows the work; its state is in its line and in words. */
function linked(citation: Citation, words: readonly Node[]): HTMLElement {
  const { kind, work, document, clause, evidence, confidence } = citation;
  if (kind === "form" || (work === null && kind === "self")) return element("span", {}, ...words);
  const state = document !== null ? "held" : confidence === "ambiguous" ? "ambiguous" : "missing";
  const name = `citation citation-${state}`;
  const spoken = unseen(say("spoken", say(STATE_WORDS[state])));
  // By its print alone: no document of the library cites it.
  const isKnown = work !== null && evidence.join() !== "printed";
  if (document === null && !isKnown) return element("span", { class: name }, ...words, spoken);
  const path = clause !== null && document !== null ? clause.slice(document.length + 1) : null;
  const href = write(
    document === null
      ? viewPlace("citations", { work })
      : { view: "document", id: document, clause: path, from: question("") },
  );
  return element("a", { class: name, href }, ...words, spoken);
}
