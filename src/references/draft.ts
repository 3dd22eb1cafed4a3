/** What a draft says of itself that bears on its citations: its date and its place. */
import { fold } from "../text/fold.js";
import { DAY, isoDay } from "./dates.js";
import type { Citing } from "./known.js";
import { namesOf, placeIn } from "./places.js";

const DAYS = new RegExp(DAY, "gu");
/** A date that stands alone on its line signs the text. */
const ALONE = /^\s*[(]?$/u;

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
  const home = homeOf(text);
  return { document: null, issued, home, places: home === null ? [] : namesOf(home) };
}

/** Masthead, a title over two lines, whom it speaks to. */
const MOST_HEAD_LINES = 4;
/** Bodies that sign stand in one or two lines over the date. */
const MOST_SIGNING_LINES = 2;
const SENTENCE = /[。;；,，]|.{60}/u;

/**
 * The place a draft speaks for: named in its head, else by those who sign it.
 * Places in its sentences are others', and those of the works it cites.
 */
function homeOf(text: string): string | null {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const first = lines.slice(0, MOST_HEAD_LINES).findIndex((line) => SENTENCE.test(line));
  const head = lines.slice(0, first < 0 ? MOST_HEAD_LINES : first);
  const date = lines.findLastIndex((line) => signedDate(line) !== null);
  const signing = lines.slice(Math.max(0, date - MOST_SIGNING_LINES), Math.max(0, date));
  const names = [...head, ...signing.filter((line) => !SENTENCE.test(line))];
  for (const name of names) {
    const place = placeIn(name.trim());
    if (place !== null) return place;
  }
  return null;
}
