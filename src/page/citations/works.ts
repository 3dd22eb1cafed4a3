/** The works cited, the most cited first. */

import type { Work } from "../../vocabulary.js";
import { question, write } from "../address.js";
import { badge } from "../badge.js";
import { element } from "../element.js";
import { say } from "../language.js";

export function worksList(works: readonly Work[]): HTMLElement[] {
  const held = works.filter(({ document }) => document !== null).length;
  return [
    element("p", { class: "lead" }, say("worksTally", works.length, held, works.length - held)),
    element("ol", { class: "works" }, ...works.map(workEntry)),
  ];
}

export function workEntry(work: Work): HTMLElement {
  const { title, docNumber, level, issued, document } = work;
  return element(
    "li",
    { class: "work" },
    badge(level),
    element(
      "article",
      {},
      element(
        "h2",
        { lang: "zh" },
        document === null
          ? title
          : element(
              "a",
              { href: write({ view: "document", id: document, clause: null, from: question("") }) },
              title,
            ),
      ),
      element(
        "p",
        { class: "work-facts" },
        docNumber !== null && docNumber !== title && element("span", { lang: "zh" }, docNumber),
        issued !== null && element("time", { datetime: issued }, issued),
        element("span", {}, say(document === null ? "workNotHeld" : "workHeld")),
        element("span", {}, timesCited(work)),
      ),
    ),
  );
}

/** Cited 3 times, by 2 documents. */
export function timesCited({ citedBy }: Pick<Work, "citedBy">): string {
  if (citedBy.length === 0) return say("workNotCited");
  const documents = new Set(citedBy.map(({ document }) => document)).size;
  return say("workCited", citedBy.length, documents);
}
