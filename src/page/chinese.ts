/** Words in Chinese among words of the interface, which may be English or in the other script. */

import type { Script } from "../vocabulary.js";
import { element, langOf, unseen } from "./element.js";
import { currentLanguage } from "./language.js";

const HAN = /\p{Script=Han}/u;

/** A name or wording of the program's own data, which is kept in Simplified characters unless a script is told. */
export function inChinese(words: string, script: Script = "hans"): HTMLElement {
  return element("span", { lang: HAN.test(words) ? langOf(script) : null }, words);
}

/** The language of words in whichever script: Chinese is all that is known of them. */
export function langOfUnknown(words: string): string | null {
  return HAN.test(words) && currentLanguage() === "en" ? "zh" : null;
}

/** What a reader typed, or a file is called. */
export function asTyped(words: string): HTMLElement {
  return element("span", { lang: langOfUnknown(words) }, words);
}

/** The language of the interface's own words within a passage of a document, where it is another. */
export function langOfInterface(): string | null {
  return currentLanguage() === "en" ? "en" : null;
}

/** Which place of a document a link is about, for those who do not see where it stands. */
export function unseenPlace(name: string, script: Script): HTMLElement {
  return unseen(" ", inChinese(name, script));
}
