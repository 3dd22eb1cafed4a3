/**
 * How strongly a sentence binds. 应当 turned into 可以 changes a measure more
 * than any other two characters; 鼓励 asks for nothing.
 */
import { inFolded } from "../text/fold.js";

export type Strength = "forbid" | "oblige" | "encourage" | "permit";

/** In this order: 不得 before 得, 不应 before 应; the first that stands in a sentence names it. */
export const STRENGTHS: readonly { readonly strength: Strength; readonly words: RegExp }[] = [
  { strength: "forbid", words: /不得(?!不)|不应|不准|禁止|严禁|杜绝|不能|不可以/u },
  // Before 须: what nobody has to do.
  { strength: "permit", words: /[无毋不]须|不必|无需/u },
  // 应 alone only where it is no part of 应用, 适应, 相应, 应急, 供应 …; 方可 is a condition to be met.
  {
    strength: "oblige",
    words:
      /必须|应当|务必|不得不|须(?!知)|(?<![适相响供反效回对感顺照呼策因])应(?!用|急|对|届|收|邀|变|答|聘|诉|税|纳|付|计|运|有|得|力|召|战|试|征)|确保|[方才]可/u,
  },
  {
    strength: "permit",
    words:
      /可以|允许|(?<![许认不宁两无小])可(?!持续|靠|行|能|穿|再生|控|比|视|信|量化|变|见|及|复制|推广|操作|追溯|支配|转|用|回收|利用|循环|预期|感|得|降解|观|喜)/u,
  },
  // As verbs: 财政支持力度, 政策支持 and 引导基金 name things.
  {
    strength: "encourage",
    words:
      /鼓励|(?<!财政|政策|资金|金融|科技|技术|给予|提供|加大)支持(?!力度|政策|资金|体系|措施|作用|办法|方向|对象|范围|方式|系统|$)|倡导|提倡|(?<!政策|舆论|宣传)引导(?!基金|资金|作用|力度|目录|$)|推动(?!力|作用)|探索(?!性)/u,
  },
];

const FOLDED = STRENGTHS.map(({ strength, words }) => ({ strength, words: inFolded(words) }));

export interface Binding {
  readonly strength: Strength;
  /** The word that says so, and where it begins in the sentence. */
  readonly word: string;
  readonly at: number;
}

/** The strongest binding of a folded sentence; null where it only says what is done. */
export function bindingOf(folded: string): Binding | null {
  for (const { strength, words } of FOLDED) {
    const found = words.exec(folded);
    if (found) return { strength, word: found[0], at: found.index };
  }
  return null;
}

/** A folded text without the words that bind: what is left is what is to be done. */
export const withoutBinding = (folded: string): string =>
  FOLDED.reduce(
    (text, { words }) => text.replace(new RegExp(words.source, `${words.flags}g`), ""),
    folded,
  );
