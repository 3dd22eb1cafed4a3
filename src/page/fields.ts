/** The head of a document: its title, and what is printed about it in the official order. */

import type { PolicyDocument, Span, Validity } from "../vocabulary.js";
import { viewPlace, write } from "./address.js";
import type { OpenDocument } from "./api.js";
import { type Child, element, langOf } from "./element.js";
import { say } from "./language.js";
import { type Link, marked, markedWords } from "./marked.js";
import type { Word } from "./words.js";

/** 文号, 发文机关, 成文日期, 发布日期 as on an official page, then what the library adds. */
const FIELDS: readonly [Word, (document: PolicyDocument) => string | null][] = [
  ["docNumber", ({ docNumber }) => docNumber],
  ["issuers", ({ issuers }) => issuers.join("　") || null],
  ["issued", ({ issued }) => issued],
  ["published", ({ published }) => published],
  ["genre", ({ genre }) => genre],
  ["validity", ({ validity }) => (validity === null ? null : validFor(validity))],
  ["region", ({ region }) => region],
  ["level", ({ level }) => (level === null ? null : say(level))],
];

/** From when and until when, then the sentence it was read from. */
function validFor({ effective, expires, words }: Validity): string {
  const from = effective === null ? "" : say("validFrom", effective);
  const until = expires === null ? "" : say("validUntil", expires);
  return [from, until, `“${words}”`].filter((part) => part !== "").join("　");
}

export function documentHead(
  document: OpenDocument,
  title: readonly Span[],
  links: readonly Link[],
): HTMLElement {
  const lang = langOf(document.script);
  return element(
    "header",
    { class: "document-head" },
    element("h1", { lang }, markedWords(document.title, title)),
    element(
      "table",
      { class: "fields" },
      element("caption", { class: "unseen" }, say("fields")),
      element(
        "tbody",
        {},
        row("docTitle", marked(document.title, [], undefined, links), lang),
        ...FIELDS.map(([name, value]) =>
          row(name, value(document), name === "level" ? null : lang),
        ),
        row("citedBy", citedBy(document), null),
      ),
    ),
  );
}

/** How often others cite it, which leads to who they are. */
function citedBy({ id, cited }: OpenDocument): Child {
  const { times, documents } = cited;
  if (times === 0) return say("workNotCited");
  const href = write(viewPlace("citations", { work: id }));
  return element("a", { href }, say("workCited", times, documents));
}

function row(name: Word, value: Child, lang: string | null): HTMLElement {
  const cell =
    value === null
      ? element("td", { class: "absent" }, say("notPrinted"))
      : element("td", { lang }, value);
  return element("tr", {}, element("th", { scope: "row" }, say(name)), cell);
}
