/**
 * A document number in every way the library prints it, so that 粤府〔2016〕31号
 * is found where it stands as 粤府〔二〇一六〕三十一号.
 */
import { keyOf } from "../text/key.js";
import { writeNumeral } from "../text/numerals.js";
import { holdersOf } from "./lookup.js";
import { positiveTerms, type Query, type Term } from "./query.js";
import type { Searchable } from "./searchable.js";

const PARTS = /^(.+)〔(\d{4})〕(\d+)号$/u;

/** Signs printed for a zero. */
const ZEROS = ["〇", "○", "零", "O"];

/** Keys of the other prints of a number in its canonical form. */
function otherPrints(number: string): string[] {
  const [, code = "", year = "", serial = ""] = PARTS.exec(number) ?? [];
  const years = ZEROS.map((zero) => year.replace(/\d/gu, (digit) => digitIn(digit, zero)));
  const serials = [serial, writeNumeral(BigInt(serial || 0))];
  const prints = [year, ...years].flatMap((one) =>
    serials.map((other) => keyOf(`${code}〔${one}〕${other}号`)),
  );
  return [...new Set(prints)].slice(1);
}

const digitIn = (digit: string, zero: string): string =>
  digit === "0" ? zero : writeNumeral(Number(digit));

/** A question for a document number, with all prints of it that stand in the library; any other as it is. */
export function inEveryPrint(query: Query, searchable: Searchable): Query {
  const { intent } = query;
  const [own, ...typed] = positiveTerms(query.root);
  if (intent.kind !== "number" || own === undefined) return query;
  const stands = ({ key }: Term): boolean => holdersOf(key, searchable).numbers.length > 0;
  const prints = otherPrints(intent.printed).map((key): Term => ({ ...own, ...asRun(key) }));
  const more = [...typed, ...prints].filter(stands);
  const runs = new Map([own, ...more].map((term) => [term.key, term]));
  return { ...query, root: runs.size === 1 ? own : { kind: "or", of: [...runs.values()] } };
}

const asRun = (key: string) => ({ key, words: [{ key, forms: [] }] });
