/**
 * What a title in 《》 names: a work, a short form nobody defined (《办法》), or
 * a form, a certificate, a newspaper, which are no works to be obtained.
 */
import { inFolded } from "../text/fold.js";

/** 《申请表》, 《录取通知书》, 《居住证》, 《核定单》; near misses: 清单, 白皮书, 手册. */
const FORM = inFolded(
  /(?:表|(?<![皮教科丛全图])书|(?<![清名])单|证|证明|回执|执照|批件|发票|登记卡|优待卡|联系卡|(?:承诺|联系|委托|确认|推荐|商调|告知|申请|复核)函|介绍信|簿|凭证|台账|存根|标签|封面|样表|样本|样式|示意图|位置图|分布图|户口本|协议|合同|问卷|日报|晚报|周刊|月刊|学报|杂志)(?:\([^()]{0,12}\)|[一二三四五六七八九\d]{1,2})?$/u,
);
/** 《关于…的通知书》 would still be a form; 《关于…登记证的通知》 is none, it ends with 通知. */
export const isForm = (title: string): boolean => FORM.test(title);

/** Nothing but the sort of a document, so it must have been introduced somewhere. */
const SORT_ONLY = inFolded(
  /^(?:实施|暂行|试行|管理|工作|指导|总体|若干|行动|改革|试点|建设|发展|操作|补充){0,2}(?:办法|意见|方案|通知|规定|细则|规划|计划|纲要|目录|指南|指引|条例|规则|规程|章程|标准|清单|措施|决定|汇报|报告|请示|批复|函|公告|通告|手册|预案|要点)$/u,
);
export const isSortOnly = (title: string): boolean => SORT_ONLY.test(title);
