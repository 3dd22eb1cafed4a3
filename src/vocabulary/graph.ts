/** The graph of what cites what, around one work. Types only. */
import type { Relation, WorkSummary } from "./citations.js";

/** A work in the graph. */
export interface GraphNode extends WorkSummary {
  /** Citations away from the work in the middle, 0 itself. */
  readonly steps: number;
}

/** One work cites another, in one relation. */
export interface GraphEdge {
  /** Id of the work that cites. */
  readonly from: string;
  /** Id of the work cited. */
  readonly to: string;
  readonly relation: Relation;
  /** How many places do so. */
  readonly times: number;
}

export interface Graph {
  /** Id of the work in the middle. */
  readonly centre: string;
  /** The work in the middle first, then by steps and by how often they are cited. */
  readonly nodes: readonly GraphNode[];
  /** Every edge between two of the nodes. */
  readonly edges: readonly GraphEdge[];
  /** Works as near as these that are left out, so that the graph stays one that is read. */
  readonly left: number;
  /**
   * Ways through the work in the middle from the highest level to the lowest,
   * each work cited by the next: ids, all of them among the nodes.
   */
  readonly chains: readonly (readonly string[])[];
}

/** A document of the library with how many works it cites or is cited by. */
export interface ConnectedDocument extends WorkSummary {
  readonly links: number;
}
