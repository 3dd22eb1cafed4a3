/**
 * A figure of a question as others write it: 1.3万 is 13000, 13,000 and 一万三千,
 * 50% is 百分之五十.
 */
import { keyOf } from "../text/key.js";
import { readNumeral, writeNumeral } from "../text/numerals.js";
import type { QueryWord } from "./query.js";
import type { Form } from "./wording.js";

/** Figures with the magnitudes Chinese counts by; the key of a comma between figures is a bar. */
const FIGURE = /^([0-9]{1,3}(?:\|[0-9]{3})+(?![0-9|])|[0-9]+(?:\.[0-9]+)?)(万亿|亿|万)?/;
const MAGNITUDES = [
  ["亿", 1e8],
  ["万", 1e4],
] as const;
const GREATEST: Readonly<Record<string, number>> = { 万亿: 1e12 };

/** Numbers in characters, with a magnitude: 一万三千, 三千万. */
const NUMERAL = /^[一二三四五六七八九两][一二三四五六七八九两十百千万亿零点]+/u;
const PERCENT = /^([0-9]{1,3}(?:\.[0-9]{1,2})?)%/;
const PERCENT_IN_WORDS = /^百分之([一二三四五六七八九十百零点]+)/u;

/** Decimal places a figure may need under a larger magnitude and still be how one writes it. */
const PLACES = 4;

/** Below it stand years and small counts, which have no second way of being written. */
const LEAST = 10_000;

/** The ways to write a value: 1.3万, 13000, 13,000. */
function writingsOf(value: number): string[] {
  const written = MAGNITUDES.map(([name, size]) => ({ name, amount: value / size })).filter(
    ({ amount }) => amount >= 1 && Number(amount.toFixed(PLACES)) === amount,
  );
  const plain = Number.isInteger(value) ? [String(value), value.toLocaleString("en-US")] : [];
  const round = Number.isInteger(value) && value % 1000 === 0 ? [writeNumeral(value)] : [];
  return [...written.map(({ name, amount }) => `${amount}${name}`), ...plain, ...round];
}

const formsOf = (texts: readonly string[], piece: string): Form[] =>
  texts
    .map((text): Form => ({ key: keyOf(text), kind: "same", text }))
    .filter((form) => form.key !== piece);

/** A figure in digits that begins a key, with its value; null where none does. */
function digitsAt(key: string): { piece: string; value: number } | null {
  const [piece, digits = "", magnitude = ""] = FIGURE.exec(key) ?? [];
  if (piece === undefined) return null;
  const size = GREATEST[magnitude] ?? MAGNITUDES.find(([name]) => name === magnitude)?.[1] ?? 1;
  return { piece, value: Math.round(Number(digits.replaceAll("|", "")) * size * 1e4) / 1e4 };
}

/** A share that begins a key. */
function percentAt(key: string): QueryWord | null {
  const [piece, digits = ""] = PERCENT.exec(key) ?? [];
  if (piece !== undefined) {
    const [whole = "", places = ""] = digits.split(".");
    const point =
      places === "" ? "" : `点${[...places].map((d) => writeNumeral(Number(d))).join("")}`;
    return { key: piece, forms: formsOf([`百分之${writeNumeral(Number(whole))}${point}`], piece) };
  }
  const [words, numeral = ""] = PERCENT_IN_WORDS.exec(key) ?? [];
  const value = words === undefined ? null : readNumeral(numeral);
  return words === undefined || value === null
    ? null
    : { key: words, forms: formsOf([`${value}%`], words) };
}

/** A number in characters that begins a key. */
function numeralAt(key: string): QueryWord | null {
  const piece = NUMERAL.exec(key)?.[0] ?? "";
  const value = Number(readNumeral(piece) ?? 0);
  if (!(value >= LEAST) || !/[十百千万亿]$/u.test(piece)) return null;
  return { key: piece, forms: formsOf(writingsOf(value), piece) };
}

/** The figure that begins a key, if it is written in other ways too; null where none does. */
export function figureAt(key: string): QueryWord | null {
  const other = percentAt(key) ?? numeralAt(key);
  if (other) return other;
  const figure = digitsAt(key);
  if (figure === null) return null;
  const { piece, value } = figure;
  const parted = piece.includes("|");
  if (!(value >= LEAST || (parted && value >= 1000)) || value >= 1e15) return null;
  const forms = formsOf(writingsOf(value), piece);
  return forms.length > 0 ? { key: piece, forms } : null;
}
