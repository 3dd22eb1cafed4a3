/**
 * Typed words → query words: which parts of a term the wording rules know, and
 * what figures are written otherwise.
 *
 * Guarantee: the words of a term join to its key.
 */
import { analyse } from "../text/analyse.js";
import { keyOf, spanOf } from "../text/key.js";
import { segmenter } from "../text/segment.js";
import { provisionAt } from "./provision.js";
import type { QueryWord } from "./query.js";
import type { Form, Wording } from "./wording.js";

/**
 * A rule's word of two characters must begin and end where words do (提高企业 is
 * no 高企); of three and more it may lie across jieba's cuts, since regional
 * words are cut badly.
 */
const SURE_LENGTH = 3;

/** Figures with the magnitudes Chinese counts by. */
const FIGURE = /^([0-9]+(?:\.[0-9]+)?)(万亿|亿|万)?/;
const MAGNITUDES = [
  ["亿", 1e8],
  ["万", 1e4],
] as const;

/** Decimal places a figure may need under a larger magnitude and still be how one writes it. */
const PLACES = 4;

/** Other ways to write the value of a figure: 1.3万 is 13000 and 13,000. */
export function figureForms(key: string): Form[] {
  const [, digits = "", magnitude = ""] = FIGURE.exec(key) ?? [];
  const unit =
    magnitude === "万亿" ? 1e12 : (MAGNITUDES.find(([name]) => name === magnitude)?.[1] ?? 1);
  const value = Number(digits) * unit;
  // Years and small counts have no second way of being written.
  if (!(value >= 10_000) || value >= 1e15) return [];
  const written = MAGNITUDES.map(([name, size]) => ({ name, amount: value / size })).filter(
    ({ amount }) => amount >= 1 && Number(amount.toFixed(PLACES)) === amount,
  );
  const plain = Number.isInteger(value) ? [String(value), value.toLocaleString("en-US")] : [];
  const texts = [...written.map(({ name, amount }) => `${amount}${name}`), ...plain];
  return texts
    .map((text): Form => ({ key: keyOf(text), kind: "same", text }))
    .filter((form) => form.key !== digits + magnitude);
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
    if (!bordered && [...piece].length < SURE_LENGTH) continue;
    const forms = wording.formsOf(piece);
    if (forms.length > 0) return { key: piece, forms };
  }
  return null;
}

/** The figure that begins at `at`, if it is written in other ways too. */
function figure(key: string, at: number, starts: ReadonlySet<number>): QueryWord | null {
  if (!starts.has(at)) return null;
  const [piece] = FIGURE.exec(key.slice(at)) ?? [];
  if (piece === undefined) return null;
  const forms = figureForms(piece);
  return forms.length > 0 ? { key: piece, forms } : null;
}

/** Cuts a term typed at `at` of a question into its words, each with its other forms. */
export function queryWords(text: string, wording: Wording, typedAt = 0): QueryWord[] {
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
    const word = figure(key, at, starts) ?? provisionAt(key, at) ?? known(key, at, starts, wording);
    if (word) {
      plain(at);
      const [start, end] = spanOf(analysis, at, at + word.key.length);
      found.push({ ...word, span: [typedAt + start, typedAt + end] });
      at += word.key.length;
      from = at;
    } else at++;
  }
  plain(key.length);
  return found;
}

/** Words of a question that ask, and words too common to be a part of an answer. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  "的 了 和 与 及 或 是 在 对 为 有 要 等 多少 多少钱 什么 哪些 哪个 如何 怎样 怎么 怎么办 谁 吗 呢 几 钱 达到 由 是否 能否 可否 可以 应该 能 会 被 时 中 后 将 向 还 需要 需 哪 何".split(
    " ",
  ),
);

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
  if (characters.length < 2 * SHORTEST_PART || /[0-9a-z]/.test(key)) {
    return characters.length < SHORTEST_PART ? [] : [word];
  }
  const parts = segmenter()
    .parts(key)
    .filter((part) => [...part].length >= SHORTEST_PART && !EMPTY_WORDS.has(part));
  const covered = parts.join("").length >= key.length;
  const pieces = covered ? parts : pairs(characters);
  return [...new Set(pieces)].map((part) => ({ key: part, forms: [] }));
}

/** A word jieba does not know from inside, by twos: policy terms are mostly made so (众创空间). */
function pairs(characters: readonly string[]): string[] {
  const found: string[] = [];
  for (let at = 0; at + 1 < characters.length; at += 2) {
    found.push((characters[at] ?? "") + (characters[at + 1] ?? ""));
  }
  return found;
}
