/** What the results consist of, as links that narrow them, and chips that widen them again. */

import type { Answer, DocumentSummary, FacetName, FacetValue, Level } from "../vocabulary.js";
import { FILTERS, type Filter, narrowed, type SearchPlace, widened, write } from "./address.js";
import { badge } from "./badge.js";
import { element, langOf, unseen } from "./element.js";
import { say, sayName } from "./language.js";

/** From the whole to the part, as staff narrow: whose, where, when, which, by whom. */
export const FACETS: readonly FacetName[] = ["level", "region", "year", "document", "department"];

/** Values shown before the rest is folded: more do not fit beside the first results. */
const SHOWN = 8;

export type Titles = ReadonlyMap<string, DocumentSummary>;

export function facetColumn(answer: Answer, place: SearchPlace, titles: Titles): HTMLElement {
  const groups = FACETS.filter((name) => answer.facets[name].length > 0);
  return element(
    "details",
    { class: "drawer facets" },
    element("summary", {}, say("facets")),
    element(
      "nav",
      { "aria-label": say("facets") },
      ...groups.map((name) => facetGroup(name, answer.facets[name], place, titles)),
    ),
  );
}

function facetGroup(
  name: FacetName,
  values: readonly FacetValue[],
  place: SearchPlace,
  titles: Titles,
): HTMLElement {
  const entries = values.map((value) => facetEntry(name, value, place, titles));
  const rest = entries.slice(SHOWN);
  return element(
    "section",
    { class: "facet" },
    element("h2", {}, say(name)),
    element("ul", {}, ...entries.slice(0, SHOWN)),
    rest.length > 0 &&
      element(
        "details",
        {},
        element("summary", {}, say("more", rest.length)),
        element("ul", {}, ...rest),
      ),
  );
}

function facetEntry(
  name: FacetName,
  { value, count }: FacetValue,
  place: SearchPlace,
  titles: Titles,
): HTMLElement {
  const chosen = place.filters[name] === value;
  const target = chosen ? widened(place, name) : narrowed(place, name, value);
  const words = [
    name === "level" && badge(value as Level),
    filterValue(name, value, titles),
    " ",
    element("span", { class: "count", "aria-hidden": "true" }, String(count)),
    unseen(say("facetCount", count)),
    chosen && unseen(say("chosen")),
  ];
  return element(
    "li",
    {},
    element(
      "a",
      { href: write(target), class: "facet-entry", "aria-current": chosen ? "true" : null },
      ...words,
    ),
  );
}

/** Which filters hold, each with its way out. */
export function filterChips(place: SearchPlace, titles: Titles): HTMLElement | null {
  const active = FILTERS.filter((name) => place.filters[name] !== undefined);
  if (active.length === 0) return null;
  return element(
    "nav",
    { class: "chips", "aria-label": say("filtersActive") },
    ...active.map((name) => chip(name, place.filters[name] ?? "", place, titles)),
    active.length > 1 &&
      element(
        "a",
        { class: "chip-clear", href: write({ ...place, filters: {}, page: 1 }) },
        say("clear"),
      ),
  );
}

function chip(name: Filter, value: string, place: SearchPlace, titles: Titles): HTMLElement {
  return element(
    "a",
    { class: "chip", href: write(widened(place, name)) },
    say("chip", say(name), ""),
    filterValue(name, value, titles),
    " ",
    element("span", { class: "chip-remove" }, say("remove")),
  );
}

/** Filters whose values are names of the vocabulary and have words in the interface's language. */
const NAMED = new Set<Filter>(["level", "script", "type"]);

function filterValue(name: Filter, value: string, titles: Titles): HTMLElement {
  const document = name === "document" ? titles.get(value) : undefined;
  if (document !== undefined) {
    return element("span", { lang: langOf(document.script) }, document.title);
  }
  if (NAMED.has(name)) return element("span", {}, sayName(value));
  return element("span", { lang: "zh-Hans" }, value);
}
