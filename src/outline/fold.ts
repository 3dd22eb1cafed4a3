/**
 * Words as the rules compare them: Simplified characters, half-width digits and
 * brackets. Guarantees the same length, so that a position found here is a
 * position in the print.
 */
import { representative } from "../text/variants.js";

const folded = new Map<string, string>();

function foldCharacter(character: string): string {
  const half = character.normalize("NFKC");
  // 〔 and ［ stay what they are; only what has one plain form of one unit is replaced.
  const plain = half.length === 1 ? half : character;
  const simplified = representative(plain);
  return simplified.length === character.length ? simplified : character;
}

export function fold(text: string): string {
  let out = "";
  for (const character of text) {
    let plain = folded.get(character);
    if (plain === undefined) {
      plain = foldCharacter(character);
      folded.set(character, plain);
    }
    out += plain;
  }
  return out;
}
