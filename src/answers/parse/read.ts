/** Typed text → the query that is put to a library: read, then as the library prints what was typed. */

import { allFields, type Field, type Query } from "../query.js";
import type { Searchable } from "../searchable.js";
import { fault } from "./faults.js";
import { inEveryPrint } from "./number-prints.js";
import { parse } from "./parse.js";
import { withCodes } from "./spaced-code.js";
import { inHeldSpelling } from "./spelling.js";

/** Reads a question; `chosen` are filters set beside it. Never fails, whatever was typed. */
export function readQuestion(
  typed: string,
  searchable: Searchable,
  chosen: readonly Field[] = [],
): Query {
  return asPrinted(parse(inHeldSpelling(typed, searchable), searchable, chosen), searchable);
}

/** A query with its numbers and codes as the library prints them. */
const asPrinted = (query: Query, searchable: Searchable): Query =>
  inEveryPrint(withCodes(query, searchable), searchable);

/**
 * A question that names fields, with their names as the text they may be: a
 * pasted 责任单位：省财政厅; null where it names none.
 */
export function readAsText(typed: string, read: Query, searchable: Searchable): Query | null {
  const named = [...read.filters, ...(read.root ? [read.root] : [])].flatMap(allFields);
  if (named.length === 0) return null;
  const text = inHeldSpelling(typed, searchable);
  const query = parse(text, searchable, read.chosen, { fields: false });
  const from = Math.min(...named.map(({ span }) => span[0]));
  const to = Math.max(...named.map(({ span }) => span[1]));
  const faults = [fault("noneHas", [from, to]), ...query.faults];
  return asPrinted({ ...query, faults }, searchable);
}
