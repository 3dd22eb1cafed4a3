/** 图: what cites what around a work, by level and date, drawn and as a table. */

import type { Graph } from "../../vocabulary.js";
import type { ViewPlace } from "../address.js";
import { connected, graphAround } from "../api.js";
import { tabs } from "../citations/tabs.js";
import { type Child, element, langOf } from "../element.js";
import { say } from "../language.js";
import { plain, type View } from "../view.js";
import { chainLines } from "./chains.js";
import { drawing } from "./drawing.js";
import { gridOf } from "./grid.js";
import { layoutOf } from "./layout.js";
import { legend } from "./legend.js";
import { addressOf, type GraphState, itself, stateOf } from "./places.js";
import { relationsTable } from "./relations-table.js";
import { startList } from "./start.js";

/** Below this width a table says more than a drawing; style.css has the same border. */
const WIDE = window.matchMedia("(min-width: 62rem)");

export async function graphView(place: ViewPlace): Promise<View> {
  const state = stateOf(place);
  const { document, work, steps } = state;
  if (document === null && work === null) {
    return framed(say("graphTitle"), startList(await connected()));
  }
  const graph = await graphAround({ document, work, steps });
  const centre = graph.nodes.find(({ id }) => id === graph.centre);
  const about = element(
    "p",
    { class: "lead" },
    centre !== undefined &&
      element("a", { href: itself(centre), lang: langOf(centre.script) }, centre.title),
  );
  return framed(centre?.title ?? say("graphTitle"), [about, ...parts(graph, state)]);
}

function framed(title: string, children: readonly Child[]): View {
  const view = element(
    "div",
    { class: "columns" },
    element(
      "div",
      { class: "middle citations graph-view" },
      tabs("graph"),
      element("h1", {}, say("graphTitle")),
      ...children,
    ),
  );
  return plain(view, title === say("graphTitle") ? title : `${say("graphTitle")} ${title}`);
}

function parts(graph: Graph, state: GraphState): Child[] {
  const head = [stepsChoice(state), ...chainLines(graph)];
  if (graph.edges.length === 0) return [...head, element("p", {}, say("graphAlone"))];
  const needed = new Set([graph.centre, ...graph.chains.flat()]);
  const grid = gridOf(graph.nodes, needed, new Set(state.unfolded));
  const drawn = [legend(), drawing(grid, layoutOf(grid, graph.edges), state)];
  const table = relationsTable(graph, state);
  const left = graph.left > 0 && element("p", {}, say("graphLeft", graph.left));
  return [...head, left, ...(WIDE.matches ? [...drawn, table] : [table, ...drawn])];
}

function stepsChoice(state: GraphState): HTMLElement {
  const choice = (steps: 1 | 2) =>
    element(
      "a",
      {
        href: addressOf({ ...state, steps, unfolded: [] }),
        "aria-current": state.steps === steps ? "true" : null,
      },
      say(steps === 1 ? "oneStep" : "twoSteps"),
    );
  return element("p", { class: "graph-steps" }, choice(1), choice(2));
}
