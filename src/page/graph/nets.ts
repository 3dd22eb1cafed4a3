/**
 * Edges gathered into nets: all by which one work does the same with others
 * (根据 A, B and C) run in one line that branches, so that forty edges are few lines.
 */

import type { GraphEdge, Relation } from "../../vocabulary.js";
import type { Grid, Place } from "./grid.js";

export const RELATIONS = ["basis", "forwards", "amends", "repeals", "mentions"] as const;

export interface Net {
  /** Names it among the nets. */
  readonly key: string;
  readonly relation: Relation;
  /** The place all its edges have in common. */
  readonly hub: string;
  /** Whether the hub cites the others, or they cite it. */
  readonly way: "cites" | "cited";
  readonly leaves: readonly string[];
}

/** Nets between the places of a grid; what is folded together has no line within. */
export function netsOf(edges: readonly GraphEdge[], { places }: Grid): Net[] {
  const placeOf = new Map<string, Place>();
  for (const place of places) {
    if (place.node) placeOf.set(place.node.id, place);
    for (const { id } of place.folded) placeOf.set(id, place);
  }
  const nets = new Map<string, { net: Omit<Net, "leaves">; leaves: Set<string> }>();
  for (const { from, to, relation } of edges) {
    const [citing, cited] = [placeOf.get(from), placeOf.get(to)];
    if (!citing || !cited || citing === cited) continue;
    const way = nearness(citing) <= nearness(cited) ? "cites" : "cited";
    const [hub, leaf] = way === "cites" ? [citing, cited] : [cited, citing];
    const key = [hub.id, way, relation].join("\n");
    const known = nets.get(key) ?? { net: { key, relation, hub: hub.id, way }, leaves: new Set() };
    known.leaves.add(leaf.id);
    nets.set(key, known);
  }
  return [...nets.values()]
    .map(({ net, leaves }) => ({ ...net, leaves: [...leaves].sort() }))
    .sort((a, b) => order(a) - order(b) || (a.key < b.key ? -1 : 1));
}

const order = ({ relation, way }: Net): number =>
  RELATIONS.indexOf(relation) + (way === "cites" ? 0 : RELATIONS.length);

/** Steps from the middle; what is folded is never a hub beside a work that is shown. */
const nearness = ({ node }: Place): number => node?.steps ?? Number.POSITIVE_INFINITY;

/** The places a net joins, its hub first. */
export const endsOf = ({ hub, leaves }: Net): string[] => [hub, ...leaves];

export const columnOf = (id: string, { places }: Grid): number =>
  places.find((place) => place.id === id)?.column ?? 0;

/** The columns a net has ends in, from the left. */
export function columnsOf(net: Net, grid: Grid): number[] {
  return [...new Set(endsOf(net).map((id) => columnOf(id, grid)))].sort((a, b) => a - b);
}
