/** Which measures a column answers, partly or not at all, each a step away from its row. */

import type { CompareColumn, CompareRow, CompareTable } from "../../vocabulary.js";
import { type Child, element, langOf } from "../element.js";
import { say } from "../language.js";
import { titledPlace } from "../place-name.js";
import { columnTitle } from "./columns.js";
import { type Counts, PARTS } from "./coverage-bar.js";

/** Name of a row's element in the page. */
export const rowId = (at: number): string => `measure-${at}`;

export function measureLists({ columns, rows }: CompareTable, shown: Set<CompareRow>): Child[] {
  return columns.slice(1).map((column, i) => columnLists(column, i, rows, shown));
}

function columnLists(
  column: CompareColumn,
  at: number,
  rows: readonly CompareRow[],
  shown: Set<CompareRow>,
): HTMLElement {
  const numbered = rows.map((row, number) => ({ row, number }));
  const list = (key: keyof Counts, name: string) => {
    const of = numbered.filter(({ row }) => row.cells[at]?.coverage === key);
    if (of.length === 0) return null;
    return element(
      "div",
      {},
      element("h3", {}, name, " ", element("span", { class: "count" }, String(of.length))),
      element(
        "ul",
        { class: "measures" },
        ...of.map(({ row, number }) => element("li", {}, measure(row, number, shown.has(row)))),
      ),
    );
  };
  return element(
    "details",
    {},
    element("summary", {}, columnTitle(column), say("measureByMeasure")),
    ...PARTS.map(([key, word]) => list(key, say(word))),
  );
}

/** A link to the row, where it is shown. */
function measure({ clause }: CompareRow, number: number, isShown: boolean): HTMLElement {
  const { path, heading, document } = clause;
  const words = titledPlace(path, heading, document.script);
  const lang = langOf(document.script);
  return isShown
    ? element("a", { href: `#${rowId(number)}`, lang }, words)
    : element("span", { lang }, words);
}
