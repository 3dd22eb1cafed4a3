/** Printed dates to ISO: 2016年5月20日, 二○一一年四月二十六日, 2022-06-28 11:28:33. */
import { fold } from "../../text/fold.js";
import { readNumeral } from "../../text/numerals.js";

const PRINTED =
  /([\doO〇○◯零一二三四五六七八九]{4})\s?年\s?([\d一二三四五六七八九十]{1,3})\s?月\s?([\d一二三四五六七八九十]{1,3})\s?日?/u;
const DIGITS = /((?:19|20)\d{2})\s?[-./]\s?(\d{1,2})\s?[-./]\s?(\d{1,2})/u;

export function isoDate(words: string): string | null {
  const plain = fold(words);
  const found = PRINTED.exec(plain.replace(/\s+/gu, "")) ?? DIGITS.exec(plain);
  if (found === null) return null;
  const [year, month, day] = found
    .slice(1, 4)
    .map((part) => Number(readNumeral(part.replace(/[oO]/gu, "〇")) ?? 0));
  if (!year || !month || !day || month > 12 || day > 31) return null;
  return [year, `${month}`.padStart(2, "0"), `${day}`.padStart(2, "0")].join("-");
}
