/**
 * Numbers in the forms that Word and OpenDocument number paragraphs with, by
 * the names of ECMA-376 (ST_NumberFormat). A form not listed is printed as digits.
 */

const DIGITS = "〇一二三四五六七八九";
const FORMAL = "零壹贰叁肆伍陆柒捌玖";
const FORMAL_HANT = "零壹貳參肆伍陸柒捌玖";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

/** 12 → 十二, 105 → 一百零五; `digits` from naught to nine, `units` for ten, hundred, thousand. */
function counted(n: number, digits: string, units: string, zero: string): string {
  if (n < 1 || n > 9999) return String(n);
  let out = "";
  let gap = false;
  [...String(n)].forEach((digit, i, all) => {
    const place = all.length - 1 - i;
    if (digit === "0") {
      gap = out !== "";
      return;
    }
    out += (gap ? zero : "") + digits[Number(digit)] + (place > 0 ? units[place - 1] : "");
    gap = false;
  });
  return out;
}

/** 十二, where counting by units would give 一十二. */
function spoken(n: number, zero = "零"): string {
  return counted(n, DIGITS, "十百千", zero).replace(/^一十/u, "十");
}

function byDigits(n: number, digits: string): string {
  return [...String(n)].map((digit) => digits[Number(digit)]).join("");
}

/** The n-th of a row of characters beginning at `first`; digits past its end. */
function inRow(first: string, count: number): (n: number) => string {
  const start = first.codePointAt(0) ?? 0;
  return (n) => (n >= 1 && n <= count ? String.fromCodePoint(start + n - 1) : String(n));
}

function oneOf(row: string): (n: number) => string {
  return (n) => row[(n - 1) % row.length] ?? String(n);
}

/** ① to ⑳ stand in one row of the character table, ㉑ to ㉟ and ㊱ to ㊿ in two others. */
function circled(n: number): string {
  if (n <= 20) return inRow("①", 20)(n);
  return n <= 35 ? inRow("㉑", 15)(n - 20) : inRow("㊱", 15)(n - 35);
}

function roman(n: number): string {
  if (n < 1 || n > 3999) return String(n);
  const steps = "1000M 900CM 500D 400CD 100C 90XC 50L 40XL 10X 9IX 5V 4IV 1I".matchAll(
    /(\d+)([A-Z]+)/gu,
  );
  let out = "";
  let left = n;
  for (const [, value, letters = ""] of steps) {
    for (; left >= Number(value); left -= Number(value)) out += letters;
  }
  return out;
}

/** a … z, aa, bb …: Word doubles the letter, it does not count on. */
function letters(n: number): string {
  const letter = String.fromCharCode(97 + ((n - 1) % 26));
  return letter.repeat(Math.min(Math.ceil(n / 26), 10));
}

const FORMS: Readonly<Record<string, (n: number) => string>> = {
  none: () => "",
  decimalZero: (n) => String(n).padStart(2, "0"),
  decimalFullWidth: (n) => byDigits(n, "０１２３４５６７８９"),
  decimalFullWidth2: (n) => byDigits(n, "０１２３４５６７８９"),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: inRow("⒈", 20),
  decimalEnclosedParen: inRow("⑴", 20),
  ideographEnclosedCircle: inRow("㊀", 10),
  // Word counts by units to 99 and by digits from 100 in the plain form.
  chineseCounting: (n) => (n < 100 ? spoken(n) : byDigits(n, DIGITS)),
  taiwaneseCounting: (n) => (n < 100 ? spoken(n) : byDigits(n, DIGITS)),
  japaneseCounting: (n) => spoken(n, ""),
  chineseCountingThousand: (n) => spoken(n),
  taiwaneseCountingThousand: (n) => spoken(n),
  koreanCounting: (n) => spoken(n),
  ideographDigital: (n) => byDigits(n, DIGITS),
  taiwaneseDigital: (n) => byDigits(n, "○一二三四五六七八九"),
  japaneseDigitalTenThousand: (n) => byDigits(n, DIGITS),
  chineseLegalSimplified: (n) => counted(n, FORMAL, "拾佰仟", "零"),
  ideographLegalTraditional: (n) => counted(n, FORMAL_HANT, "拾佰仟", "零"),
  ideographTraditional: oneOf(STEMS),
  ideographZodiac: oneOf(BRANCHES),
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
  upperLetter: (n) => letters(n).toUpperCase(),
  lowerLetter: letters,
};

export function formatNumber(n: number, form: string): string {
  return Object.hasOwn(FORMS, form) ? (FORMS[form]?.(n) ?? String(n)) : String(n);
}
