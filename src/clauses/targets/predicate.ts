/**
 * The words between a subject and its figure: …比重|分别达, …比例|提高到不低于.
 * They are peeled off from the figure backwards.
 */
import type { Bound } from "./figures.js";
import { TIME } from "./passage.js";

/**
 * `change` 提高到 增至 · `reach` 达到 突破 · `grow` 年均增长 · `keep` 控制在 ·
 * `be` 为 · `have` 现有 原 · null: the figure follows its noun or its verb.
 */
export type Verb = "change" | "reach" | "grow" | "keep" | "be" | "have" | null;

export interface Predicate {
  /** Length of what stands before it. */
  readonly core: number;
  readonly verb: Verb;
  readonly bound: Bound | null;
  /** 年均增长, as printed, which belongs to the indicator. */
  readonly grow: readonly [from: number, to: number] | null;
  /** 分别: the figures are shared out. */
  readonly shared: boolean;
  /** 力争, 确保 before the figure. */
  readonly aimed: boolean;
  /** 可 before the figure: allowed, not aimed at. */
  readonly allowed: boolean;
}

interface Peel {
  readonly pattern: RegExp;
  readonly verb?: Verb;
  readonly bound?: Bound;
}

/** In this order, since 不超过 ends with 超过, and 提高到 with 到. */
export const PEELS: readonly Peel[] = [
  // 不得超过 before 超过, 不低于 before 低于: a pattern finds its longest form first.
  {
    pattern:
      /(?:不(?:得)?(?:超过|高于|大于|多于|超)|(?<!不|不得)(?:低于|少于|小于)|最多|至多|≤|<=?)$/u,
    verb: "keep",
    bound: "<=",
  },
  {
    pattern:
      /(?:不(?:得)?(?:低于|少于|小于)|高于|大于|多于|超过|突破|超出|超|逾|至少|最少|保底|(?<!通|经|超|不)过|≥|>=?)$/u,
    verb: "reach",
    bound: ">=",
  },
  { pattern: /(?:大约|约|将近|接近|近)$/u, bound: "~" },
  {
    pattern:
      /(?:提高|提升|增加|增长|扩大|扩增|发展|上升|升高|升|增|降低|下降|降|减少|减|缩短|压缩|压减|压降|精简|拓展|恢复|跃升|攀升|扩展|延长)(?:到|至|为)$/u,
    verb: "change",
  },
  { pattern: /(?:控制在|稳定在|保持在|维持在|稳定至|保持)$/u, verb: "keep" },
  { pattern: /(?:达到了?|达至|达|(?<=[^力争取保])(?:实现|完成))$/u, verb: "reach" },
  { pattern: /(?:(?:目前|现|已|原|仅|共)有|已达到?|已建成|原)$/u, verb: "have" },
  { pattern: /(?<!作|成|分|因|认|行|称)(?:为|是)$/u, verb: "be" },
];

/** Words that only colour the verb. */
const ADVERB = new RegExp(
  `(?:累计|总计|合计|共计|一共|共|力争|争取|确保|保证|努力|可以?|能够|(?<![人年户亩日月平场单])均|都|也|全部|基本|稳步|总体|整体|普遍|将|要|应|须|再|预计|预期|分别|大幅|稳定|[ ,]|${TIME}+的?)$`,
  "u",
);
const AIM = /力争|争取|确保|保证|努力/u;

/** A change by so much; 到 and 至 would make it a change to. */
const GROW =
  /(?:(?:年均|平均每年|每年|逐年|平均|年度|同比|累计|分别|比上年|较上年)*|年)(?:增长|递增|增加|提高|提升|上升|下降|降低|减少|压减|压缩|缩短)$/u;

/** The longest predicate, 分别提高到不低于, with room for one adverb more. */
const WINDOW = 16;

export function predicateOf(before: string): Predicate {
  let core = before.trimEnd().length;
  let verb: Verb = null;
  let bound: Bound | null = null;
  let shared = false;
  let aimed = false;
  let allowed = false;
  for (;;) {
    const tail = before.slice(Math.max(0, core - WINDOW), core);
    const peel = PEELS.find(({ pattern }) => pattern.test(tail));
    const words = (peel?.pattern ?? ADVERB).exec(tail)?.[0];
    if (words === undefined) break;
    verb = stronger(verb, peel?.verb ?? null);
    bound ??= peel?.bound ?? null;
    shared ||= words.endsWith("分别");
    aimed ||= AIM.test(words);
    allowed ||= words.startsWith("可");
    core -= words.length;
  }
  const grow = verb === null || verb === "reach" || verb === "keep" ? growth(before, core) : null;
  if (grow === null) return { core, verb, bound, grow, shared, aimed, allowed };
  shared ||= before.slice(...grow).includes("分别");
  return { core: grow[0], verb: "grow", bound, grow, shared, aimed, allowed };
}

/** The verb nearest the subject says what happens: 提高到不低于 is a change. */
const stronger = (near: Verb, far: Verb): Verb => far ?? near;

function growth(before: string, core: number): readonly [number, number] | null {
  const tail = before.slice(Math.max(0, core - WINDOW), core);
  const words = GROW.exec(tail)?.[0];
  return words === undefined ? null : [core - words.length, core];
}
