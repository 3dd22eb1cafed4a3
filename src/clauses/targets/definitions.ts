/**
 * Figures that are no goals: they say which firms are meant (主营业务收入1亿元以上的
 * 企业), what is paid (奖补30万元), or what must be fulfilled first.
 */
import { inFolded } from "../../text/fold.js";
import { ASIDE } from "./passage.js";

/** Nothing of a noun follows: the statement ends with the figure. */
const ENDED = new RegExp(
  `^(?:$|[\\s,、/${ASIDE}]|和|与|及|或|并|且|等|较|比(?!例|重)|同比|同时|占|其中|以及|力争|争取|确保|左右|之间|的?(?:目标|任务|水平|要求|标准|增速|速度|增长|增幅|总体|总目标|规模)|分别|而|后|时|以)`,
  "u",
);
export const isEnded = (after: string): boolean => ENDED.test(after);

/** 由10%提高到…, 在原2880万元的基础上增至…: where the figure starts from. */
const BASE_AFTER =
  /^(?:左右)?(?:的)?(?:基础上)?[,]?(?:再|逐步|稳步|进一步)?(?:提高|提升|增加|增长|扩大|上升|降低|下降|减少|压减|压缩|缩短|发展|增|升|降|减|扩)(?:到|至|为)/u;
const BASE_BEFORE = /(?:由|从|原|原有|在)(?:[^,由从]{0,14})$/u;
export const isBase = (before: string, after: string): boolean =>
  BASE_AFTER.test(after) && BASE_BEFORE.test(before);

/** What is paid out or exacted, not reached. */
const PAID =
  /补助|补贴|奖励|奖补|奖金|资助|贴息|罚|赔|缴|收费|价格|给予|最高|工资|报酬|津贴|押金|保证金|限额|额度|起征|扣除|每[人户家个项次间].{0,12}元/u;

/** Indicators that may hold such a word and still be goals: 用于奖励研发团队的比例. */
const MEASURED = inFolded(
  /(?:比例|比重|率|占比|覆盖面|规模|总额|总量|收入|投入|资金|数量|人数|产值)$/u,
);

export const isPaid = (clause: string, indicator: string): boolean =>
  PAID.test(clause) && !MEASURED.test(indicator);

/** A list of what somebody has to fulfil: 申报企业应当具备下列条件：. */
const CONDITIONS =
  /(?:条件|情形|要求|标准|材料|情况|规定)(?:之一)?(?:的|者)?[^。:]{0,12}:\s*$|(?:申报|认定|准入|申请|资格)条件\s*$/u;
export const asksConditions = (above: string): boolean => CONDITIONS.test(above);

const CONDITION =
  /^\s*(?:按|对按|凡|每满|每招)|(?:(?:符合|具备|满足).{0,12}条件|应当在|注册资本|注册资金|持股|出资|年龄|不满|年满|罚款|有期徒刑|滞纳金|应纳税|税率|电话|邮编)/u;
export const isCondition = (clause: string): boolean => CONDITION.test(clause);
