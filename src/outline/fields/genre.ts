/**
 * 文种: what kind of paper a title names, in Simplified form.
 *
 *   …关于印发…方案的通知 → 通知; …行动计划（2017—2020年） → 计划
 *   near miss: 规划和自然资源局 names no 规划
 */
import { fold } from "../../text/fold.js";

/**
 * Kinds of official papers (党政机关公文处理工作条例 §8), of rules (规章制定程序条例 §7)
 * and of plans as titles print them; the longer ones first.
 */
const GENRES = [
  "实施细则",
  "工作规则",
  "决议",
  "决定",
  "命令",
  "公报",
  "公告",
  "通告",
  "意见",
  "通知",
  "通报",
  "报告",
  "请示",
  "批复",
  "议案",
  "函",
  "纪要",
  "条例",
  "规定",
  "办法",
  "细则",
  "规则",
  "规章",
  "章程",
  "法",
  "令",
  "方案",
  "规划",
  "计划",
  "纲要",
  "要点",
  "措施",
  "标准",
  "规范",
  "指引",
  "指南",
  "预案",
  "清单",
  "目录",
  "名单",
  "制度",
  "准则",
  "解释",
  "答复",
  "说明",
  "建议",
  "倡议书",
  "公约",
] as const;

const TAIL = /(?:[（(〔[][^（）()〔〕[\]]*[）)〕\]])+$/u;
const ENDS = new RegExp(`(${[...GENRES].sort((a, b) => b.length - a.length).join("|")})$`, "u");

/** The kind a title ends in, brackets behind it aside; null where it names none. */
export function genreOf(title: string): string | null {
  const plain = fold(title)
    .replace(/\s/gu, "")
    .replace(TAIL, "")
    .replace(/[》」”]$/u, "");
  return ENDS.exec(plain)?.[1] ?? null;
}
