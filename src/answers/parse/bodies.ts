/**
 * Bodies in a question (省科技厅, 省工信厅 负责): found where they are made
 * responsible, whether the list prints their rank or carries it over
 * (省科技厅、财政厅), under any of their names.
 */
import { isDivisionName } from "../../text/places.js";
import type { QueryWord } from "../query.js";
import type { Form, Wording } from "../wording.js";
import { isAnybody } from "./duty.js";

/** Bodies known to the library: the keys of their names. */
type Known = ReadonlyMap<string, unknown>;

/** Ranks that stand before a body's short name: 省科技厅. */
const RANK = /^[省市区县州盟旗]/u;

/** How a body's name ends within a longer term; of any other end it must be one the library knows. */
const OFFICE = /[厅局委办部署院行会]$/u;

/** Shortest name of a body: 建委. */
export const SHORTEST_BODY = 2;

/**
 * A name with the longest end of it that the wording knows in each other form:
 * 省人社厅, 广东省人社厅. It differs by its body, never by its rank or place; a
 * shorter end is another body's name (食药监局, 药监局).
 */
export function variantsOf(key: string, wording: Wording): Form[] {
  for (let at = 0; at + SHORTEST_BODY <= key.length; at++) {
    const head = key.slice(0, at);
    const forms = wording.formsOf(key.slice(at));
    if (forms.length > 0) {
      return forms.map((form) => ({ ...form, key: head + form.key, text: head + form.text }));
    }
  }
  return [];
}

/**
 * The term as one word that names bodies; null where it names none the library
 * or, after a rank, the wording knows: 市工商局 is never 市 and 工商局 apart.
 */
export function bodyWord(key: string, wording: Wording, known: Known): QueryWord | null {
  const forms = variantsOf(key, wording);
  const bodies = [key, ...forms.map((form) => form.key)].filter((name) => known.has(name));
  if (bodies.length > 0) return { key, forms, bodies };
  return forms.length > 0 && RANK.test(key) && OFFICE.test(key) ? { key, forms } : null;
}

/** Names of bodies within a longer term have as many characters at most. */
const LONGEST = 16;

/** Whether a rank that is no word by itself begins a body: 省 of 广东省|科技厅, but not 州 of 广州市|人社局. */
function isRankOfBody(key: string, at: number, starts: ReadonlySet<number>): boolean {
  if (!RANK.test(key.charAt(at))) return false;
  let from = at;
  while (from > 0 && !starts.has(from)) from--;
  // 广 is no place, 广州 is one: the rank belongs to its name.
  return isDivisionName(key.slice(from, at)) || !isDivisionName(key.slice(from, at + 1));
}

/** The longest body that begins at `at` of a term: 省财政厅 in 由省财政厅负责; null where none does. */
export function bodyAt(
  key: string,
  at: number,
  starts: ReadonlySet<number>,
  wording: Wording,
  known: Known,
): QueryWord | null {
  // 广东省|科技厅: jieba lays the rank to the place before it.
  if (!starts.has(at) && !isRankOfBody(key, at, starts)) return null;
  for (let end = Math.min(key.length, at + LONGEST); end - at > SHORTEST_BODY; end--) {
    const name = key.slice(at, end);
    // 国土主管部门 is a body where documents make it responsible, 牵头部门 and 各地市 are nobody in particular.
    const may = OFFICE.test(name) || (starts.has(end) && known.has(name) && !isAnybody(name));
    const body = may ? bodyWord(name, wording, known) : null;
    if (body) return body;
  }
  return null;
}

/** How a list prints bodies whose rank it carries over (省科技厅、财政厅): their names without it. */
export function carriedNames({ bodies = [] }: QueryWord): Form[] {
  return bodies
    .filter((name) => RANK.test(name))
    .map((name) => name.slice(1))
    .map((key) => ({ key, kind: "same", text: key, part: true }));
}
