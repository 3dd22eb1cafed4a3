/** The language of the interface: chosen by the reader, else the browser's own. */

import { remember, remembered } from "./memory.js";
import { LANGUAGES, type Language, languageFor, WORDS, type Word, word } from "./words.js";

const KEY = "ceyin.language";

let language = LANGUAGES.find((one) => one === remembered(KEY)) ?? languageFor(navigator.languages);

export function currentLanguage(): Language {
  return language;
}

export function chooseLanguage(chosen: Language): void {
  language = chosen;
  remember(KEY, chosen);
}

export function say(name: Word, ...values: (string | number)[]): string {
  return word(language, name, ...values);
}

/** One of the places of a sentence, as a character no sentence has. */
const mark = (at: number): string => String.fromCharCode(0xe000 + at);

/** The same with elements in the places of a sentence, so that each keeps its own language. */
export function sayAround(name: Word, ...parts: readonly (Node | string)[]): (Node | string)[] {
  return word(language, name, ...parts.map((_, at) => mark(at)))
    .split(/([\ue000-\ue009])/u)
    .filter((piece) => piece !== "")
    .map((piece) => parts[piece.charCodeAt(0) - 0xe000] ?? piece);
}

/** Words for a name that comes with the data, such as a node's type; the name itself where none is held. */
export function sayName(name: string): string {
  return Object.hasOwn(WORDS, name) ? say(name as Word) : name;
}
