/**
 * The rows under the headings of their sections. A row that did not change is
 * the same element again, so that what a reader unfolded stays so.
 */

import type { CompareRow, CompareTable } from "../../vocabulary.js";
import { asTyped } from "../chinese.js";
import { element, langOf } from "../element.js";
import { sayAround } from "../language.js";
import { answers } from "./answers.js";
import type { Only } from "./asked.js";
import { cellContent } from "./cell.js";
import { columnHead, columnName } from "./columns.js";
import { sourceEntry } from "./counterpart.js";
import { coverageBar } from "./coverage-bar.js";
import type { Decide } from "./deciding.js";
import { rowId } from "./measures.js";

export interface BodyShowing {
  readonly only: Only | null;
  readonly whole: boolean;
  /** What a reader decides about a row's clause and another; null where this reader may not. */
  readonly decide: ((source: string) => Decide) | null;
  /** Rows made before, by what they show. */
  readonly made: Map<string, HTMLElement>;
}

export const isUnanswered = ({ cells }: CompareRow): boolean =>
  cells.some(({ coverage }) => coverage === "none");

export const isDifferent = ({ cells }: CompareRow): boolean =>
  cells.some(({ counterparts }) => counterparts.some(({ differences }) => differences.length > 0));

const KEPT: Readonly<Record<Only, (row: CompareRow) => boolean>> = {
  none: isUnanswered,
  differ: isDifferent,
};

export const rowsShown = ({ rows }: CompareTable, only: Only | null): readonly CompareRow[] =>
  only === null ? rows : rows.filter(KEPT[only]);

export function tableElement(table: CompareTable, showing: BodyShowing): HTMLElement {
  const rows = rowsShown(table, showing.only);
  const sections = bySection(rows);
  const made = element(
    "table",
    { class: "comparing", role: "table" },
    element("caption", { class: "unseen" }, ...sayAround("compareOf", asTyped(table.title))),
    element(
      "thead",
      { role: "rowgroup" },
      element("tr", { role: "row" }, ...table.columns.map(columnHead)),
    ),
    ...sections.map((section) =>
      element(
        "tbody",
        { role: "rowgroup" },
        sectionRow(section, table),
        ...section.map((row) => rowElement(row, table, showing)),
      ),
    ),
  );
  made.style.setProperty("--columns", String(table.columns.length));
  return made;
}

type Section = [CompareRow, ...CompareRow[]];

const placeOf = ({ clause, section }: CompareRow): string =>
  JSON.stringify([clause.document.id, section]);

/** Rows of one section that follow each other. */
function bySection(rows: readonly CompareRow[]): Section[] {
  const sections: Section[] = [];
  for (const row of rows) {
    const last = sections.at(-1);
    // A part whose measures stand right under the title has no heading to part it from the next.
    const same = last && (placeOf(last[0]) === placeOf(row) || isBare(last[0], row));
    if (last && same) last.push(row);
    else sections.push([row]);
  }
  return sections;
}

const isBare = (one: CompareRow, other: CompareRow): boolean =>
  one.clause.context.length === 0 &&
  other.clause.context.length === 0 &&
  one.clause.document.id === other.clause.document.id;

/** The headings above, and how much of the section each column answers. */
function sectionRow([first]: Section, { coverage }: CompareTable): HTMLElement | null {
  const { clause, section } = first;
  if (clause.context.length === 0) return null;
  const counts = coverage.map((column) =>
    column.find(({ document, path }) => document === clause.document.id && path === section),
  );
  return element(
    "tr",
    { class: "section-row", role: "row" },
    element(
      "th",
      { scope: "rowgroup", role: "rowheader", lang: langOf(clause.document.script) },
      clause.context.join(" › "),
    ),
    ...counts.map((one) =>
      element("td", { role: "cell" }, one === undefined ? null : coverageBar(one)),
    ),
  );
}

function rowElement(row: CompareRow, table: CompareTable, showing: BodyShowing): HTMLElement {
  const name = JSON.stringify([row, showing.whole]);
  const known = showing.made.get(name);
  if (known !== undefined) return known;
  const [source, ...others] = table.columns;
  const named = (source?.documents.length ?? 0) > 1;
  const counterparts = row.cells.flatMap((cell) => cell.counterparts);
  const made = element(
    "tr",
    {
      id: rowId(table.rows.indexOf(row)),
      class: "row",
      role: "row",
      "data-row": row.clause.id,
    },
    element(
      "th",
      { scope: "row", role: "rowheader" },
      sourceEntry(row.clause, counterparts.filter(answers), { whole: showing.whole, named }),
    ),
    ...others.map((column, i) => {
      const cell = row.cells[i];
      const decide = showing.decide?.(row.clause.id) ?? null;
      return element(
        "td",
        { role: "cell", "aria-label": columnName(column) },
        ...(cell === undefined
          ? []
          : cellContent(row, cell, { whole: showing.whole, column, decide })),
      );
    }),
  );
  showing.made.set(name, made);
  return made;
}
