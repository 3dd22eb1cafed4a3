/**
 * The words two clauses share, as runs of characters with their places in both
 * texts, the most telling first.
 *
 * Guarantee: each run stands in both texts, folded to the same key, and begins
 * and ends with a word in both; runs of one text do not overlap.
 */
import { type KeyMap, keyMapOf, spanOf } from "../text/key.js";
import type { Span } from "../vocabulary.js";
import { themeWords } from "./terms.js";

/** A text with its words. */
export interface Worded {
  readonly text: string;
  /** Its key with a space between words. */
  readonly segmented: string;
}

export interface SharedRun {
  /** As printed in the first text. */
  readonly text: string;
  readonly here: Span;
  readonly there: Span;
  /** Rarity of its bigrams, added up. */
  readonly weight: number;
}

/** Shorter runs stand in any two clauses. */
const SHORTEST = 3;
/** Runs shown; beyond them a reader no longer checks. */
const MOST = 12;
/** A run's bigrams have to be this rare on average: 加快建设 and 进一步 are not. */
const TELLING = 1.6;

/** A text's key with the stretches no sign parts and its words: `breaks[i]`, `borders[i]` where one begins at i. */
interface Stretched extends KeyMap {
  readonly breaks: Uint8Array;
  readonly borders: Uint8Array;
}

function bordersOf(segmented: string): Uint8Array {
  const words = segmented.split(" ");
  const borders = new Uint8Array(segmented.length + 1);
  let at = 0;
  for (const word of words) {
    borders[at] = 1;
    at += word.length;
  }
  borders[at] = 1;
  return borders;
}

function stretched({ text, segmented }: Worded): Stretched {
  const map = keyMapOf(text);
  const breaks = new Uint8Array(map.key.length + 1);
  for (let i = 1; i < map.key.length; i++) {
    const between = text.slice(map.ends[i - 1], map.starts[i]);
    if (/\S/u.test(between)) breaks[i] = 1;
  }
  return { ...map, breaks, borders: bordersOf(segmented) };
}

/** Places of each three characters of a key. */
function placesOf({ key, breaks }: Stretched): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let i = 0; i + SHORTEST <= key.length; i++) {
    if (breaks[i + 1] || breaks[i + 2]) continue;
    const gram = key.slice(i, i + SHORTEST);
    const known = places.get(gram);
    if (known) known.push(i);
    else places.set(gram, [i]);
  }
  return places;
}

/** Places tried for one run; a text that repeats itself a thousand times is not worth more. */
const TRIED = 32;

interface Found {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

function longestAt(
  from: number,
  one: Stretched,
  other: Stretched,
  places: readonly number[],
): Found {
  let best: Found = { from, to: 0, length: 0 };
  for (const to of places.slice(0, TRIED)) {
    let length = SHORTEST;
    while (
      from + length < one.key.length &&
      one.key[from + length] === other.key[to + length] &&
      !one.breaks[from + length] &&
      !other.breaks[to + length]
    ) {
      length++;
    }
    if (length > best.length) best = { from, to, length };
  }
  return best;
}

/** Words that say nothing where a run begins or ends with them: what binds, joins and compares. */
const LIGHT =
  /^(?:以及|以上|以下|以内|左右|达到?|[低高少多大小]于|超过|不[低少大小]于|不超过|力争|争取|确保|实现|进行|每年|年均|进一步|加快|推动|推进|促进|加强|一批|一系列|一些|[0-9].*)$/u;
/** Words of one character are light too, but for those that make a noun: 普及 率, 新 材料. */
const ENDING = /^[率额量数值费库园区镇所院站法权券链网业群制化性型]$/u;
const BEGINNING = /^[新高省市区县]$/u;

const isLight = (word: string, alone: RegExp): boolean =>
  LIGHT.test(word) || ([...word].length < 2 && !alone.test(word));

/** Where words of a run begin and end: those of both texts, and known terms whole, however they are cut there. */
function bordersIn({ from, to, length }: Found, one: Stretched, other: Stretched): number[] {
  const run = one.key.slice(from, from + length);
  const terms = themeWords(run).map(({ word, start }) => [start, start + word.length] as const);
  const borders: number[] = [];
  for (let at = 0; at <= length; at++) {
    const parted = one.borders[from + at] && other.borders[to + at];
    const bounds = terms.some(([start, end]) => at === start || at === end);
    const inside = terms.some(([start, end]) => start < at && at < end);
    if (bounds || (parted && !inside)) borders.push(at);
  }
  return borders;
}

/** A run of characters without the halves of words and the light words at its ends; null where little is left. */
function wholeWords(run: Found, one: Stretched, other: Stretched): Found | null {
  const { from, to } = run;
  const borders = bordersIn(run, one, other);
  const wordAt = (border: number): string =>
    one.key.slice(from + (borders[border] ?? 0), from + (borders[border + 1] ?? 0));
  let [first, last] = [0, borders.length - 1];
  while (first < last && isLight(wordAt(first), BEGINNING)) first++;
  while (last > first && isLight(wordAt(last - 1), ENDING)) last--;
  const [start = 0, end = 0] = [borders[first], borders[last]];
  if (end - start < SHORTEST) return null;
  return { from: from + start, to: to + start, length: end - start };
}

/** Runs two texts share. `rarityOf` tells how telling a bigram is. */
export function sharedRuns(
  one: Worded,
  other: Worded,
  rarityOf: (bigram: string) => number,
): SharedRun[] {
  const here = stretched(one);
  const there = stretched(other);
  const places = placesOf(there);
  const runs = new Map<string, SharedRun>();
  for (let at = 0; at + SHORTEST <= here.key.length; ) {
    const known =
      here.breaks[at + 1] || here.breaks[at + 2]
        ? undefined
        : places.get(here.key.slice(at, at + SHORTEST));
    if (!known) {
      at++;
      continue;
    }
    const longest = longestAt(at, here, there, known);
    at += longest.length;
    const found = wholeWords(longest, here, there);
    if (found === null) continue;
    const { from, to, length } = found;
    const key = here.key.slice(from, from + length);
    const weight = weigh(key, rarityOf);
    if (weight > 0 && !runs.has(key)) {
      const span = spanOf(here, from, from + length);
      const text = one.text.slice(...span);
      runs.set(key, { text, here: span, there: spanOf(there, to, to + length), weight });
    }
  }
  return [...runs.values()]
    .sort((a, b) => b.weight - a.weight || a.here[0] - b.here[0])
    .slice(0, MOST);
}

/** Words that bound a figure and say nothing without it: 23%以上 and 35%以上 share no subject. */
const BOUNDS = /[0-9.%‰|-]+|以上|以下|以内|左右|达到|不低于|不超过|力争|每年|年均/gu;

/** What a run says; 0 where its words are too common, or figures with their bounds alone. */
function weigh(key: string, rarityOf: (bigram: string) => number): number {
  if (!/\p{L}{2}/u.test(key.replace(BOUNDS, " "))) return 0;
  let sum = 0;
  for (let i = 1; i < key.length; i++) {
    const pair = key.slice(i - 1, i + 1);
    if (!/[0-9]/.test(pair)) sum += Math.max(0, rarityOf(pair));
  }
  return sum / (key.length - 1) >= TELLING ? sum : 0;
}
