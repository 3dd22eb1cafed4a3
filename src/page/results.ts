/** The answer to a question: what was found in one sentence, then clause by clause. */

import type { Answer, Hit, QueryFault, Tier } from "../vocabulary.js";
import { type SearchPlace, write } from "./address.js";
import { PAGE_SIZE, TAKEN } from "./api.js";
import { element, unseen } from "./element.js";
import { facetColumn, filterChips, type Titles } from "./facets.js";
import { hitEntry } from "./hit.js";
import { say } from "./language.js";
import { pageNumbers } from "./paging.js";
import type { Word } from "./words.js";

export function resultsView(answer: Answer, place: SearchPlace, titles: Titles): HTMLElement {
  return element(
    "div",
    { class: "columns results" },
    facetColumn(answer, place, titles),
    element(
      "div",
      { class: "middle" },
      element("h1", { class: "unseen" }, say("resultsFor", place.q)),
      answer.query.tier === "some" && element("p", { class: "partial" }, say("onlyPartial")),
      queryFaults(answer),
      filterChips(place, titles),
      answer.total === 0 ? nothingFound(place) : sorting(place),
      ...sections(answer, place),
      pageLinks(answer, place),
    ),
  );
}

/** 「12 条，5 份文件，用时 1.3 毫秒；同时检索了 高企。」 */
export function tally(answer: Answer, place: SearchPlace): string {
  if (answer.total === 0) return say("nothing");
  const pages = Math.ceil(answer.total / PAGE_SIZE);
  const sentence = [
    say("tally", answer.total, answer.facets.document.length, shortMs(answer.elapsedMs)),
    pages > 1 && say("tallyPage", place.page, pages),
    answer.query.widened.length > 0 &&
      say("alsoSearched", answer.query.widened.join(say("listJoin"))),
  ];
  return sentence.filter((part) => part !== false).join(say("sentenceJoin")) + say("sentenceEnd");
}

/** Under ten milliseconds one decimal tells more than noise; above it does not. */
function shortMs(milliseconds: number): string {
  return milliseconds.toFixed(milliseconds < 10 ? 1 : 0);
}

const TIER_WORDS: Readonly<Record<Tier, Word>> = {
  exact: "tierExact",
  all: "tierAll",
  some: "tierSome",
};

/** Hits that follow each other in one tier share a heading; sorted by date they do not. */
function sections(answer: Answer, place: SearchPlace): HTMLElement[] {
  const tiers = (Object.keys(TIER_WORDS) as Tier[]).filter((tier) => answer.tiers[tier] > 0);
  const byTier = place.sort === "relevance" && (tiers.length > 1 || tiers[0] === "some");
  if (!byTier) return answer.hits.length > 0 ? [section(null, answer.hits, place)] : [];
  return tiers.map((tier) => {
    const hits = answer.hits.filter((hit) => hit.tier === tier);
    return section({ tier, count: answer.tiers[tier] }, hits, place);
  });
}

function section(
  tier: { tier: Tier; count: number } | null,
  hits: readonly Hit[],
  place: SearchPlace,
): HTMLElement {
  const heading =
    tier === null
      ? element("h2", { class: "unseen" }, say("results"))
      : element(
          "h2",
          { class: "tier" },
          say(TIER_WORDS[tier.tier]),
          " ",
          element("span", { class: "count" }, say("facetCount", tier.count)),
        );
  return element(
    "section",
    { hidden: hits.length === 0 },
    heading,
    element("ol", { class: "hits" }, ...hits.map((hit) => hitEntry(hit, place))),
  );
}

/** The question as typed, each fault underlined where it stands and explained beneath. */
function queryFaults({ query }: Answer): HTMLElement | null {
  if (query.faults.length === 0) return null;
  return element(
    "section",
    { class: "faults" },
    element("p", {}, say("faults")),
    element("ul", {}, ...query.faults.map((fault) => queryFault(query.text, fault))),
  );
}

function queryFault(text: string, { span: [start, end], detail }: QueryFault): HTMLElement {
  return element(
    "li",
    {},
    element(
      "code",
      {},
      text.slice(0, start),
      element("u", { class: "fault" }, text.slice(start, end), unseen(say("faultHere"))),
      text.slice(end),
    ),
    element("p", {}, detail),
  );
}

function nothingFound(place: SearchPlace): HTMLElement {
  return element(
    "div",
    { class: "nothing" },
    Object.keys(place.filters).length > 0 && element("p", {}, say("nothingFilters")),
    element("p", {}, say("nothingWords")),
  );
}

function sorting(place: SearchPlace): HTMLElement | null {
  if (!TAKEN.has("sort")) return null;
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

function pageLinks(answer: Answer, place: SearchPlace): HTMLElement | null {
  const last = Math.ceil(answer.total / PAGE_SIZE);
  if (last < 2) return null;
  const link = (page: number, text: string, label: string | null) =>
    element(
      "a",
      {
        href: write({ ...place, page }),
        "aria-label": label,
        "aria-current": page === place.page && label !== null ? "page" : null,
      },
      text,
    );
  return element(
    "nav",
    { class: "pages", "aria-label": say("pages") },
    place.page > 1 && link(place.page - 1, say("previousPage"), null),
    ...pageNumbers(place.page, last).map((page) =>
      page === null ? element("span", {}, "…") : link(page, String(page), say("page", page)),
    ),
    place.page < last && link(place.page + 1, say("nextPage"), null),
  );
}
