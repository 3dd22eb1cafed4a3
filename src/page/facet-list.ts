/** Groups of links that narrow a list, each with how much it leaves; beside the list or in a drawer. */

import { type Child, element, unseen } from "./element.js";
import { say } from "./language.js";

export interface FacetEntry {
  readonly href: string;
  readonly words: readonly Child[];
  readonly count: number;
  /** The count as it is read out, with what is counted. */
  readonly counted: string;
  /** Chosen already: then the link takes the filter off. */
  readonly chosen: boolean;
}

export interface FacetGroup {
  readonly name: string;
  readonly entries: readonly FacetEntry[];
}

/** Values shown before the rest is folded: more do not fit beside the first results. */
const SHOWN = 8;

export function facetDrawer(groups: readonly FacetGroup[], above: Child = null): HTMLElement {
  const filled = groups.filter(({ entries }) => entries.length > 0);
  return element(
    "details",
    { class: "drawer facets" },
    element("summary", {}, say("facets")),
    above,
    element("nav", { "aria-label": say("facets") }, ...filled.map(groupSection)),
  );
}

function groupSection({ name, entries }: FacetGroup): HTMLElement {
  const lines = entries.map((entry) => entryLine(entry, name));
  const rest = lines.slice(SHOWN);
  return element(
    "div",
    { class: "facet", role: "group", "aria-label": name },
    // No heading of the page: that of the results comes after it.
    element("p", { class: "facet-name" }, name),
    element("ul", {}, ...lines.slice(0, SHOWN)),
    rest.length > 0 &&
      element(
        "details",
        {},
        element("summary", {}, say("more", rest.length)),
        element("ul", {}, ...rest),
      ),
  );
}

function entryLine(
  { href, words, count, counted, chosen }: FacetEntry,
  group: string,
): HTMLElement {
  const named = element("span", {}, ...words);
  const control = `${group} ${named.textContent}`;
  return element(
    "li",
    {},
    element(
      "a",
      {
        href,
        class: "facet-entry",
        "aria-current": chosen ? "true" : null,
        "data-control": control,
      },
      ...named.childNodes,
      " ",
      element("span", { class: "count", "aria-hidden": "true" }, String(count)),
      unseen(counted),
      chosen && unseen(say("chosen")),
    ),
  );
}
