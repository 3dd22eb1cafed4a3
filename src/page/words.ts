/**
 * Every word of the interface, in its three writings; the staff's own terms.
 * `{0}` is a value; `{0|clause|clauses}` chooses by the number without showing it.
 * Each view has its words in a file of its own in words/.
 */

import { CITATIONS } from "./words/citations.js";
import { COMPARE } from "./words/compare.js";
import { DRAFT } from "./words/draft.js";
import { FRAME } from "./words/frame.js";
import { GRAPH } from "./words/graph.js";
import { HELP } from "./words/help.js";
import { LEVELS } from "./words/levels.js";
import { LIBRARY } from "./words/library.js";
import { READING } from "./words/reading.js";
import { RESULTS } from "./words/results.js";
import { TARGETS } from "./words/targets.js";

export const LANGUAGES = ["zh-Hans", "zh-Hant", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

export const WORDS = {
  ...FRAME,
  ...RESULTS,
  ...LEVELS,
  ...READING,
  ...TARGETS,
  ...LIBRARY,
  ...HELP,
  ...CITATIONS,
  ...DRAFT,
  ...COMPARE,
  ...GRAPH,
} as const;

export type Word = keyof typeof WORDS;

export function word(language: Language, name: Word, ...values: (string | number)[]): string {
  const writing = WORDS[name][LANGUAGES.indexOf(language)] ?? WORDS[name][0];
  return writing.replace(
    /\{(\d)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (_, place: string, one?: string, many?: string) => {
      const value = values[Number(place)] ?? "";
      if (one === undefined || many === undefined) return String(value);
      return value === 1 ? one : many;
    },
  );
}

/** The first of the browser's languages that the interface has; 繁體 for the regions that write it. */
export function languageFor(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    if (/^zh-hans\b/i.test(tag)) return "zh-Hans";
    if (/^zh\b.*\b(hant|tw|hk|mo)\b/i.test(tag)) return "zh-Hant";
    if (/^zh\b/i.test(tag)) return "zh-Hans";
    if (/^en\b/i.test(tag)) return "en";
  }
  return "zh-Hans";
}
