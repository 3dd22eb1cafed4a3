/** The answer to a question: what it consists of beside, then clause by clause. */

import type { Answer } from "../vocabulary.js";
import { legible, type SearchPlace, write } from "./address.js";
import { advice, nothingFound } from "./advice.js";
import { PAGE_SIZE } from "./api.js";
import { asTyped } from "./chinese.js";
import { type Child, element } from "./element.js";
import { askedFor, facetColumn, filterChips, type Titles } from "./facets.js";
import { say, sayAround } from "./language.js";
import { pageLinks } from "./page-links.js";
import { sections } from "./sections.js";

export function resultsView(answer: Answer, place: SearchPlace, titles: Titles): HTMLElement {
  return element(
    "div",
    { class: "columns results" },
    facetColumn(answer, place, titles),
    element(
      "div",
      { class: "middle" },
      heading(place, titles),
      ...onPaper(answer, place),
      ...advice(answer, place),
      filterChips(place, titles),
      answer.total === 0 ? !isAllFault(answer) && nothingFound(place) : sorting(place),
      ...sections(answer, place),
      pageLinks(place.page, Math.ceil(answer.total / PAGE_SIZE), (page) =>
        write({ ...place, page }),
      ),
    ),
  );
}

/** “孵化器”的检索结果; 省级、广东省 的条款 where filters stand alone. */
function heading(place: SearchPlace, titles: Titles): HTMLElement {
  const asked = element("span", {}, ...askedFor(place, titles));
  const words = sayAround(place.q.trim() === "" ? "clausesOf" : "resultsFor", asked);
  return element("h1", { class: "unseen" }, ...words);
}

/** Where faults have left nothing to search, other words are no way on. */
const isAllFault = ({ query: { faults, searched } }: Answer): boolean =>
  faults.length > 0 && !searched;

/** What the address says to who has the page on the screen: how they are sorted, which page, and itself. */
function onPaper({ total }: Answer, { sort, page }: SearchPlace): HTMLElement[] {
  const pages = Math.ceil(total / PAGE_SIZE);
  const line = (...words: readonly Child[]) => element("p", { class: "print-only" }, ...words);
  const sorted = say(sort === "date" ? "sortDate" : "sortRelevance");
  return [
    line(say("chip", say("sort"), sorted)),
    ...(pages > 1 ? [line(say("pageOf", page, pages))] : []),
    line(...sayAround("source", asTyped(legible(location.href)))),
  ];
}

function sorting(place: SearchPlace): HTMLElement {
  const choice = (sort: SearchPlace["sort"], label: string) =>
    element(
      "a",
      {
        href: write({ ...place, sort, page: 1 }),
        "data-control": `sort ${sort}`,
        "aria-current": place.sort === sort ? "true" : null,
      },
      label,
    );
  return element(
    "nav",
    { class: "sorting", "aria-label": say("sort") },
    element("span", { "aria-hidden": "true" }, say("chip", say("sort"), "")),
    choice("relevance", say("sortRelevance")),
    choice("date", say("sortDate")),
  );
}
