/** What a measure is called: its heading or, without one, the words up to its first sign. */
import type { Clause } from "../vocabulary.js";

/** 「全市研究与试验发展经费支出占生产总值比重达到2%」 is 24 characters; a name is hardly longer. */
const LONGEST_NAME = 30;

const LABEL = /^[^\p{L}]+/u;

export function nameOf({ heading, text }: Clause): string {
  if (heading !== null) return heading;
  return (text.replace(LABEL, "").split(/[，。；：\n]/u)[0] ?? "").slice(0, LONGEST_NAME);
}
