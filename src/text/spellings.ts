/**
 * Words that Traditional print writes with other characters, each a word of its
 * own: 坐标 is 座標 in Hong Kong, and 家具 傢俱. Were 坐 and 座 folded into one, 座谈
 * would be found for 坐谈, so these are pairs of words.
 *
 * Source: OpenCC's phrases for Hong Kong and Taiwan, compared with the fold
 * character by character; what differs otherwise is another word, not another
 * spelling.
 */

/** Keys of the spellings of a word, that of Mainland print first. All of one length. */
export const SPELLINGS: readonly (readonly [mainland: string, other: string])[] = [
  ["坐标", "座标"],
  ["家具", "家俱"],
  ["想象", "想像"],
];

/** A key with such words in the spelling of Mainland print. */
export function mainlandSpelling(key: string): string {
  let own = key;
  for (const [mainland, other] of SPELLINGS) own = own.replaceAll(other, mainland);
  return own;
}
