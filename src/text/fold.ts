/**
 * Words as the rules compare them: Simplified characters, half-width signs.
 *
 * Guarantee: the same length as the text, so that a position found here is a
 * position in the print. ① and ² stay what they are: they are no figures.
 */
import { isPair } from "./surrogates.js";
import { representative } from "./variants.js";

/** Full-width forms stand at a fixed distance from their ASCII signs. */
const FULL_WIDTH = [0xff01, 0xff5e] as const;
const TO_ASCII = 0xfee0;

function foldCharacter(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  if (point >= FULL_WIDTH[0] && point <= FULL_WIDTH[1])
    return String.fromCharCode(point - TO_ASCII);
  if (character === "\u3000" || character === "\u00a0") return " ";
  const simplified = representative(character);
  return simplified.length === character.length ? simplified : character;
}

/** Folded forms met so far: of characters of one UTF-16 unit by that unit, 0 for not yet; of pairs by themselves. */
const units = new Uint16Array(0x10000);
const pairs = new Map<string, string>();

function foldUnit(unit: number): number {
  const known = units[unit] as number;
  if (known !== 0) return known;
  const folded = foldCharacter(String.fromCharCode(unit)).charCodeAt(0);
  units[unit] = folded;
  return folded;
}

function foldPair(pair: string): string {
  const folded = pairs.get(pair) ?? foldCharacter(pair);
  pairs.set(pair, folded);
  return folded;
}

/** The text, folded character by character. */
export function fold(text: string): string {
  let out = "";
  let same = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isPair(unit, text.charCodeAt(at + 1))) {
      out += text.slice(same, at) + foldPair(text.slice(at, at + 2));
      same = at + 2;
      at++;
      continue;
    }
    const folded = foldUnit(unit);
    if (folded === unit) continue;
    out += text.slice(same, at) + String.fromCharCode(folded);
    same = at + 1;
  }
  return same === 0 ? text : out + text.slice(same);
}

/**
 * A pattern written in everyday characters, for use on folded text: 覆 and 复
 * fold to one character, so 全覆盖 has to be looked for as it folds.
 */
export function inFolded(pattern: RegExp): RegExp {
  const source = pattern.source.replace(/\p{Script=Han}/gu, (character) => fold(character));
  return new RegExp(source, pattern.flags);
}
