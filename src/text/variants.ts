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
import { Converter } from "opencc-js";

/**
 * Pairs OpenCC maps only inside phrases (計畫 → 计划, but 畫 → 画 alone), found
 * by converting its own phrase tables, Hong Kong's and Taiwan's included, and
 * comparing character by character.
 * Left out after reading: 俱~具, 哩~里, 坏~坯, 座~坐, 象~像, 呆~待, 熏~薰, 仇~雠,
 * 戚~鏚, 檗~蘗, 穗~繐, which are different words; whole words written with
 * such characters in one script (座標 for 坐标) are in `spellings.ts`.
 */
const PHRASE_PAIRS =
  "画划 覆复 瞭了 藉借 沈沉 甦苏 钜巨 鍊链 噁恶 彷仿 迳径 锺钟 揹背 伕夫 甯宁 鎗枪 栢柏 鼇鳌 鑛矿 拏拿 " +
  "燄焰 濬浚 荳豆 籐藤 瑯琅 耡锄 隄堤 菓果 颕颖 彜彝 澂澄 觔斤 唚吣 耈耇 斲斫 姸妍 筿筱";

/**
 * Pairs OpenCC does not join: older forms of characters (第一批异体字整理表, 1955)
 * that print in Hong Kong and Taiwan still has, and 帐, which accounts were
 * written with until 账 was parted from it.
 */
const OLDER_FORMS = "帐账 砲炮 倣仿 稭秸 祇只";

const READ_PAIRS = `${PHRASE_PAIRS} ${OLDER_FORMS}`
  .split(" ")
  .map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]);

/** Votes of the second character of such a pair: of two everyday ones it is the commoner in policy. */
const PREFERRED = 100;

/** Blocks that hold Han characters: radicals to unified, compatibility, and the supplementary planes. */
const HAN_BLOCKS = [
  [0x2e80, 0x2fdf],
  [0x3400, 0x9fff],
  [0xf900, 0xfaff],
  [0x20000, 0x323af],
] as const;

/** Every character with its other forms, read by OpenCC one by one. */
function pairs(): { simplified: [string, string][]; joined: [string, string][] } {
  const characters: string[] = [];
  for (const [first, last] of HAN_BLOCKS) {
    for (let point = first; point <= last; point++) characters.push(String.fromCodePoint(point));
  }
  // One long text a converter is far cheaper than one call a character; the
  // line feeds keep phrases from forming.
  const text = characters.join("\n");
  const found = { simplified: [...READ_PAIRS], joined: [] as [string, string][] };
  const convert = (from: string, to: string, into: [string, string][]): void => {
    const converted = Converter({ from, to })(text).split("\n");
    characters.forEach((character, i) => {
      const form = converted[i] ?? character;
      if (form !== character) into.push([character, form]);
    });
  };
  for (const script of ["t", "tw", "hk"] as const) {
    convert(script, "cn", found.simplified);
    // 馀 is simplified no further, but its Traditional form is that of 余 too.
    convert("cn", script, found.joined);
  }
  return found;
}

/** Joins pairs into classes and picks each class's representative. */
function classes(): ReadonlyMap<string, string> {
  const { simplified, joined } = pairs();
  // The form most others are simplified to is the everyday Simplified one,
  // which is also the one jieba's dictionary knows.
  const votes = new Map(READ_PAIRS.map(([, second]) => [second, PREFERRED]));
  const parent = new Map<string, string>();
  const root = (character: string): string => {
    let at = character;
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up;
    return at;
  };
  const join = (one: string, other: string): void => {
    const [a, b] = [root(one), root(other)];
    if (a === b) return;
    const [from, to] = (votes.get(a) ?? 0) > (votes.get(b) ?? 0) ? [b, a] : [a, b];
    parent.set(from, to);
  };
  for (const [variant, form] of simplified) {
    votes.set(form, (votes.get(form) ?? 0) + 1);
    join(variant, form);
  }
  for (const [form, other] of joined) join(other, form);
  return new Map([...parent.keys()].map((character) => [character, root(character)]));
}

const REPRESENTATIVE = classes();

/** The character all variants of `character` are folded to; itself where it has none. */
export function representative(character: string): string {
  return REPRESENTATIVE.get(character) ?? character;
}
