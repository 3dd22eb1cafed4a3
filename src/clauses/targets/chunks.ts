/**
 * The parts of a clause that belong to one figure each.
 *
 *   创建3个左右国家级…中心、|20个左右省级…中心
 *   物联网产业规模达5200亿元、|云服务产业规模达1000亿元
 */
import { inFolded } from "../../text/fold.js";
import { isEnded } from "./definitions.js";
import type { Figure } from "./figures.js";

export interface Chunk {
  readonly figure: Figure;
  readonly from: number;
  readonly to: number;
}

const SEPARATOR_END = /(?:、|以及|和|与|及|,|\s)+(?:力争|争取)?$/u;
const PARTINGS = [/、/u, /以及|和|及|与/u];

/** Cuts the clause `[from, to)` of `plain` at its figures; `start` is where the first part begins. */
export function chunksOf(
  plain: string,
  figures: readonly Figure[],
  start: number,
  to: number,
): Chunk[] {
  const chunks: Chunk[] = [];
  let from = start;
  figures.forEach((figure, i) => {
    const next = figures[i + 1];
    const cut = next === undefined ? to : cutBetween(plain, figure.end, next.start);
    chunks.push({ figure, from: i === 0 ? firstFrom(plain, start, figure.start) : from, to: cut });
    from = cut;
  });
  return chunks;
}

/** Where what belongs to one figure ends and what belongs to the next begins. */
function cutBetween(plain: string, end: number, next: number): number {
  const between = plain.slice(end, next);
  if (isEnded(between)) return end;
  const separator = SEPARATOR_END.exec(between);
  if (separator !== null) return end + separator.index;
  for (const parting of PARTINGS) {
    const at = between.search(parting);
    if (at >= 0) return end + at;
  }
  return end;
}

/** A member before the first figure that says all it has to: …全覆盖、, 全部大型工业企业、. */
const FINISHED = inFolded(/(?:全覆盖|全部|普遍[^、]{2,20})、/gu);

function firstFrom(plain: string, start: number, figure: number): number {
  const before = plain.slice(start, figure);
  if (/[、和与及]$/u.test(before)) return figure;
  const finished = [...before.matchAll(FINISHED)].at(-1);
  return finished === undefined ? start : start + finished.index + finished[0].length;
}
