/**
 * Words as the rules compare them: Simplified characters, half-width signs.
 *
 * Guarantee: the same length as the text, so that a position found here is a
 * position in the print. ① and ² stay what they are: they are no figures.
 */
import { representative } from "./variants.js";

/** Full-width forms stand at a fixed distance from their ASCII signs. */
const FULL_WIDTH = [0xff01, 0xff5e] as const;
const TO_ASCII = 0xfee0;

const memory = new Map<string, string>();

function foldCharacter(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  if (point >= FULL_WIDTH[0] && point <= FULL_WIDTH[1])
    return String.fromCharCode(point - TO_ASCII);
  if (character === "\u3000" || character === "\u00a0") return " ";
  const simplified = representative(character);
  return simplified.length === character.length ? simplified : character;
}

/** The text, folded character by character. */
export function fold(text: string): string {
  let out = "";
  for (const character of text) {
    let plain = memory.get(character);
    if (plain === undefined) {
      plain = foldCharacter(character);
      memory.set(character, plain);
    }
    out += plain;
  }
  return out;
}

/**
 * A pattern written in everyday characters, for use on folded text: 覆 and 复
 * fold to one character, so 全覆盖 has to be looked for as it folds.
 */
export function inFolded(pattern: RegExp): RegExp {
  const source = pattern.source.replace(/\p{Script=Han}/gu, (character) => fold(character));
  return new RegExp(source, pattern.flags);
}
