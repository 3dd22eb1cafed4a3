/** Narrowing lists of works and of citing places: the facets beside them, from the address. */

import type { FacetValue, Level } from "../../vocabulary.js";
import { type ViewPlace, viewPlace, write } from "../address.js";
import { badge } from "../badge.js";
import type { Child } from "../element.js";
import { type FacetEntry, facetDrawer } from "../facet-list.js";
import { say, sayName } from "../language.js";
import type { Word } from "../words.js";

/** The facets in the order they are shown, under the API's own names. */
const FACETS = { held: "heldOrNot", level: "level", year: "year", relation: "relation" } as const;

export type Facet = keyof typeof FACETS;

/** Parameters of the view that the API knows under the same names. */
export function asked({ parameters }: ViewPlace, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = parameters[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** `counted` says what a count is of. */
export function narrowing(
  place: ViewPlace,
  facets: Readonly<Partial<Record<Facet, readonly FacetValue[]>>>,
  counted: Word,
  above: Child = null,
): HTMLElement {
  const groups = (Object.keys(FACETS) as Facet[]).map((name) => ({
    name: say(FACETS[name]),
    entries: (facets[name] ?? []).map((value) => entry(name, value, place, counted)),
  }));
  return facetDrawer(groups, above);
}

function entry(
  name: Facet,
  { value, count }: FacetValue,
  { view, parameters }: ViewPlace,
  counted: Word,
): FacetEntry {
  const chosen = parameters[name] === value;
  const next = { ...parameters, [name]: chosen ? null : value, page: null };
  return {
    href: write(viewPlace(view, next)),
    words: [name === "level" && badge(value as Level, true), valueWords(name, value)],
    ...{ count, counted: say(counted, count), chosen },
  };
}

function valueWords(name: Facet, value: string): string {
  if (name === "year") return value;
  return sayName(name === "level" ? value : `${name}-${value}`);
}
