/** What one column says to one row: its counterparts in order, or that there is none. */

import type { CompareCell, CompareColumn, CompareRow, Counterpart } from "../../vocabulary.js";
import { element } from "../element.js";
import { say } from "../language.js";
import { answers } from "./answers.js";
import { columnTitle } from "./columns.js";
import { counterpartEntry } from "./counterpart.js";
import type { Decide } from "./deciding.js";
import { pinSearch } from "./pin-search.js";

export interface CellShowing {
  readonly whole: boolean;
  readonly column: CompareColumn;
  readonly decide: Decide;
}

export function cellContent(
  row: CompareRow,
  cell: CompareCell,
  { whole, column, decide }: CellShowing,
): HTMLElement[] {
  const named = column.documents.length > 1;
  const entry = (one: Counterpart) => counterpartEntry(one, row.clause, { whole, named }, decide);
  const fold = (name: string, list: readonly Counterpart[]) =>
    element("details", {}, element("summary", {}, name), ...list.map(entry));
  const main = cell.counterparts.filter(answers);
  const theme = cell.counterparts.filter((one) => !answers(one));
  const parts: (HTMLElement | false | null)[] = [
    element("p", { class: "cell-name", "aria-hidden": "true" }, columnTitle(column)),
    ...main.map(entry),
    main.length === 0 && element("p", { class: "no-counterpart" }, say("noCounterpart")),
    theme.length > 0 && fold(say("sameTheme", theme.length), theme),
    cell.nearest !== null && fold(say("nearest"), [cell.nearest]),
    cell.rejected.length > 0 && fold(say("rejected", cell.rejected.length), cell.rejected),
    main.length === 0 && decide !== null && pinSearch(row.clause.id, column, decide),
  ];
  return parts.filter((part) => part instanceof HTMLElement);
}
