/**
 * Figures in one unit: 1.3万家 and 13000家 are one value.
 *
 * Guarantee: exact, as decimal strings; a unit that cannot be brought to
 * another stays its own.
 */
import { fold } from "../text/fold.js";
import { keyOf } from "../text/key.js";
import { readNumeral } from "../text/numerals.js";

export interface Quantity {
  /** Lower and upper bound, equal where one figure is printed. */
  readonly low: string;
  readonly high: string;
  /** Without its magnitude: 家, 元, %. */
  readonly unit: string;
}

/** 百分点 is a unit and not a hundred of them; nobody counts 瓦 where 千瓦 is printed. */
const MAGNITUDE = /^(?!百分点)(?:[十百万亿]|千(?![瓦克米升]))+/u;
const RANGE = /[-—–－~～至]/u;

/** Units that are a whole multiple of another, in which figures of the kind can be set side by side. */
const MULTIPLES: ReadonlyMap<string, readonly [unit: string, times: bigint]> = new Map([
  ["公顷", ["亩", 15n]],
  ["平方公里", ["亩", 1500n]],
  ["平方千米", ["亩", 1500n]],
  ["千米", ["公里", 1n]],
  ["km", ["公里", 1n]],
  ["平米", ["平方米", 1n]],
  ["㎡", ["平方米", 1n]],
  ["m2", ["平方米", 1n]],
  ["立方", ["立方米", 1n]],
  ["公斤", ["千克", 1n]],
  ["kW", ["千瓦", 1n]],
  ["兆瓦", ["千瓦", 1000n]],
  ["MW", ["千瓦", 1000n]],
  ["吉瓦", ["千瓦", 1_000_000n]],
  ["GW", ["千瓦", 1_000_000n]],
]);

/** A decimal string times a whole number, exact. */
function multiplied(decimal: string, times: bigint): string {
  if (times === 1n) return decimal;
  if (decimal.startsWith("-")) return `-${multiplied(decimal.slice(1), times)}`;
  const [whole = "0", part = ""] = decimal.split(".");
  const digits = (BigInt(whole + part) * times).toString().padStart(part.length + 1, "0");
  if (part === "") return digits;
  const at = digits.length - part.length;
  return `${digits.slice(0, at)}.${digits.slice(at)}`.replace(/\.?0+$/u, "");
}

/** A value and unit as printed, in the unit without magnitude; null where the value is no number. */
export function quantityOf(value: string, unit: string): Quantity | null {
  const plain = fold(unit);
  const magnitude = MAGNITUDE.exec(plain)?.[0] ?? "";
  const bounds = fold(value)
    .split(RANGE)
    .map((bound) => readNumeral(bound.trim() + magnitude));
  const [low, high = low] = bounds;
  if (low === null || low === undefined || high === null || high === undefined) return null;
  const own = plain.slice(magnitude.length).trim();
  const [to, times] = MULTIPLES.get(own) ?? [own, 1n];
  return { low: multiplied(low, times), high: multiplied(high, times), unit: to };
}

export const sameQuantity = (one: Quantity, other: Quantity): boolean =>
  one.low === other.low && one.high === other.high;

/** Classifiers of things counted; which one is printed makes no difference to the count. */
const COUNTERS = new Set([..."家个所项件户名人间座处种份条只"]);

/** What makes two units one on the board: a counter stands for every other. */
export const unitKey = (unit: string): string => (COUNTERS.has(unit) ? "个" : unit);

/** The unit two quantities can be compared in: 100家 and 100个 can, 100家 and 100% cannot. */
export const commensurable = (one: Quantity, other: Quantity): boolean =>
  unitKey(one.unit) === unitKey(other.unit);

/** As people write it: in 万 or 亿 where that is shorter and exact. */
export function printQuantity({ low, high, unit }: Quantity): string {
  return `${low === high ? low : `${low}-${high}`}${unit}`;
}

const PRINTED = /^([0-9０-９.．,，\-—–~～]+|[零〇一二两三四五六七八九十百千万亿]+)\s?(.*)$/u;

/** A printed figure with its unit (1.3万家, 五十万元), equal for one quantity in any magnitude and numerals. */
export function figureKey(words: string): string {
  const share = words.startsWith("百分之") ? readNumeral(words.slice("百分之".length)) : null;
  if (share !== null) return `${share}%`;
  const parts = PRINTED.exec(words);
  const quantity = quantityOf(parts?.[1] ?? "", parts?.[2] ?? "");
  return quantity ? printQuantity(quantity) : keyOf(words);
}
