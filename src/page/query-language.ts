/** The query language as it is told to readers: what one can type, and what it finds. */

import type { Word } from "./words.js";

/** Ways of asking, from the plainest to the most particular; each is a question one can type. */
export const WAYS: readonly (readonly [typed: string, finds: Word])[] = [
  ["高新技术企业 培育", "wayAll"],
  ["“知识产权质押”", "wayPhrase"],
  ["孵化器 -房地产", "wayWithout"],
  ["孵化器 OR 众创空间", "wayEither"],
  ["(孵化器 OR 众创空间) 补贴", "wayGroup"],
  ["人才 NEAR/10 引进", "wayNear"],
  ["停车场管理办法 第12条", "wayArticle"],
  ["粤府办〔2016〕46号", "wayNumber"],
];

/** Fields by their English and their Chinese name, with what each is asked of. */
export const FIELDS: readonly (readonly [english: string, chinese: string, of: Word])[] = [
  ["title:", "标题：", "ofTitle"],
  ["heading:", "条标：", "ofHeading"],
  ["no:", "文号：", "ofNumber"],
  ["cites:", "引用：", "ofCited"],
  ["issuer:", "发文机关：", "ofIssuer"],
  ["dept:", "部门：", "ofDepartment"],
  ["region:", "地区：", "ofRegion"],
  ["level:", "层级：", "ofLevel"],
  ["year:", "年份：", "ofYear"],
  ["target:", "指标：", "ofTarget"],
  ["targetYear:", "目标年：", "ofTargetYear"],
];
