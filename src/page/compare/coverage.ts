/** How much is answered: by section and in all, and which measures. */

import type { CompareRow, CompareTable, SectionCoverage } from "../../vocabulary.js";
import { element, langOf } from "../element.js";
import { say } from "../language.js";
import { titledPlace } from "../place-name.js";
import { columnTitle } from "./columns.js";
import { type Counts, coverageBar, PARTS } from "./coverage-bar.js";
import { measureLists } from "./measures.js";

const total = (sections: readonly SectionCoverage[]): Counts => {
  const sum = (key: keyof Counts) => sections.reduce((all, section) => all + section[key], 0);
  return { answered: sum("answered"), partly: sum("partly"), none: sum("none") };
};

/** Sections down, columns across, the sum first; then the measures themselves, with links to those shown. */
export function coverageList(table: CompareTable, shown: Set<CompareRow>): HTMLElement {
  return element(
    "details",
    { class: "covering" },
    element("summary", {}, say("coverage")),
    legend(),
    bySection(table),
    ...measureLists(table, shown),
  );
}

function bySection({ columns, coverage }: CompareTable): HTMLElement {
  const others = columns.slice(1);
  const row = (name: HTMLElement, counts: readonly (Counts | undefined)[]) =>
    element(
      "tr",
      {},
      name,
      ...counts.map((one) => element("td", {}, one === undefined ? null : coverageBar(one))),
    );
  const sections = coverage[0] ?? [];
  const source = columns[0]?.documents[0];
  const script = source?.script ?? "hans";
  const lang = langOf(script);
  return element(
    "div",
    { class: "table-frame", role: "region", tabindex: 0, "aria-label": say("coverage") },
    element(
      "table",
      { class: "coverage" },
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          element("th", { scope: "col" }, say("section")),
          ...others.map((column) => element("th", { scope: "col" }, columnTitle(column))),
        ),
      ),
      element(
        "tbody",
        {},
        row(element("th", { scope: "row" }, say("inAll")), coverage.map(total)),
        ...sections.map(({ path, heading }, i) =>
          row(
            element("th", { scope: "row", lang }, titledPlace(path, heading, script)),
            coverage.map((column) => column[i]),
          ),
        ),
      ),
    ),
  );
}

/** What the parts of a bar are; each is told by its ground and its place too. */
function legend(): HTMLElement {
  const entry = ([key, word]: (typeof PARTS)[number]) =>
    element(
      "li",
      {},
      element("span", { class: `bar-part bar-${key}`, "aria-hidden": "true" }, "n"),
      ` ${say(word)}`,
    );
  return element("ul", { class: "legend" }, ...PARTS.map(entry));
}
