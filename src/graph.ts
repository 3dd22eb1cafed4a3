/** The graph of what cites what: around one work, and where to begin. */
import { summariesOf } from "./citations/summary.js";
import { chainsThrough } from "./graph/chains.js";
import { type Edges, edgesOf } from "./graph/edges.js";
import type { Library } from "./library.js";
import { referencesOf } from "./references.js";
import type { ConnectedDocument, Graph, GraphNode, Work } from "./vocabulary.js";

/** More are listed, not drawn. */
const MOST_NODES = 150;

/**
 * A work, those one or two citations away, and all that is between them.
 * Null where nothing is known of the work.
 */
export function graphAround(library: Library, id: string, steps: 1 | 2): Graph | null {
  const { work } = referencesOf(library);
  if (work(id) === undefined) return null;
  const edges = edgesOf(library);
  const chains = chainsThrough(id, edges, work);
  const reached = reach(id, steps, edges);
  // What a chain names is drawn, however far it is.
  for (const [at, other] of chains.flatMap((chain) => distances(chain, id)))
    if (!reached.has(other)) reached.set(other, at);
  const all = nearestFirst(reached, work);
  const kept = keptOf(all, new Set(chains.flat()));
  const nodes = summariesOf(library, kept).map(
    (summary): GraphNode => ({ ...summary, steps: reached.get(summary.id) ?? 0 }),
  );
  const shown = new Set(kept);
  const between = kept
    .flatMap((one) => edges.of(one).filter(({ from }) => from === one))
    .filter(({ to }) => shown.has(to));
  return { centre: id, nodes, edges: between, left: all.length - kept.length, chains };
}

/** Steps to every work within reach. */
function reach(id: string, steps: number, edges: Edges): Map<string, number> {
  const reached = new Map([[id, 0]]);
  let border = [id];
  for (let step = 1; step <= steps; step++) {
    const next = new Set(border.flatMap((one) => [...edges.neighbours(one)]));
    border = [...next].filter((one) => !reached.has(one));
    for (const one of border) reached.set(one, step);
  }
  return reached;
}

const distances = (chain: readonly string[], id: string): [number, string][] =>
  chain.map((other, at) => [Math.abs(at - chain.indexOf(id)), other]);

function nearestFirst(
  reached: ReadonlyMap<string, number>,
  work: (id: string) => Work | undefined,
): string[] {
  const rank = [...reached].map(([id, steps]) => ({
    ...{ id, steps, cited: work(id)?.citedBy.length ?? 0 },
  }));
  rank.sort((a, b) => a.steps - b.steps || b.cited - a.cited || (a.id < b.id ? -1 : 1));
  return rank.map(({ id }) => id);
}

/** The nearest, and those that must be there wherever they come. */
function keptOf(all: readonly string[], needed: ReadonlySet<string>): string[] {
  const others = all.filter((id) => !needed.has(id)).slice(0, MOST_NODES - needed.size);
  const kept = new Set([...needed, ...others]);
  return all.filter((id) => kept.has(id));
}

/** Documents that cite or are cited most, for whoever has no document in mind yet. */
export function mostConnected(library: Library, size: number): ConnectedDocument[] {
  const edges = edgesOf(library);
  const linked = library.documents
    .map(({ id }) => ({ id, links: edges.neighbours(id).size }))
    .filter(({ links }) => links > 0)
    .sort((a, b) => b.links - a.links || (a.id < b.id ? -1 : 1))
    .slice(0, size);
  const links = new Map(linked.map((one) => [one.id, one.links]));
  return summariesOf(library, links.keys()).map((summary) => ({
    ...summary,
    links: links.get(summary.id) ?? 0,
  }));
}
