/**
 * A document number in every way the library prints it, so that 粤府〔2016〕31号
 * is found where it stands as 粤府〔二〇一六〕三十一号.
 */
import { keyOf } from "../../text/key.js";
import { writeNumeral } from "../../text/numerals.js";
import { documentsOf, ownNumber } from "../lookup/documents.js";
import { holdersOf } from "../lookup/lookup.js";
import { positiveTerms, type Query, type Term } from "../query.js";
import type { Searchable } from "../searchable.js";
import type { Wording } from "../wording.js";
import { variantsOf } from "./bodies.js";

const PARTS = /^(.+)〔(\d{4})〕(\d+)号$/u;
const ORDER = /^(.+)(令|公告)((?:\d{4}年)?)第(\d+)号$/u;

/** Signs printed for a zero. */
const ZEROS = ["〇", "○", "零", "O"];

/** Figures digit by digit: 2016 → 二〇一六, with each sign for a zero. */
function digitByDigit(figures: string): string[] {
  const digitIn = (digit: string, zero: string): string =>
    digit === "0" ? zero : writeNumeral(Number(digit));
  return ZEROS.map((zero) => figures.replace(/\d/gu, (digit) => digitIn(digit, zero)));
}

/** The prints of a number by code, year and serial; none of another. */
function numberPrints(printed: string): string[] {
  const [, code = "", year = "", serial = ""] = PARTS.exec(printed) ?? [];
  if (code === "") return [];
  const serials = [serial, writeNumeral(BigInt(serial))];
  return [year, ...digitByDigit(year)].flatMap((one) =>
    serials.map((other) => `${code}〔${one}〕${other}号`),
  );
}

/** The prints of an order's number, under each name of its body; none of another. */
function orderPrints(printed: string, wording: Wording): string[] {
  const [, body = "", kind = "", dated = "", serial = ""] = ORDER.exec(printed) ?? [];
  if (body === "") return [];
  const names = [body, ...variantsOf(keyOf(body), wording).map(({ text }) => text)];
  const serials = [serial, ...digitByDigit(serial), writeNumeral(BigInt(serial))];
  return names.flatMap((name) =>
    serials.flatMap((one) => [
      `${name}${kind}${dated}第${one}号`,
      ...(kind === "令" ? [`${name}第${one}号令`] : []),
    ]),
  );
}

/** Keys of all prints of a number in its canonical form but that one. */
function otherPrints(printed: string, wording: Wording): string[] {
  const prints = [...numberPrints(printed), ...orderPrints(printed, wording)].map(keyOf);
  return [...new Set(prints)].filter((key) => key !== keyOf(printed));
}

/** A question for a document number, with all prints of it that stand in the library; any other as it is. */
export function inEveryPrint(query: Query, searchable: Searchable): Query {
  const { intent } = query;
  const [own, ...typed] = positiveTerms(query.root);
  if (intent.kind !== "number" || own === undefined) return query;
  const held = new Set(documentsOf(searchable.clauses).all.map(ownNumber));
  const stands = ({ key }: Term): boolean =>
    held.has(key) || holdersOf(key, searchable).numbers.length > 0;
  const prints = otherPrints(intent.printed, searchable.wording).map(
    (key): Term => ({ ...own, ...asRun(key) }),
  );
  const more = [...typed, ...prints].filter(stands);
  const runs = new Map([own, ...more].map((term) => [term.key, term]));
  return { ...query, root: runs.size === 1 ? own : { kind: "or", of: [...runs.values()] } };
}

const asRun = (key: string) => ({ key, words: [{ key, forms: [] }] });
