/** Which of many titles is most like a given one: for who has a title nearly right. */
import type { KnownWork } from "./known.js";
import { similarity } from "./same-work.js";

/** Two titles of one form (关于…的通知) share a third; of one work nearly all. */
const MUCH_ALIKE = 0.75;
/** As many as share most pairs of characters are compared in full. */
const COMPARED = 8;
/** A shorter one is everybody's: 工作规则. */
const SHORTEST = 8;

export class LikeTitles {
  readonly #byPair = new Map<string, Set<KnownWork>>();

  constructor(works: readonly KnownWork[]) {
    for (const work of works)
      for (const { core } of work.names)
        for (const pair of pairsOf(core))
          this.#byPair.set(pair, (this.#byPair.get(pair) ?? new Set()).add(work));
  }

  likest(core: string): KnownWork | undefined {
    if (core.length < SHORTEST) return undefined;
    const shared = new Map<KnownWork, number>();
    for (const pair of pairsOf(core))
      for (const work of this.#byPair.get(pair) ?? [])
        shared.set(work, (shared.get(work) ?? 0) + 1);
    const [best] = [...shared]
      .sort((a, b) => b[1] - a[1])
      .slice(0, COMPARED)
      .map(([work]) => ({ work, alike: likeness(work, core) }))
      .sort((a, b) => b.alike - a.alike);
    return best && best.alike >= MUCH_ALIKE ? best.work : undefined;
  }
}

const likeness = ({ names }: KnownWork, core: string): number =>
  Math.max(...names.map((name) => similarity(name.core, core)));

function pairsOf(core: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 1; at < core.length; at++) pairs.add(core.slice(at - 1, at + 1));
  return pairs;
}
