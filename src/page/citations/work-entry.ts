/** A work in a list: what it is, whether it is held, how often it is cited. */

import type { Work } from "../../vocabulary.js";
import { question, viewPlace, write } from "../address.js";
import { badge } from "../badge.js";
import { type Child, element, langOf } from "../element.js";
import { say } from "../language.js";

export function workEntry(work: Work, below: Child = null): HTMLElement {
  const { id, title, script, docNumber, level, issued } = work;
  const lang = langOf(script);
  const address = write(viewPlace("citations", { work: id }));
  return element(
    "li",
    { class: "work" },
    badge(level),
    element(
      "article",
      {},
      element("h2", { lang }, element("a", { href: address }, title)),
      element(
        "p",
        { class: "work-facts" },
        docNumber !== null && docNumber !== title && element("span", { lang }, docNumber),
        issued !== null && element("time", { datetime: issued }, issued),
        heldOrNot(work),
        element("span", {}, timesCited(work)),
      ),
      below,
    ),
  );
}

/** 未收录, or 已收录 and the way to it. */
export function heldOrNot({ document }: Pick<Work, "document">): HTMLElement {
  if (document === null) return element("span", {}, say("citationMissing"));
  const href = write({ view: "document", id: document, clause: null, from: question("") });
  const open = element("a", { href }, say("openDocument"));
  return element("span", {}, say("citationHeld"), " ", open);
}

/** Cited 3 times, by 2 documents. */
function timesCited({ citedBy }: Pick<Work, "citedBy">): string {
  if (citedBy.length === 0) return say("workNotCited");
  const documents = new Set(citedBy.map(({ document }) => document)).size;
  return say("workCited", citedBy.length, documents);
}
