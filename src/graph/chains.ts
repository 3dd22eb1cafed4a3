/**
 * How a measure came down: a work of the nation, one of the province that cites
 * it, one of the city that cites that. Guarantee: each work of a chain is cited
 * by the next, the next is of a lower level, and the work asked for is in it.
 */
import type { Level, Relation, Work } from "../vocabulary.js";
import type { Edges } from "./edges.js";

const RANKS: Readonly<Record<Level, number>> = {
  national: 0,
  province: 1,
  city: 2,
  district: 3,
  county: 3,
};

/** What one does with a work one carries on; whoever changes or ends it does not. */
const CARRIES_ON: ReadonlySet<Relation> = new Set(["basis", "forwards"]);
/** A work only named is believed to be carried on where that leads further. */
const MAY_CARRY_ON: ReadonlySet<Relation> = new Set([...CARRIES_ON, "mentions"]);

/** A reader follows three ways, not thirty. */
const MOST_CHAINS = 3;

/** What is asked while climbing. */
interface Ground {
  readonly edges: Edges;
  readonly work: (id: string) => Work | undefined;
  readonly relations: ReadonlySet<Relation>;
}

/** The longest chains through a work, at most three; none where only one level is there. */
export function chainsThrough(
  id: string,
  edges: Edges,
  work: (id: string) => Work | undefined,
): string[][] {
  const sure = throughBy(id, { edges, work, relations: CARRIES_ON });
  const named = throughBy(id, { edges, work, relations: MAY_CARRY_ON });
  return (named[0]?.length ?? 0) > (sure[0]?.length ?? 0) ? named : sure;
}

function throughBy(id: string, ground: Ground): string[][] {
  const chains = climbs(id, "up", ground).flatMap((up) =>
    climbs(id, "down", ground).map((down) => [...up.toReversed(), id, ...down]),
  );
  return longest(chains.filter(({ length }) => length > 1));
}

/** The longest ways from a work over ever higher (or lower) levels, the work itself left out. */
function climbs(id: string, way: "up" | "down", ground: Ground): string[][] {
  const { edges, work, relations } = ground;
  const rank = rankOf(work(id));
  const next = edges
    .of(id)
    .filter(({ relation }) => relations.has(relation))
    .filter(({ from, to }) => (way === "up" ? from === id : to === id))
    .map(({ from, to }) => (way === "up" ? to : from))
    .filter((other) => isFurther(rankOf(work(other)), rank, way));
  const further = [...new Set(next)].flatMap((other) =>
    climbs(other, way, ground).map((rest) => [other, ...rest]),
  );
  return further.length > 0 ? longest(further) : [[]];
}

function rankOf(work: Work | undefined): number | null {
  return work?.level == null ? null : RANKS[work.level];
}

function isFurther(other: number | null, own: number | null, way: "up" | "down"): boolean {
  if (other === null || own === null) return false;
  return way === "up" ? other < own : other > own;
}

/** Those with most works in them, in the order of their ids. */
function longest(chains: readonly string[][]): string[][] {
  const most = Math.max(0, ...chains.map(({ length }) => length));
  return chains
    .filter(({ length }) => length === most)
    .toSorted((a, b) => (a.join("\n") < b.join("\n") ? -1 : 1))
    .slice(0, MOST_CHAINS);
}
