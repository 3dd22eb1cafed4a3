/**
 * The item of an article that was asked for (第七条第二项) answers with the
 * article: what was asked stands above it, in a number its own words leave out.
 */

import { atPlace, isTheItem, isThePlace } from "../parse/provision.js";
import type { QueryWord } from "../query.js";
import type { Searchable } from "../searchable.js";
import type { Found } from "./found.js";
import { ALL, Matches, SOME } from "./matches.js";

/** Numbers of the clauses beneath an article that are the item meant; they follow it in the print. */
function itemsBeneath(article: number, word: QueryWord, { clauses }: Searchable): number[] {
  const above = clauses[article];
  const items: number[] = [];
  for (let number = article + 1; ; number++) {
    const clause = clauses[number];
    const beneath = above && clause?.document === above.document;
    if (!beneath || !clause.path.startsWith(`${above.path}/`)) return items;
    if (isTheItem(atPlace(word, clause.path))) items.push(number);
  }
}

/** What was found, with the items asked for of the articles found in full. */
export function withItems(found: Found, searchable: Searchable): Found {
  const { matches, words } = found;
  const asked = words.filter(({ within }) => within !== undefined && within.item !== null);
  if (asked.length === 0) return found;
  const { numbers, tiers, impacts } = matches;
  const full = new Set(numbers.filter((_, i) => tiers[i] !== SOME));
  const items = new Map<number, number>();
  numbers.forEach((number, i) => {
    if (tiers[i] === SOME) return;
    for (const word of asked) {
      if (!isThePlace(atPlace(word, searchable.clauses[number]?.path ?? ""))) continue;
      for (const item of itemsBeneath(number, word, searchable)) {
        if (!full.has(item)) items.set(item, impacts[i] as number);
      }
    }
  });
  if (items.size === 0) return found;
  const all = new Matches(matches.length + items.size);
  numbers.forEach((number, i) => {
    if (!items.has(number)) all.add(number, tiers[i] as number, impacts[i] as number);
  });
  for (const [item, impact] of items) all.add(item, ALL, impact);
  return { ...found, matches: all };
}
