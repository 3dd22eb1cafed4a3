/**
 * The text that speaks of itself: 本方案, 本实施细则, 上述意见.
 * near misses: 基本法, 本规划区, 根本办法, 成本计划, 本法院.
 */
import { inFolded } from "../text/fold.js";

export interface SelfCitation {
  readonly start: number;
  readonly end: number;
}

const SELF = inFolded(
  /本(?:次|试行|暂行|工作|实施|行动|指导|总体|管理|三年行动|若干|专项|应急|发展|建设|操作){0,3}(?:方案|意见|办法|通知|规定|细则|条例|决定|规划|计划|纲要|通告|公告|指引|指南|规则|规程|规范|准则|章程|标准|目录|预案|措施|批复|解释|要点|法典|法|文件|须知|注意事项)|(?:上述|前述)(?:工作|实施|指导|行动){0,2}(?:方案|意见|办法|通知|细则|条例|决定|规划|纲要|批复|计划|文件)/gu,
);
/** The 本 belongs to the word before it. */
const BEFORE = inFolded(/[基根日资成版样原副文书标脚课剧抄读译范蓝绘木亏底刻]/u);
/** The word goes on: 本法院, 本规划区, 本意见书, 本标准化. */
const AFTER = inFolded(
  /^(?:.*法(?:院|人|定|律|规|庭|官|制|治|学|医)|.*规划(?:区|局|师)|.*计划(?:单列|生育|内|外)|.*(?:意见|通知|决定)书|.*(?:标准|规范)化|.*措施费)/u,
);

export function selfCitations(text: string): SelfCitation[] {
  const found: SelfCitation[] = [];
  for (const { index, 0: words } of text.matchAll(SELF)) {
    const end = index + words.length;
    if (words.startsWith("本") && index > 0 && BEFORE.test(text.charAt(index - 1))) continue;
    if (AFTER.test(text.slice(index, end + 2))) continue;
    found.push({ start: index, end });
  }
  return found;
}
