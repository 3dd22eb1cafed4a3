/**
 * Matches by chance: the characters typed stand there, but across the borders
 * of words (上市 in 以上|市政府, 高企 in 提高|企业). Typed alone they are matches,
 * and come last; beside other words an abbreviation asks for what it is short for.
 */
import { analyse } from "../text/analyse.js";
import { type Borders, bordersIn } from "./borders.js";
import { standsIn } from "./evidence.js";
import { formStarts, type Inner, isChance } from "./occurrences.js";
import type { QueryWord } from "./query.js";
import type { Searchable } from "./searchable.js";
import { abbreviates } from "./wording.js";

/** Longest run that may stand somewhere by chance. */
const LONGEST = 4;

/** Whether characters stand in a key, and nowhere but by chance; `own` are the borders of what was typed. */
function onlyByChance(characters: string, key: string, borders: Borders, own?: Inner): boolean {
  const first = key.indexOf(characters);
  for (let at = first; at >= 0; at = key.indexOf(characters, at + 1)) {
    if (!isChance(at, at + characters.length, borders, own)) return false;
  }
  return first >= 0;
}

/** A test whether a clause has a run across the borders of words only; null where it is too long for that. */
export function byChance(
  run: string,
  searchable: Searchable,
): ((number: number) => boolean) | null {
  if ([...run].length > LONGEST) return null;
  const { keys } = searchable;
  let starts: ReadonlySet<number> | undefined;
  // Most runs stand as words wherever they stand, and are never cut.
  const own: Inner = {
    has: (at) => {
      starts ??= new Set(analyse(run).wordStarts);
      return starts.has(at);
    },
  };
  return (number) => onlyByChance(run, keys[number] ?? "", bordersIn(searchable, number), own);
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
  if (!onlyByChance(word.key, key, borders)) return false;
  if (word.forms.some((form) => formStarts(form, key, borders).length > 0)) return false;
  const above = searchable.headingsAbove[number] ?? [];
  return !above.some((heading) => standsIn(word, searchable.headingKeys[heading] ?? "") > 0);
}
