/** Narrowing the board: a box for the indicator's name, and regions, years and documents to choose. */

import type { BoardFacet, FacetValue, IndicatorBoard, IndicatorRow } from "../../vocabulary.js";
import { type ViewPlace, viewPlace, write } from "../address.js";
import { badge } from "../badge.js";
import { inChinese } from "../chinese.js";
import { element, langOf } from "../element.js";
import { type FacetEntry, facetDrawer } from "../facet-list.js";
import { go } from "../journey.js";
import { say } from "../language.js";
import type { Word } from "../words.js";
import type { Documents } from "./words-of-figure.js";

const FACETS: Readonly<Record<BoardFacet, Word>> = {
  region: "region",
  year: "goalYear",
  document: "document",
};

export function narrowing(
  place: ViewPlace,
  { indicators, facets }: IndicatorBoard,
  documents: Documents,
): HTMLElement {
  const levels = new Map(
    indicators.flatMap(({ rows }) =>
      rows.map((row): [string | null, IndicatorRow] => [row.region, row]),
    ),
  );
  const words = (name: BoardFacet, value: string): FacetEntry["words"] => {
    if (name === "region") return [badge(levels.get(value)?.level ?? null), inChinese(value)];
    const document = name === "document" ? documents.get(value) : undefined;
    if (document === undefined) return [value];
    return [element("span", { lang: langOf(document.script) }, document.title)];
  };
  const groups = (Object.keys(FACETS) as BoardFacet[]).map((name) => ({
    name: say(FACETS[name]),
    entries: valuesOf(name, facets).map((value) => entry(place, name, value, words)),
  }));
  return facetDrawer(groups, indicatorBox(place));
}

/** Years in their own order, the others as the API has them: by what they leave. */
function valuesOf(name: BoardFacet, facets: IndicatorBoard["facets"]): readonly FacetValue[] {
  const values = facets[name];
  return name === "year" ? values.toSorted((a, b) => (a.value < b.value ? -1 : 1)) : values;
}

function entry(
  { view, parameters }: ViewPlace,
  name: BoardFacet,
  { value, count }: FacetValue,
  words: (name: BoardFacet, value: string) => FacetEntry["words"],
): FacetEntry {
  const chosen = parameters[name] === value;
  return {
    href: write(viewPlace(view, { ...parameters, [name]: chosen ? null : value })),
    words: words(name, value),
    ...{ count, counted: say("indicatorsCount", count), chosen },
  };
}

/** A key names one indicator and is no word to look for. */
export const isKey = (indicator: string): boolean => indicator.includes("|");

function indicatorBox({ view, parameters }: ViewPlace): HTMLElement {
  const { indicator } = parameters;
  const box = element("input", {
    ...{ type: "search", id: "indicator-words", autocomplete: "off", spellcheck: "false" },
    ...{ enterkeyhint: "search", maxlength: 200 },
    value: indicator === undefined || isKey(indicator) ? null : indicator,
  });
  const form = element(
    "form",
    { class: "find", role: "search", "aria-label": say("indicatorWords") },
    element("label", { for: "indicator-words" }, say("indicatorWords")),
    element("span", { class: "find-row" }, box, element("button", {}, say("find"))),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go(viewPlace(view, { ...parameters, indicator: box.value.trim() }));
  });
  return form;
}
