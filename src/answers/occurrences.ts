/**
 * Where words stand in a clause's key, and whether as words or by chance:
 * 上市 stands in 以上市政府, but no word begins or ends there.
 */

/** Word borders of a key, from its segmented form: `borders[i]` is 1 where a word begins at i. */
export function bordersOf(segmented: string): Uint8Array {
  const borders = new Uint8Array(segmented.length + 1);
  let at = 0;
  borders[0] = 1;
  for (const character of segmented) {
    if (character === " ") borders[at] = 1;
    else at += character.length;
  }
  borders[at] = 1;
  return borders;
}

/** Starts of `word` in `key`, without overlap. */
export function startsOf(word: string, key: string): number[] {
  const starts: number[] = [];
  for (let at = key.indexOf(word); at >= 0; at = key.indexOf(word, at + word.length)) {
    starts.push(at);
  }
  return starts;
}

/** A match between two word borders counts in full. */
const WHOLE = 1;
/** 高新技术 in 高新技术企业: part of a longer word, yet the same thing. */
const ONE_SIDE = 0.8;
/** 高企 in 提高企业: the characters stand there by chance. */
const CHANCE = 0.05;

/** What one occurrence is worth, by the borders it keeps. */
export function worth(start: number, end: number, borders: Uint8Array): number {
  const sides = (borders[start] ?? 0) + (borders[end] ?? 0);
  return sides === 2 ? WHOLE : sides === 1 ? ONE_SIDE : CHANCE;
}
