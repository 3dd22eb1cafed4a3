/**
 * Which characters count as one: the forms of a character in Simplified,
 * Traditional, Taiwan and Hong Kong writing.
 *
 * Context-free on purpose. Converting a whole text (`t2s`) reads phrases, so a
 * run cut out of it converts differently than it did in place, and about one
 * search in a thousand misses. Classes of single characters cannot: any run of
 * a text folds to the same run of the folded text.
 *
 * Source: the conversion dictionaries of OpenCC, through opencc-js.
 */
import { Converter } from "opencc-js/t2cn";

/**
 * Pairs OpenCC maps only inside phrases (計畫 → 计划, but 畫 → 画 alone), found
 * by converting its own phrase tables and comparing character by character.
 * Left out after reading: 俱~具, 哩~里, 坏~坯, which are different words.
 */
const PHRASE_PAIRS = "画划 覆复 瞭了 藉借 沈沉 甦苏 钜巨 鍊链 噁恶 彷仿 迳径 锺钟";

/** Votes of the second character of such a pair: of two everyday ones it is the commoner in policy. */
const PREFERRED = 100;

/** Blocks that hold Han characters: radicals to unified, compatibility, and the supplementary planes. */
const HAN_BLOCKS = [
  [0x2e80, 0x2fdf],
  [0x3400, 0x9fff],
  [0xf900, 0xfaff],
  [0x20000, 0x323af],
] as const;

/** Every pair `variant → Simplified form` of a single character. */
function pairs(): [string, string][] {
  const characters: string[] = [];
  for (const [first, last] of HAN_BLOCKS) {
    for (let point = first; point <= last; point++) characters.push(String.fromCodePoint(point));
  }
  // One long text a converter is far cheaper than one call a character; the
  // line feeds keep phrases from forming.
  const text = characters.join("\n");
  const found: [string, string][] = PHRASE_PAIRS.split(" ").map((pair) => {
    const [a = "", b = ""] = pair;
    return [a, b];
  });
  for (const from of ["t", "tw", "hk"] as const) {
    const converted = Converter({ from, to: "cn" })(text).split("\n");
    characters.forEach((character, i) => {
      const simplified = converted[i] ?? character;
      if (simplified !== character) found.push([character, simplified]);
    });
  }
  return found;
}

/** Joins pairs into classes and picks each class's representative. */
function classes(): ReadonlyMap<string, string> {
  const parent = new Map<string, string>();
  const root = (character: string): string => {
    let at = character;
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up;
    return at;
  };
  // The form most others are simplified to is the everyday Simplified one,
  // which is also the one jieba's dictionary knows.
  const votes = new Map<string, number>();
  for (const pair of PHRASE_PAIRS.split(" ")) votes.set(pair.charAt(1), PREFERRED);
  for (const [variant, simplified] of pairs()) {
    votes.set(simplified, (votes.get(simplified) ?? 0) + 1);
    const a = root(variant);
    const b = root(simplified);
    if (a === b) continue;
    const [from, to] = (votes.get(a) ?? 0) > (votes.get(b) ?? 0) ? [b, a] : [a, b];
    parent.set(from, to);
  }
  return new Map([...parent.keys()].map((character) => [character, root(character)]));
}

const REPRESENTATIVE = classes();

/** The character all variants of `character` are folded to; itself where it has none. */
export function representative(character: string): string {
  return REPRESENTATIVE.get(character) ?? character;
}
