/** By whom a work is cited, in short: the documents, those of the highest level first. */

import type { Level, Work } from "../../vocabulary.js";
import { viewPlace, write } from "../address.js";
import { badge } from "../badge.js";
import { element, langOf } from "../element.js";
import type { Titles } from "../facets.js";
import { LEVELS } from "../holdings.js";
import { say } from "../language.js";

/** Documents named before the rest is only counted. */
const SHOWN = 3;

export function citingDocuments({ id, citedBy }: Work, titles: Titles): HTMLElement {
  const levels = new Map(citedBy.map(({ document, level }) => [document, level]));
  const documents = [...levels].sort(
    ([, a]: [string, Level | null], [, b]) => LEVELS.indexOf(a) - LEVELS.indexOf(b),
  );
  const rest = documents.length - SHOWN;
  const address = write(viewPlace("citations", { work: id }));
  return element(
    "ul",
    { class: "citing-documents" },
    ...documents.slice(0, SHOWN).map(([document, level]) => citing(document, level, titles)),
    rest > 0 && element("li", {}, element("a", { href: address }, say("moreDocuments", rest))),
  );
}

function citing(document: string, level: Level | null, titles: Titles): HTMLElement {
  const known = titles.get(document);
  const lang = known === undefined ? null : langOf(known.script);
  return element("li", {}, badge(level), " ", element("span", { lang }, known?.title ?? document));
}
