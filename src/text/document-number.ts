/**
 * How the year and the serial of a document number (发文字号) are written: in
 * figures, or in Han numerals with any of the signs that stand for a zero.
 * 粤府〔2016〕31号 = 粤府〔二〇一六〕31号 = 粤府〔二○一六〕三十一号 = 粤府〔二零一六〕31号
 */
import { fold } from "./fold.js";
import { keyOf } from "./key.js";
import { readNumeral } from "./numerals.js";

/** Sources of patterns on folded text. */
export const NUMBER_YEAR =
  "(?:(?:19|20)\\d\\d|(?:一九|二[〇○◯零oO])[〇○◯零oO一二三四五六七八九]{2})";
export const NUMBER_SERIAL = "(?:\\d{1,5}|[〇○◯零一二三四五六七八九十百千]{1,7})";

/** Year or serial in figures: 一九九五 → 1995, 十二 → 12, 012 → 12; null where it is no numeral. */
export const inFigures = (printed: string): string | null =>
  readNumeral(printed.replace(/[oO]/gu, "〇"));

const YEAR_BEGUN = new RegExp(`(?<=[〔[(【﹝])${NUMBER_YEAR}`, "gu");

/** A number as far as it is typed, its year in figures: 粤府办〔二〇一六 → 粤府办〔2016. */
export const yearInFigures = (typed: string): string =>
  fold(typed).replace(YEAR_BEGUN, (year) => inFigures(year) ?? year);

const KEYED = new RegExp(
  `^(.{1,40}?)[〔[(【﹝〖{「［〈<„](${NUMBER_YEAR})年?.第?0*(${NUMBER_SERIAL})号`,
  "u",
);

/** 国务院令第四四九号, 公告二〇一六年第三号 */
const ORDER = new RegExp(`(?:(${NUMBER_YEAR})年)?第(${NUMBER_SERIAL})号`, "u");

/** What must be equal for two numbers to be one: code, year and serial; a state body by any of its names. */
export function numberKey(docNumber: string): string {
  const plain = fold(docNumber).replace(/\s/gu, "");
  const [, code, year = "", serial = ""] = KEYED.exec(plain) ?? [];
  const figures = inFigures(serial);
  if (code === undefined || figures === null) return orderKey(plain);
  return keyOf(`${code}〔${inFigures(year)}〕${figures}号`);
}

function orderKey(plain: string): string {
  const order = plain.replace(/^中华人民共和国/u, "");
  return keyOf(
    order.replace(ORDER, (_, year: string | undefined, serial: string) => {
      const dated = year === undefined ? "" : `${inFigures(year)}年`;
      return `${dated}第${inFigures(serial) ?? serial}号`;
    }),
  );
}
