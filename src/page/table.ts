/** Rows of the outline as a table again: `指标 | 2015年 | 2020年` is three cells. */

import type { OutlineNode, Span } from "../vocabulary.js";
import { element } from "./element.js";
import { say } from "./language.js";
import { marked } from "./marked.js";
import { cells, tableHead } from "./passages.js";

/** A node with what the page knows of it. */
export interface PlacedNode {
  readonly node: OutlineNode;
  readonly spans: readonly Span[];
  /** Name of its element in the page. */
  readonly id: string;
  /** The link that names its place. */
  readonly anchor: HTMLElement;
}

export function tableOf(
  table: PlacedNode | null,
  rows: readonly PlacedNode[],
  lang: string,
): HTMLElement {
  const head = table === null ? null : tableHead(table.node.text);
  const columns = Math.max(1, ...rows.map(({ node }) => cells(node.text, whole(node)).length));
  const title = table === null || head === null ? [] : head.titles;
  return element(
    "div",
    // A wide table scrolls by itself, and by keyboard, so that the page never does.
    { class: "table-frame", role: "region", tabindex: 0, "aria-label": tableName(table) },
    element(
      "table",
      { lang, class: "printed" },
      table !== null && caption(table, title),
      table !== null && head !== null && head.headers.length > 0 && header(table, head.headers),
      element("tbody", {}, ...rows.map((row) => bodyRow(row, columns))),
    ),
  );
}

function caption({ node, spans, id, anchor }: PlacedNode, titles: readonly Span[]): HTMLElement {
  const lines = titles.map((line) => element("p", {}, marked(node.text, spans, line)));
  (lines.at(-1) ?? lines[lines.push(element("p")) - 1])?.append(anchor);
  return element("caption", { id, class: "clause", tabindex: -1 }, ...lines);
}

function tableName(table: PlacedNode | null): string {
  return table?.node.text.split("\n")[0] || say("tableOf");
}

function whole(node: OutlineNode): Span {
  return [0, node.text.length];
}

function header({ node, spans }: PlacedNode, lines: readonly Span[]): HTMLElement {
  const row = (line: Span) =>
    element(
      "tr",
      {},
      ...cells(node.text, line).map((cell) =>
        element("th", { scope: "col" }, marked(node.text, spans, cell)),
      ),
      element("td", { class: "place" }),
    );
  return element("thead", {}, ...lines.map(row));
}

/** Cells longer than this keep a width that can be read where the screen is narrow. */
const LONG_CELL = 10;

function bodyRow({ node, spans, id, anchor }: PlacedNode, columns: number): HTMLElement {
  const own = cells(node.text, whole(node));
  // A row that names the group below it is one cell over all columns.
  const colspan = own.length === 1 && columns > 1 ? columns : null;
  const cell = ([from, to]: Span) =>
    element(
      "td",
      { colspan, class: to - from > LONG_CELL && colspan === null ? "long" : null },
      marked(node.text, spans, [from, to]),
    );
  return element(
    "tr",
    { id, class: "clause", tabindex: -1 },
    ...own.map(cell),
    element("td", { class: "place" }, anchor),
  );
}
