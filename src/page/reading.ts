/** A document open for reading: outline, text, bar; and going to a clause within it. */

import type { PolicyDocument } from "../vocabulary.js";
import { type DocumentPlace, write } from "./address.js";
import type { OpenDocument } from "./api.js";
import { apparatus } from "./apparatus.js";
import { readingBar } from "./bar.js";
import { showCards } from "./citations/cards.js";
import { citationLinks } from "./citations/links.js";
import { clauseElements, clauseId } from "./clauses.js";
import { element } from "./element.js";
import { documentHead } from "./fields.js";
import { findForm } from "./find.js";
import { say } from "./language.js";
import type { Occurrences } from "./occurrences.js";
import { outlineColumn } from "./outline.js";
import { followScrolling } from "./scrolled.js";

export interface Reading {
  readonly element: HTMLElement;
  /** Marks a clause as the one the reader stands at, and brings it to the eye. */
  goTo(path: string | null, move: "scroll" | "stay"): void;
  cite(): void;
}

export function readingView(
  document: OpenDocument,
  place: DocumentPlace,
  occurrences: Occurrences,
): Reading {
  const addressOf = (at: number) => write({ ...place, clause: document.nodes[at]?.path ?? null });
  const outline = outlineColumn(document, occurrences, addressOf, findForm(place));
  const bar = readingBar(document, occurrences.found, place, addressOf);
  const citations = citationLinks(document, place);
  const clauses = clauseElements(document, occurrences, addressOf, citations);
  const text = element("div", { class: "text" }, ...clauses);
  const head = documentHead(document, occurrences.title, citations.ofTitle);
  const article = element("article", {}, head, text, citations.spoken);
  showCards(article, citations.card);
  const view = element(
    "div",
    { class: "columns reading" },
    outline.element,
    element("div", { class: "middle" }, bar.element, article, apparatus(document)),
  );
  const places = [...text.querySelectorAll<HTMLElement>(".clause")];
  const scrolled = followScrolling(places, outline.stand);
  const goTo: Reading["goTo"] = (path, move) => {
    const at = path === null ? firstFound(place, occurrences) : indexOf(document, path);
    bar.stand(at);
    bar.tell(path !== null && at === null ? say("noSuchClause", path) : "");
    outline.stand(at);
    keepClear(bar.element);
    light(view, at, move);
    scrolled.rest();
  };
  return { element: view, goTo, cite: bar.cite };
}

/** Who searched within the document is led to the first hit; who opened it begins at its head. */
function firstFound({ find }: DocumentPlace, { found }: Occurrences): number | null {
  return find === undefined ? null : (found[0] ?? null);
}

function indexOf({ nodes }: PolicyDocument, path: string): number | null {
  const at = nodes.findIndex((node) => node.path === path);
  return at < 0 ? null : at;
}

/** Space between the bar and what is gone to beneath it, in pixels. */
const APART = 8;

/** What is gone to, by the page or by Tab, comes to stand below the bar, however many lines that has. */
function keepClear(bar: HTMLElement): void {
  document.documentElement.style.scrollPaddingTop = `${bar.offsetHeight + APART}px`;
}

function light(view: HTMLElement, at: number | null, move: "scroll" | "stay"): void {
  for (const old of view.querySelectorAll(".clause[aria-current]")) {
    old.removeAttribute("aria-current");
  }
  const clause = at === null ? null : view.querySelector<HTMLElement>(`#${clauseId(at)}`);
  clause?.setAttribute("aria-current", "location");
  if (move === "stay") return;
  if (clause === null) window.scrollTo(0, 0);
  else {
    clause.scrollIntoView({ block: "start" });
    // A screen reader goes on from here, and so does the next Tab.
    clause.focus({ preventScroll: true });
  }
}
