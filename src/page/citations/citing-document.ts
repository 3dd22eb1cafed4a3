/** A document that cites a work, and each place: the clause, what it does with the work, its words. */

import type { CitingPlace, DocumentSummary } from "../../vocabulary.js";
import { question, write } from "../address.js";
import { badge } from "../badge.js";
import { inChinese } from "../chinese.js";
import { element, langOf } from "../element.js";
import { sayName } from "../language.js";
import { marked } from "../marked.js";
import { placeName } from "../place-name.js";
import { basisOf } from "./card.js";

export function citingDocument(
  document: DocumentSummary,
  places: readonly CitingPlace[],
): HTMLElement {
  const lang = langOf(document.script);
  return element(
    "li",
    { class: "work" },
    badge(document.level),
    element(
      "article",
      {},
      element("h2", { lang }, element("a", { href: addressOf(document, null) }, document.title)),
      element(
        "p",
        { class: "work-facts" },
        document.docNumber !== null && element("span", { lang }, document.docNumber),
        document.issued !== null && element("time", { datetime: document.issued }, document.issued),
      ),
      element("ul", {}, ...places.map((place) => placeEntry(place, document))),
    ),
  );
}

function placeEntry(place: CitingPlace, document: DocumentSummary): HTMLElement {
  const lang = langOf(document.script);
  const { path, context, sentence, relation, confidence } = place;
  const isFront = path === "front";
  return element(
    "li",
    { class: "citing-place" },
    element(
      "p",
      { class: "work-facts" },
      element("span", { class: "relation" }, sayName(`relation-${relation}`)),
      element(
        "a",
        { href: addressOf(document, isFront ? null : path) },
        inChinese(placeName(path, document.script), document.script),
      ),
      context.length > 0 && element("span", { lang }, context.join(" › ")),
    ),
    element("p", { class: "citing-sentence", lang }, marked(sentence.text, sentence.spans)),
    confidence !== "certain" && basisOf(place),
  );
}

function addressOf({ id }: DocumentSummary, clause: string | null): string {
  return write({ view: "document", id, clause, from: question("") });
}
