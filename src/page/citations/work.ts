/** A work, or a clause of one held: what it is called, and who cites it in what words. */

import type { CitedWork, CitingPlace, DocumentSummary } from "../../vocabulary.js";
import { question, type ViewPlace, viewPlace, write } from "../address.js";
import { citedWork } from "../api.js";
import { type Child, element, langOf } from "../element.js";
import { say } from "../language.js";
import { placeName } from "../place-name.js";
import { citingDocument } from "./citing-document.js";
import { asked, narrowing } from "./narrowing.js";
import { framed } from "./shell.js";
import { heldOrNot } from "./work-entry.js";

export async function workView(id: string, place: ViewPlace): Promise<HTMLElement> {
  const work = await citedWork(id, asked(place, ["clause", "level", "year", "relation"]));
  const { clause } = place.parameters;
  const heading =
    clause === undefined ? work.title : `${work.title} ${placeName(clause, work.script)}`;
  return framed("works", heading, {
    script: work.script,
    beside: narrowing(place, work.facets, "placesCount"),
    body: [facts(work, clause ?? null), ...who(work)],
  });
}

function facts(work: CitedWork, clause: string | null): HTMLElement {
  const lang = langOf(work.script);
  const { docNumber, issuers, level, issued, aliases } = work;
  return element(
    "table",
    { class: "fields" },
    element("caption", { class: "unseen" }, say("fields")),
    element(
      "tbody",
      {},
      row(say("holdingState"), clause === null ? heldOrNot(work) : clauseLink(work, clause)),
      docNumber !== null && row(say("docNumber"), element("span", { lang }, docNumber)),
      issuers.length > 0 && row(say("issuers"), element("span", { lang }, issuers.join("　"))),
      level !== null && row(say("level"), say(level)),
      issued !== null && row(say("issued"), issued),
      clause === null && aliases.length > 0 && row(say("aliases"), names(aliases)),
      row(say("citedBy"), counts(work)),
      row(say("tabGraph"), graphLink(work)),
    ),
  );
}

function graphLink({ id }: CitedWork): HTMLElement {
  return element("a", { href: write(viewPlace("graph", { work: id })) }, say("showGraph"));
}

function row(name: string, value: Child): HTMLElement {
  return element("tr", {}, element("th", { scope: "row" }, name), element("td", {}, value));
}

/** Names in whichever script they were printed: Chinese is all that is known of each. */
function names(aliases: readonly string[]): HTMLElement {
  return element("ul", { lang: "zh" }, ...aliases.map((name) => element("li", {}, name)));
}

function counts({ cited: { times, documents } }: CitedWork): string {
  return times === 0 ? say("workNotCited") : say("workCited", times, documents);
}

function clauseLink({ document, script }: CitedWork, clause: string): HTMLElement {
  const place = { view: "document", id: document ?? "", clause, from: question("") } as const;
  return element("a", { href: write(place), lang: langOf(script) }, placeName(clause, script));
}

function who({ citedBy, selfCitedBy, cited, citing }: CitedWork): HTMLElement[] {
  const others = grouped(citedBy, citing);
  const own = grouped(selfCitedBy, citing);
  const isNarrowed = citedBy.length < cited.times;
  return [
    ...(isNarrowed
      ? [element("p", { class: "lead" }, say("shownOf", citedBy.length, cited.times))]
      : []),
    element("ol", { class: "citing" }, ...others),
    ...(own.length === 0
      ? []
      : [
          element(
            "details",
            {},
            element("summary", {}, say("selfCited", selfCitedBy.length)),
            element("ol", { class: "citing" }, ...own),
          ),
        ]),
  ];
}

/** The newest document first; in each the places in the order of the print. */
function grouped(
  places: readonly CitingPlace[],
  documents: readonly DocumentSummary[],
): HTMLElement[] {
  return documents
    .toSorted((a, b) => (b.issued ?? "").localeCompare(a.issued ?? ""))
    .flatMap((document) => {
      const own = places.filter((place) => place.document === document.id);
      return own.length === 0 ? [] : [citingDocument(document, own)];
    });
}
