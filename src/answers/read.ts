/** Typed text → the query that is put to a library: read, then as the library prints what was typed. */
import { inEveryPrint } from "./number-prints.js";
import { parse } from "./parse.js";
import type { Field, Query } from "./query.js";
import type { Searchable } from "./searchable.js";
import { withCodes } from "./spaced-code.js";
import { inHeldSpelling } from "./spelling.js";

/** Reads a question; `chosen` are filters set beside it. Never fails, whatever was typed. */
export function readQuestion(
  typed: string,
  searchable: Searchable,
  chosen: readonly Field[] = [],
): Query {
  const query = parse(inHeldSpelling(typed, searchable), searchable, chosen);
  return inEveryPrint(withCodes(query, searchable), searchable);
}
