/** Several finds as one: what any of them found, each clause by the best of its matches. */

import type { WeighedWord } from "../lookup/probe.js";
import { type Found, NOTHING } from "./found.js";
import { Matches } from "./matches.js";

/** Of each clause the best of its matches; of equal ones the weightier, so that their order does not matter. */
function best(all: readonly Matches[]): Matches {
  const places = new Map<number, readonly [tier: number, impact: number]>();
  for (const { numbers, tiers, impacts } of all) {
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] as number;
      const [tier, impact] = [tiers[i] as number, impacts[i] as number];
      const known = places.get(number);
      if (known === undefined || tier < known[0] || (tier === known[0] && impact > known[1]))
        places.set(number, [tier, impact]);
    }
  }
  const matches = new Matches(places.size);
  for (const [number, [tier, impact]] of places) matches.add(number, tier, impact);
  return matches;
}

/** Words by how many forms they have: one that is quoted on another side is marked in all its forms. */
const byForms = (words: readonly WeighedWord[]): WeighedWord[] =>
  [...words].sort((a, b) => a.forms.length - b.forms.length);

/** Each thing once by its name, the last one. */
function once<T>(things: readonly T[], nameOf: (thing: T) => string): T[] {
  return [...new Map(things.map((thing) => [nameOf(thing), thing])).values()];
}

export function united(founds: readonly Found[]): Found {
  const [only] = founds;
  if (only && founds.length === 1) return only;
  return {
    ...NOTHING,
    matches: best(founds.map(({ matches }) => matches)),
    words: once(byForms(founds.flatMap(({ words }) => words)), ({ key }) => key),
    parts: once(
      founds.flatMap(({ parts }) => parts),
      ({ key }) => key,
    ),
    pairs: once(
      founds.flatMap(({ pairs }) => pairs),
      ({ pair }) => pair,
    ),
    themes: new Map(founds.flatMap(({ themes }) => [...themes])),
    runs: [...new Set(founds.flatMap(({ runs }) => runs))],
    widened: once(
      founds.flatMap(({ widened }) => widened),
      ({ span }) => span.join(),
    ),
    hasMoreInPart: founds.some(({ hasMoreInPart }) => hasMoreInPart),
    apart: true,
  };
}
