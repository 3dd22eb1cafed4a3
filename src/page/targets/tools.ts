/** Over the board: what to take along, and in which order it stands. */

import { type ViewPlace, viewPlace, write } from "../address.js";
import { element } from "../element.js";
import { say } from "../language.js";
import type { Word } from "../words.js";
import { SORTS, type Sort } from "./groups.js";

const FORMATS: readonly (readonly [string, Word])[] = [
  ["docx", "exportBoardWord"],
  ["xlsx", "exportExcel"],
  ["csv", "exportCsv"],
];

export function exportLinks(asked: Readonly<Record<string, string>>): HTMLElement {
  const query = new URLSearchParams(asked).toString();
  return element(
    "nav",
    { class: "take-along", "aria-label": say("boardExports") },
    ...FORMATS.map(([format, word]) =>
      element(
        "a",
        { href: `/api/targets.${format}${query && `?${query}`}`, download: true },
        say(word),
      ),
    ),
  );
}

const SORT_WORDS: Readonly<Record<Sort, Word>> = {
  regions: "sortRegions",
  years: "sortYears",
  name: "sortName",
};

export function sorting({ view, parameters }: ViewPlace, current: Sort): HTMLElement {
  return element(
    "nav",
    { class: "sorting", "aria-label": say("sort") },
    element("span", { "aria-hidden": "true" }, say("chip", say("sort"), "")),
    ...SORTS.map((sort) =>
      element(
        "a",
        {
          href: write(viewPlace(view, { ...parameters, sort: sort === "regions" ? null : sort })),
          "aria-current": sort === current ? "true" : null,
        },
        say(SORT_WORDS[sort]),
      ),
    ),
  );
}
