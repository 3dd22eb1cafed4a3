/**
 * Pieces → terms: pairs of neighbouring characters that no sign parts, and the
 * themes of policy the words belong to.
 *
 * Figures are no terms: 2018年 and 20% stand in measures of every kind.
 */
import { keyOf } from "../text/key.js";
import type { Piece } from "./pieces.js";
import { THEMES } from "./themes.js";

/** How often each term stands, weighted by where. */
export interface TermCounts {
  readonly bigrams: ReadonlyMap<string, number>;
  readonly themes: ReadonlyMap<string, number>;
}

const SIGNS = /[^\p{L}\p{N}+&%#]+/u;
const DIGIT = /[0-9]/;

/** Keys of a text's stretches between signs. */
export const stretches = (text: string): string[] =>
  text
    .split(SIGNS)
    .map(keyOf)
    .filter((key) => key !== "");

const add = (counts: Map<string, number>, term: string, weight: number): void => {
  counts.set(term, (counts.get(term) ?? 0) + weight);
};

const themesOf = new Map<string, string[]>();
/** Length of the longest word by its first character: most characters begin none. */
const longest = new Map<string, number>();
for (const line of THEMES.trim().split("\n")) {
  const [theme = "", words = ""] = line.split(": ");
  for (const word of words.split(" ")) {
    const key = keyOf(word);
    themesOf.set(key, [...(themesOf.get(key) ?? []), theme]);
    longest.set(key.charAt(0), Math.max(longest.get(key.charAt(0)) ?? 0, key.length));
  }
}

/** What follows a theme's word in the name of a body: 住房城乡建设主管部门 is about whatever it does there. */
const BODY = /^[^和与及或由向在]{0,6}?(?:厅|局(?![面部势限])|委员会|主管部门|行政部门)/u;
/** Characters of it looked at. */
const BODY_LENGTH = 10;

/** Words of the themes in a key, the longest at each place, without overlap and not in the names of bodies. */
export function themeWords(key: string): { word: string; start: number; themes: string[] }[] {
  const found: { word: string; start: number; themes: string[] }[] = [];
  for (let at = 0; at < key.length; ) {
    let length = Math.min(longest.get(key.charAt(at)) ?? 0, key.length - at);
    while (length > 1 && !themesOf.has(key.slice(at, at + length))) length--;
    const word = key.slice(at, at + length);
    const themes = length > 1 ? themesOf.get(word) : undefined;
    const after = themes ? key.slice(at + length, at + length + BODY_LENGTH) : "";
    if (themes && !BODY.test(after)) found.push({ word, start: at, themes });
    at += Math.max(1, length);
  }
  return found;
}

export function countTerms(pieces: readonly Piece[]): TermCounts {
  const bigrams = new Map<string, number>();
  const themes = new Map<string, number>();
  for (const { text, weight } of pieces) {
    for (const key of stretches(text)) {
      for (let i = 1; i < key.length; i++) {
        const pair = key.slice(i - 1, i + 1);
        if (!DIGIT.test(pair)) add(bigrams, pair, weight);
      }
      for (const { themes: named } of themeWords(key)) {
        for (const theme of named) add(themes, theme, weight);
      }
    }
  }
  return { bigrams, themes };
}
