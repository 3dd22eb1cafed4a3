/** What stands behind the text: doubts of the reading, lines left out, and where it comes from. */

import type { Dropped, PolicyDocument, Remark } from "../vocabulary.js";
import { legible } from "./address.js";
import { originalOf } from "./api.js";
import { asTyped } from "./chinese.js";
import { element, langOf } from "./element.js";
import { currentLanguage, say, sayAround } from "./language.js";
import type { Word } from "./words.js";

export function apparatus(document: PolicyDocument): HTMLElement {
  const lang = langOf(document.script);
  const { remarks, dropped } = document;
  return element(
    "footer",
    { class: "apparatus" },
    element(
      "p",
      {},
      say("official"),
      element("a", { href: originalOf(document.id), download: true }, asTyped(document.file)),
    ),
    element("p", { class: "print-only" }, ...sayAround("source", asTyped(legible(location.href)))),
    remarks.length > 0 &&
      element(
        "details",
        {},
        element("summary", {}, say("remarks", remarks.length)),
        remarksTable(remarks, lang),
      ),
    dropped.length > 0 &&
      element(
        "details",
        {},
        element("summary", {}, say("dropped", dropped.length)),
        element("p", {}, say("droppedWhy")),
        listing(
          ["line", "words", "rule"],
          dropped.map((line) => droppedRow(line, lang)),
        ),
      ),
  );
}

/** What the reader doubted: where, why, and the words in question. */
export function remarksTable(remarks: readonly Remark[], lang: string): HTMLElement {
  return listing(
    ["line", "message", "words", "rule"],
    remarks.map((remark) => remarkRow(remark, lang)),
  );
}

function listing(heads: readonly Word[], rows: readonly HTMLElement[]): HTMLElement {
  return element(
    "div",
    { class: "table-frame", role: "region", tabindex: 0, "aria-label": say("message") },
    element(
      "table",
      {},
      element(
        "thead",
        {},
        element("tr", {}, ...heads.map((name) => element("th", { scope: "col" }, say(name)))),
      ),
      element("tbody", {}, ...rows),
    ),
  );
}

function remarkRow({ line, message, words, rule }: Remark, lang: string): HTMLElement {
  return element(
    "tr",
    {},
    element("td", {}, line === 0 ? "" : String(line)),
    element("td", {}, message[currentLanguage()]),
    element("td", { lang }, words),
    element("td", {}, element("code", { lang: "en" }, rule)),
  );
}

function droppedRow({ line, text, rule }: Dropped, lang: string): HTMLElement {
  return element(
    "tr",
    {},
    element("td", {}, String(line)),
    element("td", { lang }, text),
    element("td", {}, element("code", { lang: "en" }, rule)),
  );
}
