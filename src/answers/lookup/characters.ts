/**
 * Character → the keys that hold it. Bigrams post pairs only; posting single
 * characters as well would nearly double the index on disk, so these lists are
 * made in one pass when first asked for.
 */
import { kept } from "../../kept.js";

/** Lists of all characters end to end: those of one lie from its offset to the next. */
interface CharacterLists {
  readonly places: ReadonlyMap<string, number>;
  readonly offsets: Int32Array;
  readonly numbers: Int32Array;
}

/** Visits each distinct character of a key once, by its place among all characters. */
function eachCharacter(
  keys: readonly string[],
  places: Map<string, number>,
  visit: (place: number, number: number) => void,
): void {
  /** Place of a character of one unit plus one; 0 where it was not met. */
  const units = new Int32Array(0x10000);
  const last: number[] = [];
  keys.forEach((key, number) => {
    for (let at = 0; at < key.length; at++) {
      const unit = key.charCodeAt(at);
      const paired = unit >= 0xd800 && unit <= 0xdbff;
      let place = paired ? -1 : (units[unit] as number) - 1;
      if (place < 0) {
        const character = paired ? key.slice(at, at + 2) : key.charAt(at);
        place = places.get(character) ?? places.size;
        places.set(character, place);
        if (!paired) units[unit] = place + 1;
      }
      if (paired) at++;
      if (last[place] === number) continue;
      last[place] = number;
      visit(place, number);
    }
  });
}

const listsOf = kept((keys: readonly string[]): CharacterLists => {
  const places = new Map<string, number>();
  const counts: number[] = [];
  eachCharacter(keys, places, (place) => {
    counts[place] = (counts[place] ?? 0) + 1;
  });
  const offsets = new Int32Array(places.size + 1);
  counts.forEach((count, place) => {
    offsets[place + 1] = (offsets[place] as number) + count;
  });
  const numbers = new Int32Array(offsets[places.size] as number);
  const next = offsets.slice();
  eachCharacter(keys, places, (place, number) => {
    const at = next[place] as number;
    numbers[at] = number;
    next[place] = at + 1;
  });
  return { places, offsets, numbers };
});

const NONE = new Int32Array(0);

/** Numbers of the keys that hold a character, ascending. Never written to. */
export function keysWith(character: string, keys: readonly string[]): Int32Array {
  const { places, offsets, numbers } = listsOf(keys);
  const place = places.get(character);
  return place === undefined ? NONE : numbers.subarray(offsets[place], offsets[place + 1]);
}
