/** The graph as a table: who cites whom, how and how often; sorted by any column. */

import type { Graph, GraphEdge, GraphNode } from "../../vocabulary.js";
import { badge } from "../badge.js";
import { element, langOf } from "../element.js";
import { say } from "../language.js";
import type { Word } from "../words.js";
import { RELATIONS } from "./nets.js";
import { addressOf, type GraphState, itself, type Sort } from "./places.js";

interface Row {
  readonly edge: GraphEdge;
  readonly from: GraphNode;
  readonly to: GraphNode;
}

const COLUMNS: Readonly<Record<Sort, { name: Word; value: (row: Row) => string | number }>> = {
  from: { name: "citingWork", value: ({ from }) => from.title },
  fromDate: { name: "citingDate", value: ({ from }) => from.issued ?? "" },
  relation: { name: "relation", value: ({ edge }) => RELATIONS.indexOf(edge.relation) },
  to: { name: "citedWork", value: ({ to }) => to.title },
  toDate: { name: "citedDate", value: ({ to }) => to.issued ?? "" },
  times: { name: "timesColumn", value: ({ edge }) => -edge.times },
};

export function relationsTable({ nodes, edges }: Graph, state: GraphState): HTMLElement {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const rows = edges.flatMap((edge): Row[] => {
    const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
    return from && to ? [{ edge, from, to }] : [];
  });
  return element(
    "div",
    { class: "table-frame", role: "region", tabindex: 0, "aria-label": say("graphTable") },
    element(
      "table",
      {},
      element("caption", {}, say("graphTable")),
      element(
        "thead",
        {},
        element("tr", {}, ...Object.keys(COLUMNS).map((sort) => head(sort as Sort, state))),
      ),
      element("tbody", {}, ...sorted(rows, state.sort).map(bodyRow)),
    ),
  );
}

function head(sort: Sort, state: GraphState): HTMLElement {
  const href = addressOf({ ...state, sort });
  return element(
    "th",
    { scope: "col", class: "short", "aria-sort": state.sort === sort ? "ascending" : null },
    element("a", { href, "data-replace": true }, say(COLUMNS[sort].name)),
    state.sort === sort && " ↓",
  );
}

/** By the column chosen, then by relation and title, so that the order is always one. */
function sorted(rows: readonly Row[], sort: Sort): Row[] {
  const order: readonly Sort[] = [sort, "relation", "toDate", "to", "from"];
  return rows.toSorted((a, b) => {
    for (const one of order) {
      const [x, y] = [COLUMNS[one].value(a), COLUMNS[one].value(b)];
      if (x !== y) return x < y ? -1 : 1;
    }
    return 0;
  });
}

function bodyRow({ edge, from, to }: Row): HTMLElement {
  return element(
    "tr",
    {},
    element("td", { class: "long" }, ...workCell(from)),
    element("td", { class: "short" }, from.issued ?? say("noDate")),
    element(
      "td",
      { class: "short" },
      say(`${edge.relation}Letter`),
      " ",
      say(`relation-${edge.relation}`),
    ),
    element("td", { class: "long" }, ...workCell(to)),
    element("td", { class: "short" }, to.issued ?? say("noDate")),
    element("td", { class: "short" }, String(edge.times)),
  );
}

function workCell(node: GraphNode): (HTMLElement | string)[] {
  const { level, title, script, docNumber, document } = node;
  const number = docNumber === null || docNumber === title ? "" : `（${docNumber}）`;
  return [
    badge(level),
    " ",
    element("a", { href: itself(node), lang: langOf(script) }, title, number),
    ...(document === null ? [` ${say("citationMissing")}`] : []),
  ];
}
