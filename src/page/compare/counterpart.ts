/** A clause in a cell: where it stands, its words, and what is said of it. */

import type { ComparedClause, Counterpart, Span } from "../../vocabulary.js";
import { question, write } from "../address.js";
import { badge } from "../badge.js";
import { type Child, element, langOf } from "../element.js";
import { isPlainKey } from "../keyboard.js";
import { placeName } from "../place-name.js";
import { type ClauseWords, clauseWords } from "./clause-words.js";
import { type Decide, decidingButtons, decisionName } from "./deciding.js";
import { differenceList, gradeName, reasonLine } from "./said.js";

/** How clauses are shown in one table. */
export interface Showing {
  /** Whole, not folded. */
  readonly whole: boolean;
  /** Whether the column holds several documents, so that each clause has to name its own. */
  readonly named: boolean;
}

/** Of what differs the figures, where there are some: they are what differs in it. */
function differing({ figures, text }: ComparedClause, spans: readonly (Span | null)[]): Span[] {
  return spans.flatMap((span) => {
    // A row of a table is its own quotation: a line under all of it would tell nothing.
    if (span === null || span[1] - span[0] >= text.trimEnd().length) return [];
    const within = figures.filter(([start, end]) => start >= span[0] && end <= span[1]);
    return within.length > 0 ? within : [span];
  });
}

/** The clause a row begins with; what any counterpart shares with it is marked. */
export function sourceEntry(
  clause: ComparedClause,
  counterparts: readonly Counterpart[],
  showing: Showing,
): HTMLElement {
  const words = clauseWords(clause, {
    matched: counterparts.flatMap(({ sourceSpans }) => sourceSpans),
    differing: differing(
      clause,
      counterparts.flatMap(({ differences }) => differences.map(({ hereSpan }) => hereSpan)),
    ),
    whole: showing.whole,
  });
  return entry(clause, words, [
    element("p", { class: "entry-head" }, placeLink(clause), ...ofDocument(clause, showing)),
    words.element,
  ]);
}

export function counterpartEntry(
  counterpart: Counterpart,
  source: ComparedClause,
  showing: Showing,
  decide: Decide,
): HTMLElement {
  const { clause, decision, differences, grade } = counterpart;
  const lang = langOf(clause.document.script);
  const words = clauseWords(clause, {
    matched: counterpart.spans,
    differing: differing(
      clause,
      differences.map(({ thereSpan }) => thereSpan),
    ),
    whole: showing.whole,
  });
  const made = entry(clause, words, [
    element(
      "p",
      { class: "entry-head" },
      element("span", { class: `grade grade-${grade}` }, gradeName(counterpart)),
      " ",
      placeLink(clause),
      ...ofDocument(clause, showing),
      decision !== null && element("span", { class: "decided" }, decisionName(decision)),
    ),
    words.element,
    differenceList(differences, langOf(source.document.script), lang),
    reasonLine(counterpart, langOf(source.document.script)),
    decidingButtons(clause.id, decision, decide),
  ]);
  made.classList.add("counterpart");
  return made;
}

/** Has the focus by the keys of the table; Enter and the space bar then unfold it. */
function entry(
  { id, path, type, document }: ComparedClause,
  { toggle }: ClauseWords,
  children: readonly Child[],
): HTMLElement {
  const made = element(
    "article",
    {
      class: "entry",
      tabindex: -1,
      "aria-label": placeName(path, document.script, type),
      "data-clause": id,
    },
    ...children,
  );
  made.addEventListener("keydown", (event) => {
    if (event.target !== made || !isPlainKey(event)) return;
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    toggle();
  });
  return made;
}

export function placeLink({ document, path, type }: ComparedClause): HTMLElement {
  const href = write({ view: "document", id: document.id, clause: path, from: question("") });
  return element(
    "a",
    { href, class: "entry-place", lang: langOf(document.script) },
    placeName(path, document.script, type),
  );
}

/** Characters of a title that tell a document from the others of a column. */
const TITLE_SHOWN = 24;

function ofDocument({ document }: ComparedClause, { named }: Showing): Child[] {
  if (!named) return [];
  const { title, level, script } = document;
  const short = title.length > TITLE_SHOWN ? `${title.slice(0, TITLE_SHOWN)}…` : title;
  return [
    " ",
    badge(level),
    " ",
    element("span", { class: "entry-title", lang: langOf(script) }, short),
  ];
}
