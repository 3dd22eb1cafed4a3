/** The best of many without sorting them all. */

/** From this share of all on, sorting them all costs less than keeping the best in order. */
const LARGE_SHARE = 1 / 16;

/**
 * Of `places`, indices into the columns, the `count` of highest score, best
 * first; equal ones by their number, so that the choice is the same every time.
 * Without numbers the places are the numbers.
 */
export function topOf(
  places: ArrayLike<number>,
  scores: ArrayLike<number>,
  numbers: ArrayLike<number> | null,
  count: number,
): number[] {
  const numberOf = (place: number): number =>
    numbers === null ? place : (numbers[place] as number);
  const better = (a: number, b: number): number =>
    (scores[b] as number) - (scores[a] as number) || numberOf(a) - numberOf(b);
  if (count >= places.length * LARGE_SHARE) {
    return Array.from(places).sort(better).slice(0, count);
  }
  const best: number[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as number;
    // Most are refused here: the more were seen, the fewer are still among the best.
    if ((scores[place] as number) < least) continue;
    let at = best.length;
    if (at === count && better(best[at - 1] as number, place) < 0) continue;
    while (at > 0 && better(best[at - 1] as number, place) > 0) at--;
    best.splice(at, 0, place);
    if (best.length > count) best.pop();
    if (best.length === count) least = scores[best[count - 1] as number] as number;
  }
  return best;
}

/** The indices 0 to before `length`. */
export function all(length: number): Int32Array {
  const places = new Int32Array(length);
  for (let i = 0; i < length; i++) places[i] = i;
  return places;
}
