/**
 * Which place a name begins with or holds, as a code of GB/T 2260 without its
 * empty pairs: 广东省 → 44, 广州市 → 4401, 番禺区 → 440113. A place lies in every
 * place whose code its own begins with.
 */
import { DIVISIONS, nameOfDivision, shortName } from "../text/divisions.js";
import { fold } from "../text/fold.js";
import type { Level } from "../vocabulary.js";

/** A name with less is a word: 江, 东. */
const SHORTEST = 2;

const codes = new Map<string, string>();
/** 朝阳区 is in two cities and names neither. */
const shared = new Set<string>();

function add(name: string, code: string): void {
  const key = fold(name);
  if (key.length < SHORTEST) return;
  const known = codes.get(key);
  if (known !== undefined && known !== code) shared.add(key);
  else codes.set(key, code);
}

/** A name of a wider place is that place, whatever narrower ones bear it. */
const take = (name: string, code: string): void => {
  codes.delete(fold(name));
  shared.delete(fold(name));
  add(name, code);
};

for (const { code, name, rank } of [...DIVISIONS].reverse()) {
  if (rank === "county") add(name, code);
  else if (rank === "city") take(name, code.slice(0, 4));
  else for (const form of [name, shortName(name)]) take(form, code.slice(0, 2));
}

const LONGEST = Math.max(...[...codes.keys()].map((name) => name.length));

/** The place the words begin with, a district after its city read on: 广州市番禺区 → 440113. */
export function placeAt(words: string): { code: string; length: number } | null {
  const head = fold(words.slice(0, LONGEST));
  for (let length = head.length; length >= SHORTEST; length--) {
    const name = head.slice(0, length);
    const code = shared.has(name) ? undefined : codes.get(name);
    if (code === undefined) continue;
    const below = placeAt(words.slice(length));
    const isInside = below?.code.startsWith(code) && below.code !== code;
    return below && isInside
      ? { code: below.code, length: length + below.length }
      : { code, length };
  }
  return null;
}

const known = new Map<string, string | null>();

/** The first place named anywhere in the words; null where none is. */
export function placeIn(words: string): string | null {
  let found = known.get(words);
  if (found === undefined) {
    found = null;
    for (let at = 0; at < words.length && found === null; at++)
      found = placeAt(words.slice(at, at + 2 * LONGEST))?.code ?? null;
    known.set(words, found);
  }
  return found;
}

/** Codes as GB/T 2260 prints them end in empty pairs: 440000 is 44. */
export const placeOfCode = (code: string): string => code.replace(/(?:00){1,2}$/u, "");

/** Names of a place and of those it lies in, the widest first: what 省政府 and 市政府 mean there. */
export function namesOf(code: string): string[] {
  return [
    nameOfDivision(`${code.slice(0, 2)}0000`),
    code.length >= 4 ? nameOfDivision(`${code.slice(0, 4)}00`) : undefined,
    code.length === 6 ? nameOfDivision(code) : undefined,
  ].filter((name) => name !== undefined);
}

/** The level of a place by its code: two digits a province, four a city, six a district or county. */
export function levelOf(code: string): Level {
  if (code === "") return "national";
  if (code.length === 2) return "province";
  if (code.length === 4) return "city";
  return /区$/u.test(nameOfDivision(code) ?? "") ? "district" : "county";
}

/** Whether a place lies in another, or is it; the whole country is "". */
export const liesIn = (inner: string, outer: string): boolean => inner.startsWith(outer);

/** Same province, or one of them the whole country. */
export const sameProvince = (a: string, b: string): boolean =>
  a === "" || b === "" || a.slice(0, 2) === b.slice(0, 2);
