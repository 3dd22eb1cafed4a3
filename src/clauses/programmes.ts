/**
 * Named programmes: “珠江人才计划”, 「揚帆計劃」, “互联网+”行动计划.
 *
 * A name is known by its form: it ends in a word for a programme, or such a
 * word follows its marks. near misses: “专精特新”, “三单一图”, “十三五”规划,
 * “大众创业、万众创新”
 */
import { fold } from "../text/fold.js";
import type { Programme, Span } from "../vocabulary.js";

/** Words a programme’s name ends in, the longer ones first. */
const KIND =
  "(?:专项)?行动(?:计划|方案)?|(?:三年|五年)?(?:倍增|培育|提升|扶持|支持|资助|引才|引智|人才)?(?:计划|工程)|(?:重大|重点)?专项|(?:重大|重点|示范|试点)?项目|战略|政策|专案";
const ENDS = new RegExp(`(?:${KIND})$`, "u");
const FOLLOWS = new RegExp(
  `^(?:${KIND})(?!部门|单位|期间|时期|建设的|库|组|经理|管理|负责|收益|资金|性|上|布局|的)`,
  "u",
);

/** Names joined to one word: “科技专家服务团”、“人才驿站”项目. */
const JOINED = /^(?:、|和|与|及|以及)$/u;

/** “十三五” is a time; its 规划 and 战略 are no programmes of that name. */
const PERIOD = /^(?:十[一二三四五六]五|九五|八五|二〇|\d)[^\u4e00-\u9fff]*$|^十[一二三四五六]五/u;

/** A slogan says something; a name only names. */
const SLOGAN = /[,。;:!?]|的|要|了/u;

const QUOTED = /[“「『"]([^“”「」『』"\n]{2,30})[”」』"]/gu;

interface Quoted {
  readonly span: Span;
  readonly content: string;
  readonly folded: string;
}

export function programmesOf(text: string): readonly Programme[] {
  const folded = fold(text);
  const quoted = [...folded.matchAll(QUOTED)].map(({ index, 0: all }): Quoted => {
    const span = [index, index + all.length] as const;
    return { span, content: text.slice(index + 1, span[1] - 1), folded: all.slice(1, -1) };
  });
  const programmes: Programme[] = [];
  // Backwards, so that a word after the last of joined names is known to all of them.
  let joined: number | null = null;
  for (const quote of quoted.toReversed()) {
    const kind = kindAfter(folded, quote.span[1]);
    const shares: boolean =
      joined !== null && JOINED.test(folded.slice(quote.span[1], joined).trim());
    const named = !SLOGAN.test(quote.folded) && !PERIOD.test(quote.folded);
    const known: boolean = named && (ENDS.test(quote.folded) || kind !== "" || shares);
    joined = known && (kind !== "" || shares) ? quote.span[0] : null;
    if (!known) continue;
    const end = quote.span[1] + kind.length;
    const name = quote.content + text.slice(quote.span[1], end);
    programmes.push({ name, span: [quote.span[0], end] });
  }
  return programmes.toReversed();
}

/** The word for a programme that follows the marks at once: “卓粤”|计划. */
function kindAfter(folded: string, at: number): string {
  return FOLLOWS.exec(folded.slice(at, at + 12))?.[0] ?? "";
}
