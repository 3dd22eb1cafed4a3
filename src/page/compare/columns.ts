/** The heads of the columns: whose measures stand beneath. */

import type { CompareColumn, DocumentSummary } from "../../vocabulary.js";
import { question, write } from "../address.js";
import { badge } from "../badge.js";
import { element, langOf } from "../element.js";
import { say, sayName } from "../language.js";

/** A document's title; of a level its name and how many documents it holds. */
export function columnName({ name, documents }: CompareColumn): string {
  const [only] = documents;
  if (only !== undefined && documents.length === 1) return only.title;
  return say("severalDocuments", sayName(name), documents.length);
}

/** The name in the glyphs of its document's script. */
export function columnTitle(column: CompareColumn): HTMLElement {
  const [only] = column.documents;
  const lang = only !== undefined && column.documents.length === 1 ? langOf(only.script) : null;
  return element("span", { lang }, columnName(column));
}

export function columnHead(column: CompareColumn): HTMLElement {
  const [only] = column.documents;
  const made = element("th", { scope: "col", role: "columnheader" });
  if (only !== undefined && column.documents.length === 1) made.append(...documentHead(only));
  else {
    made.append(
      element("details", {}, element("summary", {}, columnName(column)), titles(column.documents)),
    );
  }
  return made;
}

function documentHead(document: DocumentSummary): HTMLElement[] {
  const { id, title, docNumber, issued, level, script } = document;
  const href = write({ view: "document", id, clause: null, from: question("") });
  const lang = langOf(script);
  return [
    element(
      "p",
      { class: "column-title", lang, title },
      badge(level),
      " ",
      element("a", { href }, title),
    ),
    element(
      "p",
      { class: "column-facts" },
      docNumber !== null && element("span", { lang }, docNumber),
      issued === null
        ? element("span", {}, say("noDate"))
        : element("time", { datetime: issued }, issued),
    ),
  ];
}

const titles = (documents: readonly DocumentSummary[]): HTMLElement =>
  element("ul", {}, ...documents.map((document) => element("li", {}, ...documentHead(document))));
