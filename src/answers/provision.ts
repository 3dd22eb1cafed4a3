/** 第十二条 is 第12条: a place in a work, whichever numerals it is written in. */
import { keyOf } from "../text/key.js";
import { readNumeral, writeNumeral } from "../text/numerals.js";
import type { QueryWord } from "./query.js";

/** Parts of a work that are counted so. All in the folded form of keys. */
const PROVISION =
  /^第(?<number>[0-9]{1,4}|[〇零一二三四五六七八九十百两]{1,7})(?<part>[编章节条款项])/u;

/** The place that begins at `at` of a key, with its other writing; null where none does. */
export function provisionAt(key: string, at: number): QueryWord | null {
  if (key.charAt(at) !== "第") return null;
  const { 0: piece = "", groups: { number = "", part = "" } = {} } =
    PROVISION.exec(key.slice(at)) ?? {};
  const value = readNumeral(number);
  if (value === null || !/^[0-9]+$/.test(value)) return null;
  const writings = [value, writeNumeral(Number(value))].map((written) => `第${written}${part}`);
  const forms = writings
    .filter((text) => keyOf(text) !== piece)
    .map((text) => ({ key: keyOf(text), kind: "same" as const, text }));
  return { key: piece, forms };
}

/** Whether a word names a place in a work. */
export const isProvision = ({ key }: QueryWord): boolean => PROVISION.test(key);

/** Whether a clause's own place, the last part of its path, is one that a word names. */
export function namesPlace(word: QueryWord, path: string): boolean {
  if (!isProvision(word)) return false;
  const { key, forms } = word;
  const own = keyOf(path.slice(path.lastIndexOf("/") + 1));
  return own === key || forms.some((form) => form.key === own);
}
