/** The answer to a question: what it consists of beside, then clause by clause. */

import type { Answer } from "../vocabulary.js";
import { type SearchPlace, write } from "./address.js";
import { advice, nothingFound } from "./advice.js";
import { PAGE_SIZE } from "./api.js";
import { element } from "./element.js";
import { facetColumn, filterChips, type Titles } from "./facets.js";
import { say } from "./language.js";
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
      element("h1", { class: "unseen" }, say("resultsFor", place.q)),
      ...advice(answer, place),
      filterChips(place, titles),
      answer.total === 0 ? nothingFound(place) : sorting(place),
      ...sections(answer, place),
      pageLinks(place.page, Math.ceil(answer.total / PAGE_SIZE), (page) =>
        write({ ...place, page }),
      ),
    ),
  );
}

function sorting(place: SearchPlace): HTMLElement {
  const choice = (sort: SearchPlace["sort"], label: string) =>
    element(
      "a",
      {
        href: write({ ...place, sort, page: 1 }),
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
