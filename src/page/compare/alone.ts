/** 仅见于: what a column's documents have and no row asks for, column by column. */

import type { CompareColumn, CompareRow, CompareTable } from "../../vocabulary.js";
import { write } from "../address.js";
import { element, langOf } from "../element.js";
import { say } from "../language.js";
import { comparePlace } from "./asked.js";
import { columnTitle } from "./columns.js";
import { counterpartEntry, sourceEntry } from "./counterpart.js";

export function aloneSections({ columns, alone }: CompareTable, whole: boolean): HTMLElement[] {
  return columns.slice(1).flatMap((column, i) => {
    const rows = alone[i] ?? [];
    return rows.length === 0 ? [] : [aloneSection(column, rows, whole)];
  });
}

function aloneSection(
  column: CompareColumn,
  rows: readonly CompareRow[],
  whole: boolean,
): HTMLElement {
  const named = column.documents.length > 1;
  return element(
    "details",
    { class: "alone", open: true },
    element(
      "summary",
      {},
      element(
        "h2",
        {},
        say("onlyIn"),
        columnTitle(column),
        " ",
        element("span", { class: "count" }, say("facetCount", rows.length)),
      ),
    ),
    element("ol", {}, ...rows.map((row) => aloneEntry(row, { whole, named }))),
  );
}

function aloneEntry(
  { clause, cells }: CompareRow,
  showing: { whole: boolean; named: boolean },
): HTMLElement {
  const near = cells[0]?.nearest ?? null;
  return element(
    "li",
    {},
    element(
      "p",
      { class: "alone-context", lang: langOf(clause.document.script) },
      clause.context.join(" › "),
    ),
    sourceEntry(clause, [], showing),
    element(
      "p",
      {},
      element("a", { href: write(comparePlace({ clauses: clause.id })) }, say("compareThis")),
    ),
    near !== null &&
      element(
        "details",
        {},
        element("summary", {}, say("nearest")),
        counterpartEntry(near, clause, showing, null),
      ),
  );
}
