/** Addresses within the graph, and of what it shows. */

import type { WorkSummary } from "../../vocabulary.js";
import { question, type ViewPlace, viewPlace, write } from "../address.js";

/** What of the graph the address says. */
export interface GraphState {
  /** The work in the middle, by its document where one is held. */
  readonly document: string | null;
  readonly work: string | null;
  readonly steps: 1 | 2;
  /** Names of the cells that are unfolded. */
  readonly unfolded: readonly string[];
  readonly sort: Sort;
}

export const SORTS = ["from", "fromDate", "relation", "to", "toDate", "times"] as const;
export type Sort = (typeof SORTS)[number];

export function stateOf({ parameters }: ViewPlace): GraphState {
  const { document = null, work = null, steps, unfold = "", sort } = parameters;
  return {
    document,
    work,
    steps: steps === "2" ? 2 : 1,
    unfolded: unfold === "" ? [] : unfold.split(","),
    sort: SORTS.find((one) => one === sort) ?? "relation",
  };
}

export function addressOf(state: GraphState): string {
  const { document, work, steps, unfolded, sort } = state;
  return write(
    viewPlace("graph", {
      ...{ document, work: document === null ? work : null },
      steps: steps === 2 ? "2" : null,
      unfold: unfolded.join(","),
      sort: sort === "relation" ? null : sort,
    }),
  );
}

/** The same way of looking around another work. */
export function around({ id, document }: WorkSummary, { steps, sort }: GraphState): string {
  return addressOf({ document, work: id, steps, unfolded: [], sort });
}

/** The document itself, or all that is known of a work not held. */
export function itself({ id, document }: Pick<WorkSummary, "id" | "document">): string {
  if (document === null) return write(viewPlace("citations", { work: id }));
  return write({ view: "document", id: document, clause: null, from: question("") });
}
