/**
 * Where words stand in a clause's key, and whether as words or by chance:
 * 上市 stands in 以上市政府, but no word begins or ends there.
 */
import type { Form } from "./wording.js";

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

const FIGURE = /[0-9.]/;

/** Whether a figure goes on beyond one of its ends: 13000 in 113000. */
function cutsFigure(start: number, end: number, key: string): boolean {
  const joined = (at: number): boolean =>
    FIGURE.test(key.charAt(at - 1)) && FIGURE.test(key.charAt(at));
  return (start > 0 && joined(start)) || (end < key.length && joined(end));
}

/**
 * Starts of another form of a word: only between word borders, since it was not
 * typed. A figure needs no border after it (1.3万家), but must end there.
 */
export function formStarts(form: Form, key: string, borders: Uint8Array): number[] {
  const { length } = form.key;
  return startsOf(form.key, key).filter((start) => {
    const end = start + length;
    if (cutsFigure(start, end, key)) return false;
    if (borders[start] !== 1) return false;
    return borders[end] === 1 || /^[0-9]/.test(form.key);
  });
}
