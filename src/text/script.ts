/** Which script a text is typed in, and the same text in the other one. */
import { Converter } from "opencc-js";
import type { Script } from "../vocabulary.js";
import { representative } from "./variants.js";

let converters: Record<Script, (text: string) => string> | undefined;

/** Traditional where any character has another Simplified form; else Simplified. */
export function scriptOf(text: string): Script {
  for (const character of text) {
    if (representative(character) === character || !/\p{Script=Han}/u.test(character)) continue;
    // 画 is one with 划 where words are compared, and is Simplified all the same.
    if (inScript(character, "hans") !== character) return "hant";
  }
  return "hans";
}

/** A name in the other script, for what is offered to type; never for what is shown as printed. */
export function inScript(text: string, script: Script): string {
  converters ??= {
    hans: Converter({ from: "t", to: "cn" }),
    hant: Converter({ from: "cn", to: "t" }),
  };
  return converters[script](text);
}
