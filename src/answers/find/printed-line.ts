/**
 * A line pasted from a document whose signs ask for something else:
 * （责任单位：省财政厅、省科技厅） names a field, 50% -75% refuses. Where it stands
 * sign for sign, it is found as exact all the same.
 */

import { fold } from "../../text/fold.js";
import { keyOf } from "../../text/key.js";
import { holdersOf } from "../lookup/lookup.js";
import { isPlain, type Query } from "../query.js";
import type { Searchable } from "../searchable.js";
import { rarest } from "./board.js";
import { type Found, NOTHING } from "./found.js";
import { EXACT, Matches } from "./matches.js";

/** Whether a question asks for anything but the run of its characters and its words. */
export function readsSigns({ root, filters, intent }: Query): boolean {
  if (filters.length > 0) return true;
  if (root === null || root.kind === "literal" || intent.kind === "number") return false;
  return !isPlain(root) && !(root.kind === "term" && root.quoted);
}

/** The clauses that have what was typed, sign for sign; width, script and breaks of lines do not matter. */
export function findLine(typed: string, searchable: Searchable): Found {
  const line = typed.trim();
  const key = keyOf(line);
  if (key === "") return NOTHING;
  // 甲 -乙 is typed with a space, 甲-乙 is printed without; a line typed without one may have been broken.
  const space = /\s/u.test(line) ? " " : "";
  const plain = (text: string): string => fold(text).replace(/\s+/gu, space);
  const wanted = plain(line);
  const matches = new Matches();
  for (const number of holdersOf(key, searchable).numbers) {
    const text = searchable.clauses[number]?.text ?? "";
    if (plain(text).includes(wanted)) matches.add(number, EXACT, 0);
  }
  if (matches.length === 0) return NOTHING;
  const words = rarest([{ key, forms: [] }], searchable).map(({ word }) => word);
  return { ...NOTHING, matches, words, runs: [key] };
}
