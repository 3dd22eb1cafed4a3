/** The works cited as a list that can be narrowed, sorted and gone through; 待获取 are those not held. */

import type { FoundWorks, Work } from "../../vocabulary.js";
import { type ViewPlace, viewPlace, write } from "../address.js";
import { holdings, works } from "../api.js";
import { element } from "../element.js";
import type { Titles } from "../facets.js";
import { say } from "../language.js";
import { pageLinks } from "../page-links.js";
import type { Word } from "../words.js";
import { citingDocuments } from "./citing-documents.js";
import { filterBox } from "./filter-box.js";
import { asked, narrowing } from "./narrowing.js";
import { framed } from "./shell.js";
import { workEntry } from "./work-entry.js";

/** Works on one page. */
const SIZE = 50;

const EXPORTED = ["level", "year", "relation", "q", "sort"];
const PARAMETERS = ["held", "page", ...EXPORTED];

export async function worksView(place: ViewPlace): Promise<HTMLElement> {
  const found = await works({ ...asked(place, PARAMETERS), size: String(SIZE) });
  const { held, ...others } = found.facets;
  const either = place.parameters.held !== undefined || held.length > 1;
  const facets = either ? { held, ...others } : others;
  return framed("works", say("citations"), {
    beside: narrowing(place, facets, "worksCount", filterBox(place)),
    body: [lead(found), ...list(found, place, (work) => workEntry(work))],
  });
}

export async function ledgerView(place: ViewPlace): Promise<HTMLElement> {
  const parameters = { ...asked(place, PARAMETERS), held: "false", size: String(SIZE) };
  const [found, library] = await Promise.all([works(parameters), holdings()]);
  const titles: Titles = new Map(library.documents.map((document) => [document.id, document]));
  const { held: _, ...facets } = found.facets;
  return framed("ledger", say("tabLedger"), {
    beside: narrowing(place, facets, "worksCount", filterBox(place)),
    body: [
      element("p", { class: "lead" }, say("ledgerTally", found.total)),
      found.total > 0 && exports(place),
      ...list(found, place, (work) => workEntry(work, citingDocuments(work, titles))),
    ],
  });
}

function lead({ total, facets }: FoundWorks): HTMLElement {
  const held = facets.held.find(({ value }) => value === "true")?.count ?? 0;
  return element("p", { class: "lead" }, say("worksTally", total, held, total - held));
}

/** What is listed, on all its pages, as a table to take along. */
function exports(place: ViewPlace): HTMLElement {
  const parameters = new URLSearchParams(asked(place, EXPORTED));
  const link = (format: string, word: Word) =>
    element("a", { href: `/api/works.${format}?${parameters}`, download: true }, say(word));
  return element(
    "p",
    { class: "take-along" },
    link("xlsx", "exportExcel"),
    link("csv", "exportCsv"),
  );
}

function list(
  { works, total }: FoundWorks,
  place: ViewPlace,
  entryOf: (work: Work) => HTMLElement,
): (HTMLElement | null)[] {
  if (total === 0) return [element("p", {}, say("noWorks"))];
  const page = Number(place.parameters.page ?? 1);
  const addressOf = (to: number) => addressWith(place, "page", to === 1 ? null : String(to));
  return [
    sorting(place),
    element("ol", { class: "works" }, ...works.map(entryOf)),
    pageLinks(page, Math.ceil(total / SIZE), addressOf),
  ];
}

const ORDERS: readonly (readonly [order: string | null, Word])[] = [
  [null, "sortCited"],
  ["title", "sortTitle"],
  ["date", "sortDate"],
];

function sorting(place: ViewPlace): HTMLElement {
  const sort = place.parameters.sort ?? null;
  return element(
    "nav",
    { class: "sorting", "aria-label": say("sort") },
    element("span", { "aria-hidden": "true" }, say("chip", say("sort"), "")),
    ...ORDERS.map(([order, word]) =>
      element(
        "a",
        {
          href: addressWith(place, "sort", order),
          "aria-current": order === sort ? "true" : null,
        },
        say(word),
      ),
    ),
  );
}

/** The list with one parameter changed; another order begins again at the first page. */
function addressWith({ view, parameters }: ViewPlace, name: string, value: string | null): string {
  return write(viewPlace(view, { ...parameters, page: null, [name]: value }));
}
