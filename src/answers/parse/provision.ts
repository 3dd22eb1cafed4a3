/**
 * 第十二条 is 第12条: a place in a work, whichever numerals it is written in. What
 * is said of a place within an article (第二款, 第三项, （三）) goes with it: it
 * stands nowhere in the article's own words, whose lines are its paragraphs.
 */
import { fold, inFolded } from "../../text/fold.js";
import { keyOf } from "../../text/key.js";
import { readNumeral, writeNumeral } from "../../text/numerals.js";
import type { QueryWord, Within } from "../query.js";

/** Parts of a work that are counted so; 第七条之一 is an article put in later. All in the folded form of keys. */
const PROVISION =
  /^第(?<number>[0-9]{1,4}|[〇零一二三四五六七八九十百两]{1,7})(?<part>[编章节条款项])(?:(?<=条)之(?<inserted>[0-9]{1,2}|[一二三四五六七八九十]{1,3})(?![0-9]))?/u;
const ARTICLE = /^第[^编章节条款项]+条/u;

const N = "([0-9]{1,3}|[〇零一二三四五六七八九十百]{1,5})";
const ITEM = `(?:第?\\s*[(]?\\s*${N}\\s*[)]?\\s*项|[(]\\s*${N}\\s*[)])`;
const WITHIN = inFolded(
  new RegExp(`^\\s*(?:第\\s*${N}\\s*款)?\\s*(?:${ITEM}(?:\\s*第?\\s*[(]?${N}[)]?目)?)?`, "u"),
);
/** 第二項第一款: in Taiwan the paragraph is the 項 and stands first. */
const TURNED = inFolded(new RegExp(`^\\s*第\\s*${N}\\s*项\\s*第\\s*${N}\\s*款`, "u"));

/** A numeral of either kind; null where it is none. */
export function countOf(numeral: string | undefined): number | null {
  const value = numeral === undefined ? null : readNumeral(numeral);
  return value === null || !/^[0-9]+$/.test(value) ? null : Number(value);
}

/** The place that begins at `at` of a key, with its other writing; null where none does. */
export function provisionAt(key: string, at: number): QueryWord | null {
  if (key.charAt(at) !== "第") return null;
  const { 0: piece = "", groups: { number, part = "", inserted } = {} } =
    PROVISION.exec(key.slice(at)) ?? {};
  const value = countOf(number);
  if (value === null) return null;
  const second = countOf(inserted);
  const writings = [String, writeNumeral].map((write) => {
    const behind = second === null ? "" : `之${write(second)}`;
    return `第${write(value)}${part}${behind}`;
  });
  const forms = writings
    .filter((text) => keyOf(text) !== piece)
    .map((text) => ({ key: keyOf(text), kind: "same" as const, text }));
  return { key: piece, forms };
}

/** The paragraph or item said right behind an article that ends at `at` of a text; null where none is. */
export function withinAt(text: string, at: number): Within | null {
  const rest = fold(text.slice(at, at + LONGEST_WITHIN));
  const [turned, first, second] = TURNED.exec(rest) ?? [];
  if (turned !== undefined)
    return { paragraph: countOf(first), item: countOf(second), end: at + turned.length };
  const [piece = "", paragraph, item, bracketed] = WITHIN.exec(rest) ?? [];
  if (piece.trim() === "") return null;
  return {
    paragraph: countOf(paragraph),
    item: countOf(item ?? bracketed),
    end: at + piece.trimEnd().length,
  };
}

const LONGEST_WITHIN = 32;

/** Whether a word names a place in a work. */
export const isProvision = ({ key }: QueryWord): boolean => PROVISION.test(key);

/** Whether a word names an article of a work. */
export const isArticle = ({ key }: QueryWord): boolean => ARTICLE.test(key) && PROVISION.test(key);

/** Whether a printed label is the place a word names. */
export function isLabelled(word: QueryWord, label: string): boolean {
  const own = keyOf(label);
  return own === word.key || word.forms.some((form) => form.key === own);
}

/** How surely a clause is the place asked for: the item before its article, the article before its other items. */
const ITSELF = 1;
const ITEM_ITSELF = 2;
const ITEM_OF_IT = 0.5;

/** Whether a share is that of the very place, or of the very item within it. */
export const isThePlace = (share: number): boolean => share === ITSELF;
export const isTheItem = (share: number): boolean => share === ITEM_ITSELF;

/** How surely a clause's place, told by its path, is the one a word names; 0 where it is not. */
export function atPlace(word: QueryWord, path: string): number {
  if (!isProvision(word)) return 0;
  const parts = path.split("/");
  const at = parts.findLastIndex((part) => isLabelled(word, part));
  if (at < 0) return 0;
  const [inner, ...deeper] = parts.slice(at + 1);
  if (inner === undefined) return ITSELF;
  if (!isArticle(word)) return 0;
  const item = word.within?.item ?? null;
  if (item === null) return ITEM_OF_IT;
  if (countOf(keyOf(inner)) !== item) return 0;
  return deeper.length === 0 ? ITEM_ITSELF : ITEM_OF_IT;
}
