/** One indicator: its name and how it is printed, its table, its chart, and the words of every figure. */

import type { IndicatorRow, IndicatorSummary, Script } from "../../vocabulary.js";
import { viewPlace, write } from "../address.js";
import { badge } from "../badge.js";
import { inChinese } from "../chinese.js";
import { element, langOf } from "../element.js";
import { say, sayAround } from "../language.js";
import { chartOf } from "./chart.js";
import { chartPicture } from "./chart-picture.js";
import { columnWords, figureWords, placeWords } from "./figures.js";
import { columnOf, matrixOf } from "./matrix.js";
import { matrixTable } from "./matrix-table.js";
import { addressOf, type Documents, quoteOf, sourceOf } from "./words-of-figure.js";

/** Writing of an indicator's name: that of the document it is printed in. */
const scriptOfName = ({ rows }: IndicatorSummary, documents: Documents): Script =>
  documents.get(rows[0]?.document ?? "")?.script ?? "hans";

export const langOfName = (summary: IndicatorSummary, documents: Documents): string =>
  langOf(scriptOfName(summary, documents));

export const addressOfIndicator = ({ key }: IndicatorSummary): string =>
  write(viewPlace("targets", { indicator: key }));

/** The name, which leads to the indicator alone. */
export function indicatorName(summary: IndicatorSummary, documents: Documents): HTMLElement {
  const href = addressOfIndicator(summary);
  return element(
    "a",
    { class: "indicator-link", href, lang: langOfName(summary, documents) },
    summary.name,
  );
}

export function indicatorBody(summary: IndicatorSummary, documents: Documents): Node[] {
  const { name, names, unit, rows } = summary;
  const matrix = matrixOf(rows);
  const chart = chartOf(matrix);
  const script = scriptOfName(summary, documents);
  const facts = [
    unit === "" ? null : element("span", {}, ...sayAround("inUnit", inChinese(unit, script))),
    names.length > 1 &&
      element("span", {}, ...sayAround("mergedNames", inChinese(names.join("；"), script))),
  ];
  return [
    element("p", { class: "indicator-facts" }, ...facts),
    ...matrixTable(name, matrix, documents),
    ...(chart === null ? [] : [chartPicture(name, chart, documents)]),
    sources(rows, documents),
  ];
}

/** Every figure with its words, folded; filled when it is unfolded. */
function sources(rows: readonly IndicatorRow[], documents: Documents): HTMLElement {
  const list = element("ol", { class: "figure-sources" });
  const fold = element(
    "details",
    {},
    element("summary", {}, say("sourcesOfFigures", rows.length)),
    list,
  );
  fold.addEventListener("toggle", () => {
    if (!list.hasChildNodes()) list.append(...rows.map((row) => sourceEntry(row, documents)));
  });
  return fold;
}

function sourceEntry(row: IndicatorRow, documents: Documents): HTMLElement {
  const column = columnOf(row);
  return element(
    "li",
    {},
    element(
      "p",
      { class: "figure-facts" },
      badge(row.level),
      " ",
      placeWords(row),
      ` ${columnWords(column)} `,
      ...figureWords(row, documents),
      " ",
    ),
    quoteOf(row, documents),
    " ",
    element("a", { href: addressOf(row) }, sourceOf(row, documents)),
  );
}
