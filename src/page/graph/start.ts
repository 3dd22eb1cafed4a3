/** Where no work is in the middle yet: the documents that cite or are cited most. */

import type { ConnectedDocument } from "../../vocabulary.js";
import { viewPlace, write } from "../address.js";
import { badge } from "../badge.js";
import { element, langOf } from "../element.js";
import { say } from "../language.js";

export function startList(documents: readonly ConnectedDocument[]): HTMLElement[] {
  if (documents.length === 0) return [element("p", { class: "lead" }, say("graphNothing"))];
  return [
    element("p", { class: "lead" }, say("graphStart")),
    element("ol", { class: "works" }, ...documents.map(entry)),
  ];
}

function entry({
  id,
  title,
  script,
  docNumber,
  level,
  issued,
  links,
}: ConnectedDocument): HTMLElement {
  const lang = langOf(script);
  return element(
    "li",
    { class: "work" },
    badge(level),
    element(
      "article",
      {},
      element(
        "h2",
        { lang },
        element("a", { href: write(viewPlace("graph", { document: id })) }, title),
      ),
      element(
        "p",
        { class: "work-facts" },
        docNumber !== null && element("span", { lang }, docNumber),
        issued !== null && element("time", { datetime: issued }, issued),
        element("span", {}, say("graphLinks", links)),
      ),
    ),
  );
}
