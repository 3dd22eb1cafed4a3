/**
 * A document number (文号) typed in any bracket style or none: agency code, year
 * and serial, all three of which must agree.
 */
import { inFigures, NUMBER_SERIAL, NUMBER_YEAR } from "../text/document-number.js";
import { fold } from "../text/fold.js";
import { keyOf } from "../text/key.js";

/**
 * 粤府〔2016〕31号, 粵府[2016]31號, 粤府2016 31, （粤府﹝2016﹞31号）, 粤府〔二〇一六〕三十一号.
 * Left alone: 2016年31号, 高新技术企业培育2016年目标31家.
 */
const NUMBER = new RegExp(
  `^[(]?(\\p{Script=Han}{1,12}?)\\s*([〔[(【﹝<〈]?)\\s*(${NUMBER_YEAR})\\s*([〕\\])】﹞>〉]?)\\s*第?\\s*(${NUMBER_SERIAL})\\s*(号?)\\s*文?件?[)]?$`,
  "u",
);

/** Longest agency code typed without brackets or 号; longer words before a year are no code. */
const BARE_CODE = 6;

export interface DocumentNumber {
  /** Search key of the number in its canonical form. */
  readonly key: string;
  /** As GB/T 9704 prints it, in the script typed. */
  readonly printed: string;
}

/** Reads typed text as a document number; null where it is none. */
export function readDocumentNumber(typed: string): DocumentNumber | null {
  const text = typed.trim();
  const plain = fold(text);
  const [, code = "", open = "", year, close = "", serial = "", sign = ""] =
    NUMBER.exec(plain) ?? [];
  const number = inFigures(serial);
  if (year === undefined || number === null) return null;
  const bracketed = open !== "" && close !== "";
  if (!bracketed && ((open === "") !== (close === "") || [...code].length > BARE_CODE)) return null;
  // A year and a figure after a few words may be anything; a code has no space before its year.
  if (!bracketed && sign === "" && !/[府发办函字规令通政委厅局]$/u.test(code)) return null;
  const at = plain.indexOf(code);
  const own = text.slice(at, at + code.length);
  const printed = `${own}〔${inFigures(year)}〕${number}号`;
  return { key: keyOf(printed), printed };
}
