/**
 * How strongly a sentence binds. 应当 turned into 可以 changes a measure more
 * than any other two characters; 鼓励 asks for nothing.
 */
import { inFolded } from "../text/fold.js";

export type Strength = "forbid" | "oblige" | "encourage" | "permit";

/** In this order: 不得 before 得, 不应 before 应; the first that stands in a sentence names it. */
export const STRENGTHS: readonly { readonly strength: Strength; readonly words: RegExp }[] = [
  { strength: "forbid", words: /不得|不应|不准|禁止|严禁|杜绝|不能|不可以/u },
  // 应 alone only where it is no part of 应用, 适应, 相应, 应急, 供应 …
  {
    strength: "oblige",
    words:
      /必须|应当|务必|不得不|须(?!知)|(?<![适相响供反效回对])应(?!用|急|对|届|收|邀|变|答|聘|诉)|确保|严格/u,
  },
  {
    strength: "permit",
    words: /可以|允许|(?<![许认不])可(?!持续|靠|行|能|穿|再生|控|比|视|信|量化|变|见|及)|有条件的/u,
  },
  { strength: "encourage", words: /鼓励|支持|倡导|提倡|引导|推动|探索/u },
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
