/** Beside a clause: what it cites and who points at it, as counts which unfold. */

import type { CitedBy, DocumentSummary, Script } from "../../vocabulary.js";
import { type Place, question, viewPlace, write } from "../address.js";
import type { OpenDocument, OpenNode } from "../api.js";
import { inChinese } from "../chinese.js";
import { element, langOf } from "../element.js";
import { say } from "../language.js";
import { placeName } from "../place-name.js";
import type { Word } from "../words.js";
import { type Led, STATE_WORDS } from "./lead.js";
import type { CitationLinks } from "./links.js";

export function citing(
  node: OpenNode,
  document: OpenDocument,
  citations: CitationLinks,
): HTMLElement[] {
  const cited = distinct(citations.led(node)).map((one) =>
    citedEntry(one, citations, document.script),
  );
  const by = distinctPlaces(node.citedBy).map((place) => citingEntry(place, document));
  if (by.length > 0) by.push(allOf(node, document));
  return [
    ...(cited.length > 0 ? [fold("cites", cited.length, cited)] : []),
    ...(by.length > 0 ? [fold("citedBy", by.length - 1, by)] : []),
  ];
}

function fold(name: Word, count: number, entries: readonly HTMLElement[]): HTMLElement {
  return element(
    "details",
    {},
    element(
      "summary",
      {},
      element("span", { class: "carried-name" }, say(name)),
      " ",
      element("span", { class: "count" }, String(count)),
    ),
    element("ul", { class: "carried-list" }, ...entries),
  );
}

/** A work once, however often the clause names it; a place in it is one by itself. */
function distinct(led: readonly Led[]): Led[] {
  const aims = led.map(({ citation: { clause, work, span } }) => clause ?? work ?? `?${span[0]}`);
  return led.filter((_, at) => aims.indexOf(aims[at] ?? "") === at);
}

function citedEntry(
  { citation, lead }: Led,
  { works }: CitationLinks,
  script: Script,
): HTMLElement {
  const work = works.get(citation.work ?? "");
  const isPlace = citation.kind === "pointer" || work === undefined;
  const words = isPlace
    ? inChinese(citation.raw.replace(/\s+/gu, ""), script)
    : element("span", { lang: langOf(work.script) }, work.title);
  const state = lead.state === "held" ? null : ` ${say(STATE_WORDS[lead.state])}`;
  return element("li", {}, element("a", { href: write(lead.place) }, words), state);
}

function distinctPlaces(places: readonly CitedBy[]): CitedBy[] {
  return places.filter(
    ({ clause }, at) => places.findIndex((place) => place.clause === clause) === at,
  );
}

function citingEntry({ document, clause }: CitedBy, open: OpenDocument): HTMLElement {
  const own = document === open.id;
  const other = open.citing.find(({ id }) => id === document);
  const path = clause.slice(document.length + 1);
  const { script } = other ?? open;
  const place: Place = {
    view: "document",
    id: document,
    // The title block is no clause one can go to.
    clause: path === "front" ? null : path,
    from: question(""),
  };
  return element(
    "li",
    {},
    element(
      "a",
      { href: write(place) },
      own ? say("thisDocument") : titleOf(other),
      " ",
      inChinese(placeName(path, script), script),
    ),
  );
}

/** The way to the words of all of them. */
function allOf({ path }: OpenNode, { id }: OpenDocument): HTMLElement {
  const href = write(viewPlace("citations", { work: id, clause: path }));
  return element("li", {}, element("a", { href }, say("theirWords")));
}

function titleOf(document: DocumentSummary | undefined): HTMLElement | string {
  if (document === undefined) return "";
  return element("span", { lang: langOf(document.script) }, document.title);
}
