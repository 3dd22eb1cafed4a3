/** The best of many without sorting them all. */

/** Steps the range of scores is divided into; what falls into the last step taken is sorted. */
const STEPS = 512;

/** Numbered things: the number settles equal scores, so that the choice is the same every time. */
interface Numbered {
  readonly number: number;
}

/** The `count` entries of highest score (≥ 0), best first, equal ones by their number. */
export function topOf<T extends Numbered>(
  entries: readonly T[],
  score: (entry: T) => number,
  count: number,
): T[] {
  const better = (a: T, b: T): number => score(b) - score(a) || a.number - b.number;
  if (entries.length <= 2 * count) return [...entries].sort(better).slice(0, count);
  let most = Number.MIN_VALUE;
  for (const entry of entries) most = Math.max(most, score(entry));
  const stepOf = (entry: T): number => Math.floor((score(entry) / most) * (STEPS - 1));
  const filled = new Uint32Array(STEPS);
  for (const entry of entries) {
    const step = stepOf(entry);
    filled[step] = (filled[step] ?? 0) + 1;
  }
  let least = STEPS - 1;
  for (let taken = filled[least] ?? 0; taken < count && least > 0; taken += filled[least] ?? 0) {
    least--;
  }
  return entries
    .filter((entry) => stepOf(entry) >= least)
    .sort(better)
    .slice(0, count);
}
