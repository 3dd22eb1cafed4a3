/** Printed numbers of labels and dates to values: 十一 → 11, ２０ → 20, 二○一一 → 2011. */

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  "○": 0,
  "◯": 0,
  O: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Value of a folded numeral in Chinese or Arabic digits; null where it is none. */
export function numeral(printed: string): number | null {
  const digits = printed.replace(/\s/gu, "");
  if (digits === "") return null;
  if (/^\d+$/u.test(digits)) return Number(digits);
  return /[十百千]/u.test(digits) ? withUnits(digits) : digitByDigit(digits);
}

function digitByDigit(printed: string): number | null {
  let value = 0;
  for (const character of printed) {
    const digit = DIGITS[character] ?? (/\d/u.test(character) ? Number(character) : undefined);
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return value;
}

function withUnits(printed: string): number | null {
  let value = 0;
  let digit: number | null = null;
  for (const character of printed) {
    const unit = UNITS[character];
    if (unit !== undefined) {
      value += (digit ?? 1) * unit;
      digit = null;
    } else {
      const next = DIGITS[character];
      if (next === undefined) return null;
      digit = next;
    }
  }
  return value + (digit ?? 0);
}
