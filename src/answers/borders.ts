/** Where the words of a clause's key begin; worked out when first asked for, and kept. */
import type { Searchable } from "./searchable.js";

const kept = new WeakMap<Searchable, (Uint8Array | undefined)[]>();

/** Word borders of a key, from its segmented form: `borders[i]` is 1 where a word begins at i. */
export function bordersOf(segmented: string): Uint8Array {
  const borders = new Uint8Array(segmented.length + 1);
  let at = 0;
  borders[0] = 1;
  for (let i = 0; i < segmented.length; i++) {
    if (segmented.charCodeAt(i) === 32) borders[at] = 1;
    else at++;
  }
  borders[at] = 1;
  return borders;
}

/** Word borders of a clause's key. */
export function bordersIn(searchable: Searchable, number: number): Uint8Array {
  let known = kept.get(searchable);
  if (!known) {
    known = new Array(searchable.clauses.length);
    kept.set(searchable, known);
  }
  let borders = known[number];
  if (!borders) {
    borders = bordersOf(searchable.segmented[number] ?? "");
    known[number] = borders;
  }
  return borders;
}
