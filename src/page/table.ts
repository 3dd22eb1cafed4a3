/** Rows of the outline as a table again: `指标 | 2015年 | 2020年` is three cells. */

import type { ReadNode, Span } from "../vocabulary.js";
import { cells, columnSpans, tableHead } from "./cells.js";
import { element } from "./element.js";
import { say } from "./language.js";
import { type Link, marked } from "./marked.js";

/** A node with what the page knows of it. */
export interface PlacedNode {
  readonly node: ReadNode;
  readonly spans: readonly Span[];
  readonly links: readonly Link[];
  /** Name of its element in the page. */
  readonly id: string;
  /** The links that name its place and lead to its counterparts. */
  readonly anchor: HTMLElement;
}

/** A row as it is set: its cells, and how many columns each spans. */
interface SetRow {
  readonly placed: PlacedNode;
  readonly cells: readonly Span[];
  readonly spans: readonly number[];
}

export function tableOf(
  table: PlacedNode | null,
  rows: readonly PlacedNode[],
  lang: string,
): HTMLElement {
  const { titles, headers } = tableHead(table?.node.text ?? "");
  const [head, body] = [table === null ? [] : headers, rows];
  const cut = [
    ...head.map((line) => ({ placed: table as PlacedNode, line })),
    ...body.map((placed) => ({ placed, line: [0, placed.node.text.length] as Span })),
  ].map(({ placed, line }) => ({ placed, cells: cells(placed.node.text, line) }));
  const spans = columnSpans(
    cut.map((row) => row.cells.map((cell) => row.placed.node.text.slice(...cell))),
  );
  const set = cut.map((row, at): SetRow => ({ ...row, spans: spans[at] ?? [] }));
  return element(
    "div",
    // A wide table scrolls by itself, and by keyboard, so that the page never does.
    { class: "table-frame", role: "region", tabindex: 0, "aria-label": tableName(table) },
    element(
      "table",
      { lang, class: "printed" },
      table !== null && caption(table, titles),
      head.length > 0 && element("thead", {}, ...set.slice(0, head.length).map(headerRow)),
      element("tbody", {}, ...set.slice(head.length).map(bodyRow)),
    ),
  );
}

function caption(placed: PlacedNode, titles: readonly Span[]): HTMLElement {
  const { node, spans, links, id, anchor } = placed;
  const lines = titles.map((line) => element("p", {}, marked(node.text, spans, line, links)));
  (lines.at(-1) ?? lines[lines.push(element("p")) - 1])?.append(anchor);
  return element("caption", { id, class: "clause", tabindex: -1 }, ...lines);
}

function tableName(table: PlacedNode | null): string {
  return table?.node.text.split("\n")[0] || say("tableOf");
}

function headerRow({ placed, cells, spans }: SetRow): HTMLElement {
  const { node, spans: marks, links } = placed;
  const cell = (span: Span, at: number) => {
    const words = marked(node.text, marks, span, links);
    return element("th", { scope: "col", colspan: wide(spans[at]) }, words);
  };
  return element("tr", {}, ...cells.map(cell), element("td", { class: "place" }));
}

/** Cells longer than this keep a width that can be read where the screen is narrow. */
const LONG_CELL = 10;

function bodyRow({ placed, cells, spans }: SetRow): HTMLElement {
  const { node, spans: marks, links, id, anchor } = placed;
  const cell = ([from, to]: Span, at: number) =>
    element(
      "td",
      { colspan: wide(spans[at]), class: to - from > LONG_CELL ? "long" : null },
      marked(node.text, marks, [from, to], links),
    );
  return element(
    "tr",
    { id, class: "clause", tabindex: -1 },
    ...cells.map(cell),
    element("td", { class: "place" }, anchor),
  );
}

function wide(columns: number | undefined): number | null {
  return columns === undefined || columns === 1 ? null : columns;
}
