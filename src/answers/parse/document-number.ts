/**
 * A document number (文号) typed in any bracket style or none: agency code, year
 * and serial, all three of which must agree.
 */
import { AGENCY_CODE } from "../../text/agency-codes.js";
import { inFigures, NUMBER_SERIAL, NUMBER_YEAR, numberKey } from "../../text/document-number.js";
import { fold, inFolded } from "../../text/fold.js";
import { readOrder } from "./order-number.js";

/**
 * 粤府〔2016〕31号, 粵府[2016]31號, 粤府2016 31, （粤府﹝2016﹞31号）, 粤府〔二〇一六〕三十一号,
 * and as files are named: 国发2016-31号, 国发2016-31, 国发2016年31号.
 * Left alone: 2016年31号, 高新技术企业培育2016年目标31家, 财政局2016-12.
 */
const NUMBER = new RegExp(
  `^[(]?(\\p{Script=Han}{1,12}?)\\s*([〔[(【﹝<〈]?)\\s*(${NUMBER_YEAR})\\s*([〕\\])】﹞>〉]?)\\s*([-—–年]?)\\s*第?\\s*(${NUMBER_SERIAL})\\s*(号?)\\s*文?件?[)]?$`,
  "u",
);

/** Longest agency code typed without brackets or 号; longer words before a year are no code. */
const BARE_CODE = 6;

/** How a code ends that nothing else does which stands before a year. */
const CODE_END = inFolded(/[府发办函字规]$/u);
const IS_YEAR = new RegExp(`^${NUMBER_YEAR}$`, "u");

/** Whether a code, year and serial with a stroke or 年 between the last two are a number: 2016-2018 is a range, 2016-12 a month. */
function isParted(code: string, stroke: string, serial: string, sign: string): boolean {
  if (sign === "") return stroke !== "年" && AGENCY_CODE.test(code) && !IS_YEAR.test(serial);
  return AGENCY_CODE.test(code) || (stroke !== "年" && CODE_END.test(code));
}

export interface DocumentNumber {
  /** Search key of the number in its canonical form. */
  readonly key: string;
  /** As GB/T 9704 prints it, in the script typed. */
  readonly printed: string;
}

/** Reads typed text as a document number or the number of an order; null where it is neither. */
export function readDocumentNumber(typed: string): DocumentNumber | null {
  const text = typed.trim();
  const printed = readNumber(text) ?? readOrder(text);
  return printed === null ? null : { key: numberKey(printed), printed };
}

/** The number in its canonical form; null where the text is none. */
function readNumber(text: string): string | null {
  const plain = fold(text);
  const [, code = "", open = "", year, close = "", stroke = "", serial = "", sign = ""] =
    NUMBER.exec(plain) ?? [];
  const number = inFigures(serial);
  if (year === undefined || number === null) return null;
  const bracketed = open !== "" && close !== "";
  if (!bracketed && ((open === "") !== (close === "") || [...code].length > BARE_CODE)) return null;
  if (!bracketed && stroke !== "" && !isParted(code, stroke, serial, sign)) return null;
  // A year and a figure after a few words may be anything; a code has no space before its year.
  if (!bracketed && sign === "" && !/[府发办函字规令通政委厅局]$/u.test(code)) return null;
  const at = plain.indexOf(code);
  const own = text.slice(at, at + code.length);
  return `${own}〔${inFigures(year)}〕${number}号`;
}
