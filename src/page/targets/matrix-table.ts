/** The table of an indicator; a figure that is pointed at or focused has its words shown beneath. */

import type { IndicatorRow } from "../../vocabulary.js";
import { badge } from "../badge.js";
import { inChinese } from "../chinese.js";
import { element } from "../element.js";
import { say } from "../language.js";
import { alignedWords, columnWords, figureWords, placeWords } from "./figures.js";
import type { Figure, Matrix, MatrixRow } from "./matrix.js";
import { addressOf, type Documents, quoteOf, sourceOf } from "./words-of-figure.js";

export function matrixTable(
  name: string,
  { columns, rows }: Matrix,
  documents: Documents,
): HTMLElement[] {
  const words = element("p", { class: "cell-words" }, say("cellHint"));
  const show = (row: IndicatorRow) =>
    words.replaceChildren(quoteOf(row, documents), " ", sourceOf(row, documents));
  const table = element(
    "table",
    { class: "matrix" },
    element("caption", { class: "unseen" }, inChinese(name)),
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        element("th", { scope: "col" }, say("region")),
        ...columns.map((column) => element("th", { scope: "col" }, columnWords(column))),
      ),
    ),
    element("tbody", {}, ...rows.map((row) => matrixRow(row, show, documents))),
  );
  return [element("div", { class: "matrix-frame" }, table), words];
}

function matrixRow(
  { cells, ...place }: MatrixRow,
  show: (row: IndicatorRow) => void,
  documents: Documents,
): HTMLElement {
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, badge(place.level), " ", placeWords(place)),
    ...cells.map((figures) =>
      element("td", {}, ...figures.map((figure) => figureLink(figure, show, documents))),
    ),
  );
}

function figureLink(
  { row }: Figure,
  show: (row: IndicatorRow) => void,
  documents: Documents,
): HTMLElement {
  const aligned = alignedWords(row);
  const link = element(
    "a",
    { class: "figure-link", href: addressOf(row) },
    element(
      "span",
      { class: row.comparator === "actual" ? "present" : "goal" },
      ...figureWords(row, documents),
    ),
    aligned !== null && element("span", { class: "aligned" }, inChinese(aligned)),
  );
  for (const event of ["focus", "pointerenter"]) link.addEventListener(event, () => show(row));
  return link;
}
