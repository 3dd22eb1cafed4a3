/**
 * A document number (文号) typed in any bracket style or none: agency code, year
 * and serial, all three of which must agree.
 */
import { keyOf } from "../text/key.js";

/**
 * 粤府〔2016〕31号, 粵府[2016]31號, 粤府2016 31, （粤府﹝2016﹞31号）. Left alone:
 * 2016年31号, 高新技术企业培育2016年目标31家.
 */
const NUMBER =
  /^[（(]?(\p{Script=Han}{1,12})\s*([〔[(（【﹝［<〈]?)\s*((?:19|20)[0-9]{2})\s*([〕\])）】﹞］>〉]?)\s*第?\s*([0-9]{1,5})\s*([号號]?)\s*文?件?[)）]?$/u;

/** Longest agency code typed without brackets or 号; longer words before a year are no code. */
const BARE_CODE = 6;

export interface DocumentNumber {
  /** Search key of the number in its canonical form. */
  readonly key: string;
  /** As GB/T 9704 prints it. */
  readonly printed: string;
}

/** Reads typed text as a document number; null where it is none. */
export function readDocumentNumber(typed: string): DocumentNumber | null {
  const narrow = typed.trim().replace(/[０-９]/gu, (digit) => digit.normalize("NFKC"));
  const [, code = "", open = "", year, close = "", serial = "", sign = ""] =
    NUMBER.exec(narrow) ?? [];
  if (year === undefined) return null;
  const bracketed = open !== "" && close !== "";
  if (!bracketed && ((open === "") !== (close === "") || [...code].length > BARE_CODE)) return null;
  // A year and a figure after a few words may be anything; a code has no space before its year.
  if (!bracketed && sign === "" && !/[府发办函字规令通政委厅局]$/u.test(keyOf(code))) return null;
  const printed = `${code}〔${year}〕${Number(serial)}号`;
  return { key: keyOf(printed), printed };
}
