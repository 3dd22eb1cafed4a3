/**
 * Document numbers (发文字号) and orders (令, 公告) in a plain text, in every
 * bracket style.
 *
 *   粤府办〔2016〕46号   穗残联[2016]11号   国发【2014】35号   国发〔一九九五〕三号   国务院令第449号
 *   粤府办2016第46号 (no brackets)   第8/2010號行政法規 (Macau)
 * near miss: （2021）川01民终123号 (a court case: no agency code before the year)
 */
import { AGENCY_CODE } from "../text/agency-codes.js";
import { inFigures, NUMBER_SERIAL, NUMBER_YEAR } from "../text/document-number.js";
import { fold, inFolded } from "../text/fold.js";
import { nameStart, runBefore } from "./lead-in.js";
import { nameAt, type Plain } from "./plain.js";

export interface PrintedNumber {
  readonly start: number;
  readonly end: number;
  readonly kind: "number" | "order";
  /** Brackets 〔〕, no spaces, in the script of the print. */
  readonly docNumber: string;
  /** The brackets as printed; empty for an order and where they were left out. */
  readonly brackets: string;
}

const YEAR_SERIAL = new RegExp(
  `([〔[(【﹝〖{「［〈<])(${NUMBER_YEAR})年?([〕\\])】﹞〗}」］〉>])第?0*(${NUMBER_SERIAL})号`,
  "gu",
);
/** 粤府办2016第46号, 穗府办规2025年8号: the brackets left out; a stroke or word parts year and serial. */
const BARE = new RegExp(`(${NUMBER_YEAR})(?:年第?|第|[-—–])0*(\\d{1,5})号`, "gu");
/** 第8/2010號行政法規, 第40/99/M號法令, 第12/2018號行政長官批示: serial before year, and the kind of act behind. */
const MACAU = inFolded(
  /第0*(\d{1,4})\/((?:19|20)\d\d|\d\d)(\/[a-z])?号(法律|法令|行政法规|行政命令|训令|(?:立法会)?决议|(?:行政长官|[^第号]{2,8}司司长|[^第号]{2,10}局局长)批示|(?:行政长官)?公告|通告)/giu,
);
/** 62号、63号: further serials of the same code and year. */
const NEXT_SERIAL = /[、和及]0*(\d{1,5})号/uy;
const ORDER = inFolded(
  new RegExp(
    `(?:令|公告)[(〔[]?(?:(${NUMBER_YEAR})年?[)〕\\]]?)?第(${NUMBER_SERIAL})号|第(${NUMBER_SERIAL})号令`,
    "gu",
  ),
);

/** Longest agency code: 粤工信规划政策函 has eight characters. */
const LONGEST_CODE = 12;
const LONGEST_BODY = 32;

/** What stands right before a code without being of it: 国务院国发…, …文件粤府…. */
const BEFORE_CODE = inFolded(
  /^.*(?:国务院|政府|办公[厅室]|委员会|文件|通知|意见|办法|方案|规定|精神|简称|文号|字号|决定|批复|复函|的函|请示|报告|纪要|要点|细则|条例|答复|通报|网站)(?=.)/u,
);
const NO_CODE = inFolded(/^(?:编号|文号|字号|第|年|号)$|[省市县区]$/u);

const isCode = (code: string): boolean => code.length >= 2 && code.length <= LONGEST_CODE;
const BODY_END = inFolded(
  /(?:主席|国务院|人大常委会|人民代表大会常务委员会|政府|府|部|局|委员会|委|会|署|院|行|军委|厅)$/u,
);
/** …管理办法广州市人民政府令: a title runs into the order that puts it in force. */
const BEFORE_ORDERER = inFolded(/^.*(?:办法|规定|条例|细则|决定|规则)(?=.)/u);
const isOrderer = (name: string): boolean => name.length >= 2 && BODY_END.test(name);

/** Every number and order, in order of place. */
export function printedNumbers(plain: Plain): PrintedNumber[] {
  const found = [
    ...numbersIn(plain),
    ...bareNumbers(plain),
    ...ordersIn(plain),
    ...macauActs(plain),
  ];
  return found.sort((a, b) => a.start - b.start);
}

function* numbersIn(plain: Plain): Generator<PrintedNumber> {
  const { text } = plain;
  for (const match of text.matchAll(YEAR_SERIAL)) {
    const [whole, open = "", ofYear = "", close = "", ofSerial = ""] = match;
    const [year, serial] = [inFigures(ofYear), inFigures(ofSerial)];
    const start = codeStart(plain, match.index);
    if (start === null || serial === null) continue;
    const code = nameAt(plain, start, match.index).replace(/\s/gu, "");
    const sign = printedSign(plain, match.index + whole.length);
    const of = (number: string): string => `${code}〔${year}〕${Number(number)}${sign}`;
    const kind = "number" as const;
    let end = match.index + whole.length;
    yield { start, end, kind, docNumber: of(serial), brackets: open + close };
    for (let next = serialAt(text, end); next; next = serialAt(text, end)) {
      yield {
        ...{ start: end + 1, end: end + next.length, kind },
        ...{ docNumber: of(next.serial), brackets: open + close },
      };
      end += next.length;
    }
  }
}

/** Numbers whose brackets were left out. */
function* bareNumbers(plain: Plain): Generator<PrintedNumber> {
  for (const match of plain.text.matchAll(BARE)) {
    const [whole, year = "", serial = ""] = match;
    const start = codeStart(plain, match.index);
    if (start === null || !AGENCY_CODE.test(plain.text.slice(start, match.index))) continue;
    const code = nameAt(plain, start, match.index).replace(/\s/gu, "");
    const end = match.index + whole.length;
    const docNumber = `${code}〔${inFigures(year)}〕${Number(serial)}${printedSign(plain, end)}`;
    yield { start, end, kind: "number", docNumber, brackets: "" };
  }
}

/** Acts of Macau, which are numbered by kind. */
function* macauActs(plain: Plain): Generator<PrintedNumber> {
  for (const { index, 0: whole } of plain.text.matchAll(MACAU)) {
    const end = index + whole.length;
    const docNumber = nameAt(plain, index, end).replace(/\s/gu, "");
    yield { start: index, end, kind: "order", docNumber, brackets: "" };
  }
}

/** 号 or 號, as printed at the end of a number. */
const printedSign = ({ print, ends }: Plain, end: number): string =>
  print.charAt((ends[end - 1] ?? 0) - 1);

function serialAt(text: string, at: number): { serial: string; length: number } | null {
  NEXT_SERIAL.lastIndex = at;
  const [whole = "", serial = ""] = NEXT_SERIAL.exec(text) ?? [];
  return serial === "" ? null : { serial, length: whole.length };
}

function codeStart(plain: Plain, end: number): number | null {
  // Twice the longest code, so that words before it are seen and cut off.
  const from = runBefore(plain, end, LONGEST_CODE * 2);
  const run = plain.text.slice(from, end);
  const skipped = BEFORE_CODE.exec(run)?.[0].length ?? 0;
  const start = nameStart(plain.text, from + skipped, end, isCode);
  if (start === null) return null;
  return NO_CODE.test(plain.text.slice(start, end)) ? null : start;
}

function* ordersIn(plain: Plain): Generator<PrintedNumber> {
  const { text } = plain;
  for (const match of text.matchAll(ORDER)) {
    const [whole, year, after, before] = match;
    const serial = inFigures(after ?? before ?? "");
    if (serial === null) continue;
    const from = runBefore(plain, match.index, LONGEST_BODY);
    const skipped = BEFORE_ORDERER.exec(text.slice(from, match.index))?.[0].length ?? 0;
    const start = nameStart(text, from + skipped, match.index, isOrderer);
    if (start === null) continue;
    const body = nameAt(plain, start, match.index).replace(/\s/gu, "");
    const sign = before !== undefined || whole.startsWith("令") ? "令" : "公告";
    const of = year === undefined ? "" : `${inFigures(year)}年`;
    const at = match.index + whole.indexOf("号", 1) + 1;
    const hao = printedSign(plain, at);
    yield {
      ...{ start, end: match.index + whole.length, kind: "order" as const },
      ...{ docNumber: `${body}${sign}${of}第${serial}${hao}`, brackets: "" },
    };
  }
}

const DATED = new RegExp(
  `[〔[(【﹝](${NUMBER_YEAR})年?[〕\\])】﹞]|(${NUMBER_YEAR})年第|第\\d+/((?:19|20)\\d\\d)`,
  "u",
);

/** Year in a number; null in an order without one. */
export function numberYear(docNumber: string): number | null {
  const [found, ...years] = DATED.exec(fold(docNumber)) ?? [];
  return found === undefined ? null : Number(inFigures(years.find(Boolean) ?? ""));
}
