/**
 * The one analysis of text, for clauses and for questions alike: the search
 * key with its way back, and where the words begin.
 *
 * Guarantees: words join to the key; a word never crosses punctuation, nor the
 * border between Han characters, Latin letters and figures.
 */
import { type KeyMap, keyMapOf } from "./key.js";
import { segmenter } from "./segment.js";

export interface Analysis extends KeyMap {
  /** Start of each word in the key, ascending; the first is 0 unless the key is empty. */
  readonly wordStarts: readonly number[];
}

/** Runs that stay whole: figures with their signs, Latin words with theirs. */
const PIECES = /[0-9][0-9.\-|/]*[%‰]?|[a-z][a-z0-9&+#]*|[^0-9a-z]+|./gu;

/** Where the text has a sign between two units of its key. */
function breaksOf(text: string, map: KeyMap): number[] {
  const breaks: number[] = [];
  for (let i = 1; i < map.key.length; i++) {
    const from = map.ends[i - 1] ?? 0;
    const to = map.starts[i] ?? 0;
    if (from < to && /\S/u.test(text.slice(from, to))) breaks.push(i);
  }
  return breaks;
}

/** Words of one stretch of key without punctuation, as lengths. */
function wordsOf(stretch: string): string[] {
  const words: string[] = [];
  for (const [piece] of stretch.matchAll(PIECES)) {
    if (/^[0-9a-z]/.test(piece)) words.push(piece);
    else words.push(...segmenter().cut(piece));
  }
  return words;
}

/** Analyses a text. Its cost is the segmenter's, about 6 MB a second with jieba. */
export function analyse(text: string): Analysis {
  const map = keyMapOf(text);
  const wordStarts: number[] = [];
  let from = 0;
  for (const to of [...breaksOf(text, map), map.key.length]) {
    let at = from;
    for (const word of wordsOf(map.key.slice(from, to))) {
      wordStarts.push(at);
      at += word.length;
    }
    from = to;
  }
  return { ...map, wordStarts };
}

/** The words of an analysis, in order. */
export function words(analysis: Analysis): string[] {
  return analysis.wordStarts.map((start, i) =>
    analysis.key.slice(start, analysis.wordStarts[i + 1] ?? analysis.key.length),
  );
}

/**
 * What is indexed and looked up: the pairs of neighbouring characters of a key,
 * each once. A key of one character is its own token.
 */
export function bigrams(key: string): string[] {
  const characters = [...key];
  if (characters.length < 2) return characters;
  const pairs = new Set<string>();
  for (let i = 1; i < characters.length; i++) {
    pairs.add((characters[i - 1] ?? "") + (characters[i] ?? ""));
  }
  return [...pairs];
}
