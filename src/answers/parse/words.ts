/**
 * Typed words → query words: which parts of a term the wording rules know, and
 * what figures are written otherwise.
 *
 * Guarantee: the words of a term join to its key, but for what goes with an
 * article (第二款).
 */
import { analyse } from "../../text/analyse.js";
import { spanOf } from "../../text/key.js";
import { placeNamed } from "../../text/places.js";
import { segmenter } from "../../text/segment.js";
import type { QueryWord } from "../query.js";
import type { Wording } from "../wording.js";
import { bodyAt } from "./bodies.js";
import { EMPTY_WORDS } from "./empty-words.js";
import { figureAt } from "./figure-forms.js";
import { isArticle, provisionAt, withinAt } from "./provision.js";

/**
 * A rule's word of two characters must begin and end where words do (提高企业 is
 * no 高企); of three it may lie across jieba's cuts, since regional words are cut
 * badly, but split no word of its dictionary; of four and more it may lie anywhere.
 */
const SURE_LENGTH = 3;

/** ISO9000, 3D, O2O: letters with figures are one word, however jieba cuts them. */
const CODE = /^(?:[a-z]+[0-9]+[a-z0-9]*|[0-9][a-z]{1,3}(?![a-z0-9]))/;

/** The code that begins at `at`. */
function codeAt(key: string, at: number): QueryWord | null {
  if (/[a-z0-9]/.test(key.charAt(at - 1))) return null;
  const [piece] = CODE.exec(key.slice(at)) ?? [];
  return piece === undefined ? null : { key: piece, forms: [] };
}

/** Whether a cut at one of two places parts Latin letters: LED is no part of pledge. */
function cutsLatin(key: string, from: number, to: number): boolean {
  const parts = (at: number): boolean => /^[a-z]{2}$/.test(key.slice(at - 1, at + 1));
  return (from > 0 && parts(from)) || parts(to);
}

/** Whether a stretch ends inside a word that is one: 应急部 in 应急|部署. */
function splitsWord(key: string, from: number, to: number, starts: ReadonlySet<number>): boolean {
  return [from, to].some((edge) => {
    let [begin, end] = [edge, edge];
    while (!starts.has(begin)) begin--;
    while (!starts.has(end)) end++;
    return begin < end && segmenter().knows(key.slice(begin, end));
  });
}

/** The longest word of the rules that begins at `at`, or null. */
function known(
  key: string,
  at: number,
  starts: ReadonlySet<number>,
  wording: Wording,
): QueryWord | null {
  for (let length = Math.min(wording.longest, key.length - at); length >= 2; length--) {
    const piece = key.slice(at, at + length);
    const bordered = starts.has(at) && starts.has(at + length);
    const characters = [...piece].length;
    if (!bordered && (characters < SURE_LENGTH || cutsLatin(key, at, at + length))) continue;
    const forms = wording.formsOf(piece);
    if (forms.length === 0) continue;
    if (!bordered && characters === SURE_LENGTH && splitsWord(key, at, at + length, starts))
      continue;
    return { key: piece, forms };
  }
  return null;
}

/** What a term is read with: the rules, and the bodies the library knows. */
export interface Reading {
  readonly wording: Wording;
  readonly bodies: ReadonlyMap<string, unknown>;
}

/** The word of a kind of its own that begins at `at`: a figure, a place in a work, a body, a code, a word of the rules. */
function wordAt(
  key: string,
  at: number,
  starts: ReadonlySet<number>,
  { wording, bodies }: Reading,
): QueryWord | null {
  return (
    provisionAt(key, at) ??
    bodyAt(key, at, starts, wording, bodies) ??
    known(key, at, starts, wording) ??
    codeAt(key, at) ??
    (starts.has(at) ? figureAt(key, at) : null)
  );
}

/** Tells the last word found as the place of the body that follows it, where it is one: 广东|省科技厅. */
function placeBefore(body: QueryWord, found: QueryWord[]): void {
  const last = found.at(-1);
  if (body.bodies === undefined || last === undefined) return;
  // The rank belongs to both: 广东省, 省科技厅.
  const place = placeNamed(last.key + body.key.charAt(0), null);
  if (place !== null) found[found.length - 1] = { ...last, place: true };
}

/** Cuts a term typed at `at` of a question into its words, each with its other forms. */
export function queryWords(text: string, reading: Reading, typedAt = 0): QueryWord[] {
  const analysis = analyse(text);
  const { key, wordStarts } = analysis;
  const starts = new Set([...wordStarts, key.length]);
  const found: QueryWord[] = [];
  let from = 0;
  const plain = (to: number): void => {
    if (from < to) found.push({ key: key.slice(from, to), forms: [] });
    from = to;
  };
  for (let at = 0; at < key.length; ) {
    if (starts.has(at)) plain(at);
    const word = wordAt(key, at, starts, reading);
    if (word) {
      plain(at);
      placeBefore(word, found);
      const [start, end] = spanOf(analysis, at, at + word.key.length);
      const within = isArticle(word) ? withinAt(text, end) : null;
      found.push({
        ...word,
        span: [typedAt + start, typedAt + end],
        ...(within && { within: { ...within, end: typedAt + within.end } }),
      });
      at += word.key.length;
      while (within && at < key.length && (analysis.starts[at] as number) < within.end) at++;
      from = at;
    } else at++;
  }
  plain(key.length);
  return found;
}

/** Figures of a word: a table prints 3.60 in one cell and 亿元 in its head. */
const FIGURES = /[0-9]+(?:\|[0-9]{3})*(?:\.[0-9]+)?/g;

/** Shortest part that says something by itself. */
const SHORTEST_PART = 2;

/**
 * What a partial answer may share with the question: the words inside its long
 * words, its short words, none that only ask.
 */
export function partsOf(word: QueryWord): QueryWord[] {
  const { key } = word;
  if (EMPTY_WORDS.has(key)) return [];
  const characters = [...key];
  if (characters.length < SHORTEST_PART) return [];
  const figures = key.match(FIGURES) ?? [];
  if (figures.length > 0) {
    const alone = figures.filter((figure) => figure !== key && figure.length > 1);
    return [word, ...asParts(alone).map((part) => figureAt(part.key, 0) ?? part)];
  }
  if (characters.length < 2 * SHORTEST_PART || /[a-z]/.test(key)) return [word];
  const parts = segmenter()
    .parts(key)
    .filter((part) => [...part].length >= SHORTEST_PART && !EMPTY_WORDS.has(part));
  const covered = parts.join("").length >= key.length;
  const pieces = covered ? parts : pairs(characters);
  return [...asParts(pieces), ...(word.forms.length > 0 ? [word] : [])];
}

const asParts = (keys: readonly string[]): QueryWord[] =>
  [...new Set(keys)].map((key) => ({ key, forms: [] }));

/** A word jieba does not know from inside, by twos: policy terms are mostly made so (众创空间). */
function pairs(characters: readonly string[]): string[] {
  const found: string[] = [];
  for (let at = 0; at + 1 < characters.length; at += 2) {
    found.push((characters[at] ?? "") + (characters[at + 1] ?? ""));
  }
  return found;
}
