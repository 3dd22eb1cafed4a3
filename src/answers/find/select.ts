/** The best of many without sorting them all. */

/** Up to so many things are put in order one by one. */
const FEW = 12;

/**
 * Puts things in order, in place; equal ones stay as they were. What `sort`
 * does, which makes so much room first that a few things in each of many hits
 * cost more to sort than to find.
 */
export function arrange<T>(things: T[], compare: (a: T, b: T) => number): T[] {
  if (things.length > FEW) return things.sort(compare);
  for (let i = 1; i < things.length; i++) {
    const one = things[i] as T;
    let at = i;
    for (; at > 0 && compare(things[at - 1] as T, one) > 0; at--) things[at] = things[at - 1] as T;
    things[at] = one;
  }
  return things;
}

/** Columns things are chosen by: a score each, and a number each that parts equal scores. */
export interface Columns {
  readonly scores: Float32Array;
  /** Without them the places are the numbers. */
  readonly numbers: Int32Array | null;
}

/** Whether place `a` comes after place `b`: the score decides, then the number. */
function comesAfter({ scores, numbers }: Columns, a: number, b: number): boolean {
  const difference = (scores[a] as number) - (scores[b] as number);
  if (difference !== 0) return difference < 0;
  return numbers === null ? a > b : (numbers[a] as number) > (numbers[b] as number);
}

/** Puts `place` at the root of a heap of `length` and lets it sink: the last of all is on top. */
function sink(heap: Int32Array, length: number, place: number, columns: Columns): void {
  let at = 0;
  for (;;) {
    let below = 2 * at + 1;
    if (below >= length) break;
    const right = below + 1;
    if (right < length && comesAfter(columns, heap[right] as number, heap[below] as number)) {
      below = right;
    }
    const lower = heap[below] as number;
    if (!comesAfter(columns, lower, place)) break;
    heap[at] = lower;
    at = below;
  }
  heap[at] = place;
}

/** Adds `place` at the end of a heap of `length` and lets it rise. */
function rise(heap: Int32Array, length: number, place: number, columns: Columns): void {
  let at = length;
  while (at > 0) {
    const above = (at - 1) >> 1;
    const upper = heap[above] as number;
    if (!comesAfter(columns, place, upper)) break;
    heap[at] = upper;
    at = above;
  }
  heap[at] = place;
}

/**
 * Of the first `length` of `places`, indices into the columns, the `count` of
 * highest score, best first; equal ones by their number, so that the choice is
 * the same every time. Where `places` is null these are the first `length`
 * places of the columns themselves.
 */
export function topOf(
  places: Int32Array | null,
  length: number,
  columns: Columns,
  count: number,
): Int32Array {
  const best = new Int32Array(Math.min(count, length));
  const room = best.length;
  if (room === 0) return best;
  let kept = 0;
  for (let i = 0; i < length; i++) {
    const place = places === null ? i : (places[i] as number);
    if (kept < room) rise(best, kept++, place, columns);
    // Most are refused here: the more were seen, the fewer are still among the best.
    else if (comesAfter(columns, best[0] as number, place)) sink(best, room, place, columns);
  }
  // The last of the heap goes behind it, until all are in order.
  for (let left = room - 1; left > 0; left--) {
    const last = best[0] as number;
    sink(best, left, best[left] as number, columns);
    best[left] = last;
  }
  return best;
}
