/** Words in Chinese among words of the interface, which may be English or in the other script. */

import type { Script } from "../vocabulary.js";
import { element, langOf, unseen } from "./element.js";
import { currentLanguage } from "./language.js";

const HAN = /\p{Script=Han}/u;

/** A name or wording of the program's own data, which is kept in Simplified characters unless a script is told. */
export function inChinese(words: string, script: Script = "hans"): HTMLElement {
  return element("span", { lang: HAN.test(words) ? langOf(script) : null }, words);
}

/** What a reader typed: taken for the script of the interface, as nothing else tells it. */
export function asTyped(words: string): HTMLElement {
  return inChinese(words, currentLanguage() === "zh-Hant" ? "hant" : "hans");
}

/** Which place of a document a link is about, for those who do not see where it stands. */
export function unseenPlace(name: string, script: Script): HTMLElement {
  return unseen(" ", inChinese(name, script));
}
