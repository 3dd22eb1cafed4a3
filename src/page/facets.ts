/** What the results consist of, as links that narrow them, and chips that widen them again. */

import type { Answer, DocumentSummary, FacetName, FacetValue, Level } from "../vocabulary.js";
import { FILTERS, type Filter, narrowed, type SearchPlace, widened, write } from "./address.js";
import { badge } from "./badge.js";
import { asTyped, inChinese } from "./chinese.js";
import { type Child, element } from "./element.js";
import { type FacetEntry, facetDrawer } from "./facet-list.js";
import { say, sayName } from "./language.js";

/** From the whole to the part, as staff narrow: whose, where, when, which, by whom. */
export const FACETS: readonly FacetName[] = ["level", "region", "year", "document", "department"];

export type Titles = ReadonlyMap<string, DocumentSummary>;

export function facetColumn(answer: Answer, place: SearchPlace, titles: Titles): HTMLElement {
  return facetDrawer(
    FACETS.map((name) => ({
      name: say(name),
      entries: answer.facets[name].map((value) => facetEntry(name, value, place, titles)),
    })),
    answer.hasMoreInPart && element("p", {}, say("countsListed")),
  );
}

function facetEntry(
  name: FacetName,
  { value, count }: FacetValue,
  place: SearchPlace,
  titles: Titles,
): FacetEntry {
  const chosen = place.filters[name] === value;
  return {
    href: write(chosen ? widened(place, name) : narrowed(place, name, value)),
    words: [name === "level" && badge(value as Level, true), filterValue(name, value, titles)],
    ...{ count, counted: say("facetCount", count), chosen },
  };
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
  if (document !== undefined) return inChinese(document.title, document.script);
  if (NAMED.has(name)) return element("span", {}, sayName(value));
  return inChinese(value);
}

/** What is asked for, in words: what was typed, or the filters where they stand alone. */
export function askedFor(place: SearchPlace, titles: Titles): Child[] {
  if (place.q.trim() !== "") return [asTyped(place.q)];
  const values = FILTERS.flatMap((name) => {
    const value = place.filters[name];
    return value === undefined ? [] : [filterValue(name, value, titles)];
  });
  return values.flatMap((value, at) => (at === 0 ? [value] : [say("listJoin"), value]));
}
