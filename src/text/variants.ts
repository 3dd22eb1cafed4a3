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
/// <reference path="./opencc-dictionaries.d.ts" />
import COMPATIBLE from "opencc-js/dict/CJK_Compatibility_Ideographs";
import HONG_KONG from "opencc-js/dict/HKVariants";
import FROM_HONG_KONG from "opencc-js/dict/HKVariantsRev";
import TRADITIONAL from "opencc-js/dict/STCharacters";
import SIMPLIFIED from "opencc-js/dict/TSCharacters";
import TAIWAN from "opencc-js/dict/TWVariants";
import FROM_TAIWAN from "opencc-js/dict/TWVariantsRev";

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

/** A dictionary of single characters, as OpenCC writes it: "乾 干|亂 乱". */
const tableOf = (dictionary: string): ReadonlyMap<string, string> =>
  new Map(dictionary.split("|").map((entry) => entry.split(" ") as [string, string]));

/** What a character goes through, one dictionary after the other; phrases are left out. */
type Chain = readonly ReadonlyMap<string, string>[];

const COMMON = tableOf(COMPATIBLE);
const TO_SIMPLIFIED = tableOf(SIMPLIFIED);
const TO_TRADITIONAL = tableOf(TRADITIONAL);

/** From Traditional, Taiwan and Hong Kong writing to Simplified. */
const SIMPLIFYING: readonly Chain[] = [
  [COMMON, TO_SIMPLIFIED],
  [COMMON, tableOf(FROM_TAIWAN), TO_SIMPLIFIED],
  [COMMON, tableOf(FROM_HONG_KONG), TO_SIMPLIFIED],
];

/** And the other way: 馀 is simplified no further, but its Traditional form is that of 余 too. */
const JOINING: readonly Chain[] = [
  [COMMON, TO_TRADITIONAL],
  [COMMON, TO_TRADITIONAL, tableOf(TAIWAN)],
  [COMMON, TO_TRADITIONAL, tableOf(HONG_KONG)],
];

/** Characters a chain changes, by their code points, each with what becomes of it. */
function changedBy(chain: Chain): [string, string][] {
  const characters = new Set(chain.flatMap((table) => [...table.keys()]));
  return [...characters]
    .sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0))
    .map((character): [string, string] => [
      character,
      chain.reduce((form, table) => table.get(form) ?? form, character),
    ])
    .filter(([character, form]) => form !== character);
}

/** Joins pairs into classes and picks each class's representative. */
function classes(): ReadonlyMap<string, string> {
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
  for (const [variant, form] of [...READ_PAIRS, ...SIMPLIFYING.flatMap(changedBy)]) {
    votes.set(form, (votes.get(form) ?? 0) + 1);
    join(variant, form);
  }
  for (const [form, other] of JOINING.flatMap(changedBy)) join(other, form);
  return new Map([...parent.keys()].map((character) => [character, root(character)]));
}

const REPRESENTATIVE = classes();

/** The character all variants of `character` are folded to; itself where it has none. */
export function representative(character: string): string {
  return REPRESENTATIVE.get(character) ?? character;
}
