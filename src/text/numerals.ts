/**
 * Chinese numerals, both ways: 一万三千 ↔ 13000.
 *
 * Guarantee: a value is exact (a decimal string, never a float), and what is
 * no number as a whole gives null, never a part of it.
 */
import { fold } from "./fold.js";

const DIGITS = new Map<string, bigint>(
  [
    "〇○◯零O",
    "一壹弌幺",
    "二贰弍两",
    "三叁参弎",
    "四肆",
    "五伍",
    "六陆",
    "七柒",
    "八捌",
    "九玖",
  ].flatMap((forms, value) => [...forms].map((form) => [form, BigInt(value)] as const)),
);

/** Units inside a group of four digits, as powers of ten. */
const SMALL = new Map([
  ["十", 1],
  ["拾", 1],
  ["百", 2],
  ["佰", 2],
  ["千", 3],
  ["仟", 3],
]);

/** Units that lift all that stands before them. 兆 is 万亿, as in Taiwan and in GB/T 15835's sense. */
const GREAT = new Map([
  ["万", 4],
  ["亿", 8],
  ["兆", 12],
]);

/** Tens written as one character. */
const TENS = new Map([
  ["廿", 20n],
  ["卄", 20n],
  ["卅", 30n],
  ["卌", 40n],
]);

/** No printed number is longer; beyond it stands a table of digits or an attack. */
const LONGEST = 64;

/** Decimal places kept while reading, more than any numeral of the longest length has. */
const SCALE = LONGEST + 1;

const POINTS = "点.";

/** Powers of ten met so far; raising one anew costs as much as all else of a numeral. */
const POWERS: bigint[] = [];

function power(exponent: number): bigint {
  const known = POWERS[exponent] ?? 10n ** BigInt(exponent);
  POWERS[exponent] = known;
  return known;
}

/** Every character a numeral may be made of, for scanners that look for one. */
export const isNumeralCharacter = (folded: string): boolean =>
  DIGITS.has(folded) || SMALL.has(folded) || GREAT.has(folded) || TENS.has(folded);

/**
 * The value of a numeral in Chinese or Arabic digits or both, as a decimal
 * string: 一点三万 → 13000, 2.5亿 → 250000000, 二〇二二 → 2022, 半 → 0.5.
 */
export function readNumeral(printed: string): string | null {
  const words = unmarked(fold(printed.trim()));
  const negative = words.startsWith("负");
  const body = negative ? words.slice(1) : words;
  if (body === "" || body.length > LONGEST) return null;
  const scaled = digitByDigit(body) ?? withUnits(body);
  return scaled === null ? null : decimal(negative ? -scaled : scaled);
}

/** Without 第 and the commas of thousands. */
function unmarked(words: string): string {
  const number = words.startsWith("第") ? words.slice(1) : words;
  return /^\d{1,3}(,\d{3})+(?![\d,])/u.test(number) ? number.replaceAll(",", "") : number;
}

/** 二〇二二, 2022, 3.14, 一点三: digits alone, with at most one point. */
function digitByDigit(words: string): bigint | null {
  let digits = 0n;
  let places = -1;
  for (const character of words) {
    if (POINTS.includes(character)) {
      if (places >= 0 || (digits === 0n && character === words[0])) return null;
      places = 0;
      continue;
    }
    const digit = digitOf(character);
    if (digit === undefined) return null;
    digits = digits * 10n + digit;
    if (places >= 0) places++;
  }
  if (places === 0) return null;
  return digits * power(SCALE - Math.max(places, 0));
}

function digitOf(character: string): bigint | undefined {
  return /^\d$/u.test(character) ? BigInt(character) : DIGITS.get(character);
}

/** A part already read, such as the 三千 of 三千二百, and the power of its unit. */
interface Part {
  value: bigint;
  readonly unit: number;
}

/** What has been read so far of a numeral with units. */
interface Reading {
  readonly parts: Part[];
  /** Digits that still wait for their unit. */
  pending: string;
  /** Whether 零 stood before the pending digits: 一百零五 is no short form of 一百五十. */
  zero: boolean;
}

function withUnits(words: string): bigint | null {
  const reading: Reading = { parts: [], pending: "", zero: false };
  for (const character of words) {
    if (!take(reading, character)) return null;
  }
  return finish(reading);
}

/** Reads one character more; false where no numeral goes on so. */
function take(reading: Reading, character: string): boolean {
  const tens = TENS.get(character);
  if (tens !== undefined) return reading.pending === "" && push(reading, tens * power(SCALE), 1);
  if (character === "半") return reading.pending === "" && hold(reading, "0.5");
  const small = SMALL.get(character);
  if (small !== undefined) return count(reading, small);
  const great = GREAT.get(character);
  if (great !== undefined) return lift(reading, great);
  const digit = POINTS.includes(character) ? "." : digitOf(character)?.toString();
  if (digit === undefined) return false;
  // The 零 of 一百零五 only holds a place.
  if (digit === "0" && reading.pending === "" && !/\d/u.test(character)) {
    reading.zero = true;
    return true;
  }
  return hold(reading, reading.pending + digit);
}

function hold(reading: Reading, pending: string): boolean {
  reading.pending = pending;
  return true;
}

function push({ parts }: Reading, value: bigint, unit: number): boolean {
  const last = parts.at(-1);
  if (last !== undefined && last.unit <= unit) return false;
  parts.push({ value, unit });
  return true;
}

/** 十, 百, 千: the digit before them, or one where none is printed. */
function count(reading: Reading, unit: number): boolean {
  const digit = reading.pending === "" ? power(SCALE) : digitByDigit(reading.pending);
  reading.pending = "";
  reading.zero = false;
  return digit !== null && push(reading, digit * power(unit), unit);
}

/** 万, 亿, 兆 lift all smaller parts before them; 亿亿 lifts the last one again. */
function lift(reading: Reading, unit: number): boolean {
  const { parts } = reading;
  let sum = reading.pending === "" ? 0n : digitByDigit(reading.pending);
  if (sum === null || !fits(parts, sum)) return false;
  let any = reading.pending !== "";
  for (let last = parts.at(-1); last !== undefined && last.unit < unit; last = parts.at(-1)) {
    sum += last.value;
    any = true;
    parts.pop();
  }
  reading.pending = "";
  reading.zero = false;
  if (any) return push(reading, sum * power(unit), unit);
  const last = parts.pop();
  if (last !== undefined) return push(reading, last.value * power(unit), last.unit + unit);
  return push(reading, power(SCALE + unit), unit);
}

/** Whether digits may stand after the parts: 三十五 may, 三十五六 may not. */
function fits(parts: readonly Part[], rest: bigint): boolean {
  const last = parts.at(-1);
  return last === undefined || rest < power(SCALE + last.unit);
}

function finish({ parts, pending, zero }: Reading): bigint | null {
  let value = parts.reduce((sum, part) => sum + part.value, 0n);
  if (pending === "") return parts.length === 0 && !zero ? null : value;
  const rest = digitByDigit(pending);
  if (rest === null || !fits(parts, rest)) return null;
  const last = parts.at(-1);
  // 1.5万5 is no number.
  if (last !== undefined && last.value % power(SCALE + last.unit) !== 0n) return null;
  // 两百五 is 250: a digit alone after a unit counts the next lower one.
  const short = last !== undefined && !zero && pending.length === 1 && last.unit >= 1;
  value += short ? rest * power(last.unit - 1) : rest;
  return value;
}

function decimal(scaled: bigint): string {
  const sign = scaled < 0n ? "-" : "";
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(SCALE + 1, "0");
  const whole = digits.slice(0, -SCALE);
  const fraction = digits.slice(-SCALE).replace(/0+$/u, "");
  return sign + whole + (fraction === "" ? "" : `.${fraction}`);
}

const WRITTEN = [..."零一二三四五六七八九"];
const WRITTEN_SMALL = ["", "十", "百", "千"];

/** A whole number in Chinese, as 条 and 章 are counted: 321 → 三百二十一, 10 → 十. */
export function writeNumeral(value: number | bigint): string {
  const number = BigInt(value);
  if (number < 0n) return `负${writeNumeral(-number)}`;
  if (number === 0n) return "零";
  const written = above(number);
  return written.startsWith("一十") ? written.slice(1) : written;
}

/** Splits at 亿, then at 万; 零 marks a gap between the parts. */
function above(number: bigint): string {
  for (const [name, unit] of [
    ["亿", power(8)],
    ["万", power(4)],
  ] as const) {
    if (number < unit) continue;
    const rest = number % unit;
    const gap = rest !== 0n && rest < unit / 10n ? "零" : "";
    return above(number / unit) + name + (rest === 0n ? "" : gap + above(rest));
  }
  return group(number);
}

function group(number: bigint): string {
  let written = "";
  let gap = false;
  const digits = [...number.toString()];
  digits.forEach((digit, i) => {
    if (digit === "0") {
      gap = true;
      return;
    }
    if (gap) written += "零";
    gap = false;
    written += (WRITTEN[Number(digit)] ?? "") + (WRITTEN_SMALL[digits.length - 1 - i] ?? "");
  });
  return written;
}
