/** What a draft says of itself that bears on its citations: its date and its place. */
import { fold } from "../text/fold.js";
import { DAY, isoDay } from "./dates.js";
import type { Citing } from "./known.js";
import { namesOf, placeIn } from "./places.js";

const DAYS = new RegExp(DAY, "gu");
/** A date that stands alone on its line signs the text. */
const ALONE = /^\s*[(]?$/u;
/** The title and what stands around it. */
const OPENING = 120;

/** The date a draft is signed with; null where none stands alone on a line. */
export function signedDate(text: string): string | null {
  const plain = fold(text);
  let signed: string | null = null;
  for (const match of plain.matchAll(DAYS)) {
    const before = plain.slice(plain.lastIndexOf("\n", match.index) + 1, match.index);
    const end = match.index + match[0].length;
    const rest = plain.slice(end, (plain.indexOf("\n", end) + 1 || plain.length + 1) - 1);
    if (!ALONE.test(before) || !/^[)]?\s*$/u.test(rest)) continue;
    signed = isoDay(match.slice(1));
  }
  return signed;
}

export function citingDraft(text: string, today: string): Citing & { issued: string } {
  // A draft that is not signed yet is of today.
  const issued = signedDate(text) ?? today;
  const home = placeIn(text.slice(0, OPENING));
  return { document: null, issued, home, places: home === null ? [] : namesOf(home) };
}
