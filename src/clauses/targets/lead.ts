/**
 * What stands before an indicator's own words: 力争到2018年底，, 其中, 在重点领域
 * 创建, 培育. Verbs that only bring about what is counted go; verbs that say
 * which acts are counted (新建, 引进, 每年组织) stay in the indicator.
 */

import { inFolded } from "../../text/fold.js";
import { ASIDE, TIME } from "./passage.js";

export interface Lead {
  /** Length of what goes. */
  readonly length: number;
  /** Whether a verb that brings something about went with it. */
  readonly made: boolean;
  /** Whether 力争, 确保 or the like stood there. */
  readonly aimed: boolean;
}

/**
 * Verbs that only bring about what then exists. What follows them in (?!…)
 * makes another word: 建设用地, 发展改革, 建成区.
 */
const MAKES =
  "实现|建成(?!区)|建设(?!用地|项目|资金|投资|面积|标准|规模|成本)|创建(?!率)|创成|培育(?!库|企业|期|对象)|打造|推动|推进|支持(?!力度)|形成|组建|争创|发展(?!改革|资金|基金|水平|指数|中|速度)|建立|引导(?!基金)|鼓励|促进|使得|使|带动(?!力)|构建|布局(?!合理)|设立|筹建|集聚(?!区|度)|聚集|加大|加强|巩固(?!率)|达成|拥有(?!量|率)|保持";

/** Verbs whose acts are counted themselves. */
const ACTS =
  "(?<![创更高全革])新(?:编制发布|建成|建|增加|增设|增|设立|设|培育|组建|引进|认定|认证|编制|开工|开|改扩建|改|办|签约|签|发展|招引|招|创建|打造|上|入库|落户|申报|批准|投产|登记|注册)|引进|培养|培训|选择|选取|遴选|扶持|组织实施|组织|实施|开展|举办|承办|认定|完成|改造|淘汰|转化|攻克|突破|推广|招引|改建|扩建|编制|制定|修订|发布|选派|选树|评选|资助|孵化|吸引|帮扶|解决|提供|创造|开发|治理|整治|修复|种植|储备|申报|建档|投放|配备|配置|安排|投入|累计|参与|覆盖|惠及|服务|命名|创作|推出|增加|减少|压减|关闭|开工|投产|签约|落地|搭建|出台";

const MAKE_AT = new RegExp(`^(?:${MAKES})`, "u");
const MAKE_END = new RegExp(`(?:${MAKES})$`, "u");
const ACT_END = inFolded(new RegExp(`(?:${ACTS})$`, "u"));
const ACT_AT = inFolded(new RegExp(`^(?:${ACTS})`, "u"));
const ANY_VERB = inFolded(new RegExp(`${MAKES}|${ACTS}`, "gu"));

const AIM = /^(?:力争|争取|确保|保证|努力|目标是|计划|拟|预计|预期|要|将|应|须|到时|届时)/u;
const LINK = new RegExp(
  `^(?:[\\s,、:的${ASIDE}${TIME}]|[一二三四五六七八九]是|一要|其中|同时|并且|并|且|还|以及|和|及|与|——)`,
  "u",
);
const ADVERB =
  /^(?:基本|初步|全面|进一步|成功|积极|大力|加快|加速|着力|重点|继续|持续|逐步|逐年|不断|稳步|切实|深入|扎实|分批|分期|有序|总共|至少|共同|合力|联合|统一|统筹|高标准|高质量)/u;
const EVERYWHERE =
  /^在?(?:全省|全市|全国|全区|全县|全州|全社会|我国|我省|我市|我区|我县|本省|本市|省内|市内|区内|国内)(?:范围内?)?/u;
const PREPOSITION = /^(?:在|围绕|依托|通过|按照|面向|针对|结合|立足|聚焦|选择|选取|对)/u;

/** What goes before the indicator that begins `words`; `verbal`: a figure and its noun follow. */
export function leadOf(words: string, verbal: boolean): Lead {
  let length = 0;
  let made = false;
  let aimed = false;
  for (;;) {
    const rest = words.slice(length);
    const step = stepOf(rest, verbal, made);
    if (step === null) return { length, made, aimed };
    made ||= step.made;
    aimed ||= step.aimed;
    length += step.length;
  }
}

function stepOf(rest: string, verbal: boolean, made: boolean): Lead | null {
  const plain = LINK.exec(rest)?.[0] ?? adverbOf(rest, verbal);
  if (plain !== undefined) return { length: plain.length, made: false, aimed: false };
  const aim = AIM.exec(rest)?.[0];
  if (aim !== undefined) return { length: aim.length, made: false, aimed: true };
  const make = MAKE_AT.exec(rest)?.[0];
  if (make !== undefined) return { length: make.length, made: true, aimed: false };
  return made ? null : placeOf(rest, verbal);
}

/** 重点 in 重点培育, not in 重点用膜区: an adverb leads to a verb, or to the figure itself. */
function adverbOf(rest: string, verbal: boolean): string | undefined {
  const adverb = ADVERB.exec(rest)?.[0];
  if (adverb === undefined) return undefined;
  const after = rest.slice(adverb.length);
  const leads = MAKE_AT.test(after) || ACT_AT.test(after) || ADVERB.test(after) || AIM.test(after);
  return leads || (verbal && after === "") ? adverb : undefined;
}

/** 在全省, 全省支持培育, 在重点领域创建, 围绕…打造: the place and the verb it leads to. */
function placeOf(rest: string, verbal: boolean): Lead | null {
  const everywhere = EVERYWHERE.exec(rest)?.[0];
  if (
    everywhere !== undefined &&
    (everywhere.startsWith("在") || leadsToVerb(rest.slice(everywhere.length), verbal))
  ) {
    return { length: everywhere.length, made: false, aimed: false };
  }
  const preposition = PREPOSITION.exec(rest)?.[0];
  if (preposition === undefined) return null;
  const verb = [...rest.slice(0, LONGEST_PLACE).matchAll(ANY_VERB)].find(({ index, 0: word }) => {
    return index > 1 && MAKE_AT.test(word);
  });
  if (verb !== undefined && (verbal || verb.index + verb[0].length < rest.length)) {
    return { length: verb.index + verb[0].length, made: true, aimed: false };
  }
  return preposition === "在" ? { length: 1, made: false, aimed: false } : null;
}

/** A place before a verb, such as 在高档数控机床和机器人、新一代信息技术、新材料领域, is not longer. */
const LONGEST_PLACE = 80;

function leadsToVerb(rest: string, verbal: boolean): boolean {
  const adverb = ADVERB.exec(rest)?.[0].length ?? 0;
  const after = rest.slice(adverb);
  return MAKE_AT.test(after) || (verbal && after === "");
}

/** Whether words end in a verb that can govern a figure: 新建|10个…, 全省支持培育|120个…. */
export const endsInVerb = (words: string): boolean => MAKE_END.test(words) || ACT_END.test(words);

/** Verbs that create: their figures are goals even where no year is near. */
const CREATES =
  /(?:创建|创成|建成|建设|打造|培育|组建|争创|形成|新建|新增|新设|新培育|新组建|新引进|新认定|建立|引进|培养|培训|遴选|认定)/u;
export const creates = (words: string): boolean => CREATES.test(words);
