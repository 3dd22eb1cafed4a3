/**
 * A figure of a question as others write it: 1.3万 is 13000, 13,000 and 一万三千,
 * 50% is 百分之五十, 三十日 is 30日, 30厘米 is 0.3米. A figure and its unit are one
 * word: 3年 asks for no 3 and no 年 that stand apart.
 */
import { keyOf } from "../../text/key.js";
import { readNumeral, writeNumeral } from "../../text/numerals.js";
import type { QueryWord } from "../query.js";
import type { Form } from "../wording.js";
import { type Amount, inOtherUnits, unitAt } from "./units.js";

/** Figures with the magnitudes Chinese counts by; the key of a comma between figures is a bar. */
const FIGURE =
  /^([0-9]{1,3}(?:\|[0-9]{3})+(?:\.[0-9]+)?(?![0-9|])|[0-9]+(?:\.[0-9]+)?)(万亿|亿|万)?/;
const MAGNITUDES = [
  ["亿", 1e8],
  ["万", 1e4],
] as const;
const GREATEST: Readonly<Record<string, number>> = { 万亿: 1e12 };

/** Numbers in characters, with a magnitude or without: 一万三千, 三千万, 三十; the 千 of 千瓦 is none. */
const NUMERAL =
  /^(?:[一二三四五六七八九两十百]|千(?![瓦米克]))(?:[一二三四五六七八九两十百万亿零点]|千(?![瓦米克]))*/u;
const PERCENT = /^([0-9]{1,3}(?:\.[0-9]{1,2})?)%/;
const PERCENT_IN_WORDS = /^百分之([一二三四五六七八九十百零点]+)/u;

/** What any figure begins with; most places of a question are told by it. */
const FIRST = /[0-9一二三四五六七八九两十百千]/u;

/** What a figure cannot begin behind: it would be a part of one, of an ordinal or of a fraction. */
const GOES_ON = /[0-9.%|第十百千万亿点零〇之]/u;

/** Decimal places a figure may need under a larger magnitude and still be how one writes it. */
const PLACES = 4;

/** Below it no magnitude is written. */
const LEAST = 10_000;

/** From here on thousands may be parted by commas. */
const THOUSAND = 1000;

/** A year needs no other writing, and stands in 2016-2018年 without its unit. */
const YEARS = [THOUSAND, 3000] as const;

/** Before these alone a single one is a figure: 一年, but 一个 and 一项 count nothing. */
const SINGLE = /^(?:年|个月|月|日|天|级|类|期)$/u;

/** What is no figure though it looks like one: 千人计划, 百家争鸣, 十分重要. */
const NO_FIGURE = /^(?:千人|百家|十分)/u;

/** The ways to write a value: 1.3万, 13000, 13,000, 一万三千. */
function writingsOf(value: number): string[] {
  const written = MAGNITUDES.map(([name, size]) => ({ name, amount: value / size })).filter(
    ({ amount }) => amount >= 1 && Number(amount.toFixed(PLACES)) === amount,
  );
  const parted = value.toLocaleString("en-US", { maximumFractionDigits: PLACES });
  const round =
    Number.isInteger(value) && (value < LEAST || value % 1000 === 0) ? numeralsOf(value) : [];
  return [
    ...written.flatMap(({ name, amount }) => decimals(amount).map((digits) => digits + name)),
    ...decimals(value),
    ...(value >= THOUSAND ? [parted] : []),
    ...round,
  ];
}

/** A number in digits; tables print 3.6 as 3.60. */
const decimals = (value: number): string[] =>
  /\.[0-9]$/.test(String(value)) ? [String(value), value.toFixed(2)] : [String(value)];

/** A whole number in characters; two is written 两 too. */
const numeralsOf = (value: number): string[] =>
  value === 2 ? ["二", "两"] : [writeNumeral(value)];

const formsOf = (texts: readonly string[], piece: string): Form[] =>
  [...new Set(texts)]
    .map((text): Form => ({ key: keyOf(text), kind: "same", text, figure: true }))
    .filter((form) => form.key !== piece);

/** A figure that begins a key, as it stands there. */
interface Read {
  readonly piece: string;
  readonly value: number;
}

/** A figure in digits. */
function digitsAt(key: string): Read | null {
  const [piece, digits = "", magnitude = ""] = FIGURE.exec(key) ?? [];
  if (piece === undefined) return null;
  const size = GREATEST[magnitude] ?? MAGNITUDES.find(([name]) => name === magnitude)?.[1] ?? 1;
  const value = Math.round(Number(digits.replaceAll("|", "")) * size * 1e4) / 1e4;
  return value < 1e15 ? { piece, value } : null;
}

/** A number in characters. */
function numeralAt(key: string): Read | null {
  const piece = NUMERAL.exec(key)?.[0] ?? "";
  const value = Number(readNumeral(piece) ?? Number.NaN);
  return piece === "" || Number.isNaN(value) || NO_FIGURE.test(key) ? null : { piece, value };
}

/** A share that begins a key. */
function percentAt(key: string): QueryWord | null {
  const [piece, digits = ""] = PERCENT.exec(key) ?? [];
  if (piece !== undefined) {
    const [whole = "", places = ""] = digits.split(".");
    const point =
      places === "" ? "" : `点${[...places].map((d) => writeNumeral(Number(d))).join("")}`;
    const numeral = Number(whole) === 100 ? "百" : writeNumeral(Number(whole));
    const same = decimals(Number(digits)).map((written) => `${written}%`);
    return { key: piece, forms: formsOf([...same, `百分之${numeral}${point}`], piece) };
  }
  const [words, numeral = ""] = PERCENT_IN_WORDS.exec(key) ?? [];
  const value = words === undefined ? null : readNumeral(numeral);
  return words === undefined || value === null
    ? null
    : { key: words, forms: formsOf([`${value}%`], words) };
}

/** A figure and its unit as one word, with the same amount as others write it. */
function withUnit({ piece, value }: Read, unit: string): QueryWord {
  const amounts: readonly Amount[] = [{ value, unit }, ...inOtherUnits({ value, unit })];
  const texts = amounts.flatMap((amount) =>
    writingsOf(amount.value)
      // Nobody writes 三十cm.
      .filter((written) => !/[a-z]/.test(amount.unit) || /[0-9]/.test(written))
      .map((written) => `${written}${amount.unit}`),
  );
  return { key: piece + unit, forms: formsOf(texts, piece + unit) };
}

const isYear = ({ value }: Read, unit: string): boolean =>
  Number.isInteger(value) && value >= YEARS[0] && value < YEARS[1] && unit === "年";

/** The figure that begins at `at` of a key; null where none does, or it is written in one way only. */
export function figureAt(key: string, at: number): QueryWord | null {
  if (!FIRST.test(key.charAt(at))) return null;
  const rest = key.slice(at);
  const share = percentAt(rest);
  if (share) return share;
  if (GOES_ON.test(key.charAt(at - 1))) return null;
  const digits = digitsAt(rest);
  const read = digits ?? numeralAt(rest);
  if (read === null) return null;
  const unit = unitAt(rest.slice(read.piece.length));
  if (digits !== null && isYear(digits, unit)) return null;
  if (unit !== "" && (digits !== null || read.value !== 1 || SINGLE.test(unit)))
    return withUnit(read, unit);
  // Without a unit small counts are no figures: 三农, 一带一路, 4.0.
  const least = digits === null ? LEAST : THOUSAND;
  if (!(read.value >= least) || (digits === null && !/[十百千万亿]$/u.test(read.piece)))
    return null;
  const forms = formsOf(writingsOf(read.value), read.piece);
  return forms.length > 0 ? { key: read.piece, forms } : null;
}
