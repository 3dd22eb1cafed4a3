/**
 * Matches by chance: the characters typed stand there, but across the borders
 * of words (上市 in 以上|市政府, 高企 in 提高|企业) or a figure (5% in 75%), or they
 * are short for something and stand within another word (国企 in 跨国企业). Typed
 * alone they are matches, and come last; beside other words an abbreviation asks
 * for what it is short for.
 */
import { analyse } from "../../text/analyse.js";
import { type Borders, bordersIn } from "../lookup/borders.js";
import { cutsFigure, formStarts, type Inner, isChance } from "../lookup/occurrences.js";
import type { QueryWord } from "../query.js";
import type { Searchable } from "../searchable.js";
import { abbreviates } from "../wording.js";
import { standsIn } from "./evidence.js";

/** Longest run that may stand somewhere by chance. */
const LONGEST = 4;

/** A longer one may, where another figure goes on at its ends: 500元以上 in 1500元以上. */
const FIGURE_EDGE = /^[0-9]|[0-9]$/;

/** What may stand somewhere by chance. */
interface Characters {
  readonly key: string;
  /** Whether they are short for something: then they mean it only where a word begins or ends. */
  readonly short: boolean;
  /** Word borders they have themselves. */
  readonly own?: Inner;
}

/** A rank before a name, which jieba lays to the name: 省住|建厅. */
const RANK = /(?:国家|[省市区县州盟旗镇乡])$/u;

/** So many characters that are short for something hardly meet by chance. */
const SURE_LENGTH = 3;

/**
 * Whether characters that are short for something stand from `start` to `end`
 * without meaning it. Three and more mean it where the segmenter has laid one
 * character before them to the first of them, and the last, which says what they
 * are, ends a word: 紧密|型医|联体 has a 医联体, but no 住建部 is in 住建|部门,
 * and no 关工委 in 国家机关|工委.
 */
function isChanceShort(start: number, end: number, key: string, { at, own }: Cut): boolean {
  const begins = at.has(start) || RANK.test(key.slice(Math.max(0, start - 2), start));
  const ends = at.has(end);
  if (begins === ends) return !begins;
  const cut = ends && end - start >= SURE_LENGTH && at.has(start - 1);
  return !cut && isChance(start, end, at, own);
}

/** Where the words of a key and of what was typed begin. */
interface Cut {
  readonly at: Borders;
  readonly own: Inner | undefined;
}

/** Whether characters stand in a key, and nowhere but by chance. */
function onlyByChance({ key: sought, short, own }: Characters, key: string, at: Borders): boolean {
  const first = key.indexOf(sought);
  for (let start = first; start >= 0; start = key.indexOf(sought, start + 1)) {
    const end = start + sought.length;
    const chance = short
      ? isChanceShort(start, end, key, { at, own })
      : isChance(start, end, at, own);
    if (!chance && !cutsFigure(start, end, key)) return false;
  }
  return first >= 0;
}

/** A test whether a clause has what was typed by chance only; null where it is too long for that. */
export function byChance(
  run: string,
  words: readonly QueryWord[],
  searchable: Searchable,
): ((number: number) => boolean) | null {
  if ([...run].length > LONGEST && !FIGURE_EDGE.test(run)) return null;
  const { keys } = searchable;
  let starts: ReadonlySet<number> | undefined;
  // Most runs stand as words wherever they stand, and are never cut.
  const own: Inner = {
    has: (at) => {
      starts ??= new Set(analyse(run).wordStarts);
      return starts.has(at);
    },
  };
  const short = words.some((word) => word.key === run && isAbbreviation(word));
  const sought = { key: run, short, own };
  return (number) => onlyByChance(sought, keys[number] ?? "", bordersIn(searchable, number));
}

/** Whether a word is short for another, so that elsewhere its characters may mean nothing of it. */
export const isAbbreviation = ({ key, forms }: QueryWord): boolean =>
  key.length < LONGEST && forms.some((form) => abbreviates(key, form.key));

/** Whether a clause has an abbreviation by chance only, and what it is short for neither there nor above. */
export function lacksAbbreviation(
  word: QueryWord,
  number: number,
  searchable: Searchable,
): boolean {
  const key = searchable.keys[number] ?? "";
  const borders = bordersIn(searchable, number);
  if (!onlyByChance({ key: word.key, short: true }, key, borders)) return false;
  if (word.forms.some((form) => formStarts(form, key, borders).length > 0)) return false;
  const above = searchable.headingsAbove[number] ?? [];
  return !above.some((heading) => standsIn(word, searchable.headingKeys[heading] ?? "") > 0);
}
