/** The groups of the board: what can be compared in full, the rest a line each that unfolds. */

import type { IndicatorSummary } from "../../vocabulary.js";
import { type Child, element } from "../element.js";
import { say } from "../language.js";
import type { Word } from "../words.js";
import { figureWords, placeWords } from "./figures.js";
import type { GroupName, IndicatorGroup } from "./groups.js";
import { growing } from "./growing.js";
import { addressOfIndicator, indicatorBody, indicatorName, langOfName } from "./indicator.js";
import { columnOf } from "./matrix.js";
import type { Documents } from "./words-of-figure.js";

const GROUPS: Readonly<Record<GroupName, Word>> = {
  comparable: "comparableGroup",
  dated: "datedGroup",
  single: "singleGroup",
};

/** Shown at first, and added each time more are asked for: a table is taller than a line. */
const SIZES: Readonly<Record<GroupName, number>> = { comparable: 40, dated: 200, single: 200 };

export function groupSection(
  { name, indicators }: IndicatorGroup,
  few: boolean,
  documents: Documents,
): HTMLElement {
  const show = few || name === "comparable" ? whole : folded;
  return element(
    "section",
    { class: "indicator-group" },
    element(
      "h2",
      { class: "group" },
      say(GROUPS[name]),
      " ",
      element("span", { class: "count" }, say("indicatorsCount", indicators.length)),
    ),
    ...growing(indicators, SIZES[name], (indicator) => show(indicator, documents)),
  );
}

function whole(indicator: IndicatorSummary, documents: Documents): HTMLElement {
  return element(
    "article",
    { class: "indicator" },
    element("h3", {}, indicatorName(indicator, documents)),
    ...indicatorBody(indicator, documents),
  );
}

/** One line that says the figures; the table comes when it is unfolded. */
function folded(indicator: IndicatorSummary, documents: Documents): HTMLElement {
  const body = element("div", {});
  const fold = element(
    "details",
    { class: "indicator-fold" },
    element(
      "summary",
      {},
      element("span", { lang: langOfName(indicator, documents) }, indicator.name),
      element("span", { class: "indicator-short" }, ...inShort(indicator, documents)),
    ),
    body,
  );
  fold.addEventListener("toggle", () => {
    if (body.hasChildNodes()) return;
    body.append(
      ...indicatorBody(indicator, documents),
      element("p", {}, element("a", { href: addressOfIndicator(indicator) }, say("thisAlone"))),
    );
  });
  return fold;
}

/** 韶关市 2020 130家, of each column the last figure. */
function inShort({ rows }: IndicatorSummary, documents: Documents): Child[] {
  const [first] = rows;
  if (first === undefined) return [];
  const byColumn = new Map(rows.map((row) => [columnOf(row), row]));
  const figures = [...byColumn.values()].flatMap((row, at) => [
    at > 0 && " → ",
    row.year !== null && `${row.year} `,
    ...figureWords(row, documents),
  ]);
  return [placeWords(first), "　", ...figures];
}
