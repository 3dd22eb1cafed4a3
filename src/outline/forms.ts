/**
 * Lines known by their form alone, whatever stands around them. All take a
 * line as printed, without its outer spaces.
 */
import { NUMBER_SERIAL, NUMBER_YEAR } from "../text/document-number.js";
import { fold } from "../text/fold.js";

const DAY = /^[(（]?\s*(?:19|20)\d{2}\s?[-./]\s?\d{1,2}\s?[-./]\s?\d{1,2}\s*[)）]?$/u;
/** 二○一一年四月, on a cover. Typists write the zero as a letter: 二OO六年. */
const MONTH = /^(?:[\doO〇○◯零一二三四五六七八九]){4}年(?:[\d一二三四五六七八九十]){1,2}月$/u;
const DATE =
  /^[(（]?\s*(?:[\doO〇○◯零一二三四五六七八九]\s*){4}年\s*(?:[\d一二三四五六七八九十]\s*){1,3}月\s*(?:[\d一二三四五六七八九十]\s*){1,4}日?\s*[)）]?$/u;

/** 2016年5月20日, 二○一一年四月二十六日, （2015年9月25日）. */
export function isDate(line: string): boolean {
  if (line.length >= 40) return false;
  const plain = fold(line);
  return DATE.test(plain) || DAY.test(plain) || MONTH.test(plain.replace(/\s/gu, ""));
}

/** ■ 廣東省制訂了…: words lifted out of the text to catch the eye. */
export function isCallout(line: string): boolean {
  return /^[■□◆◇▲★●]\s*\S/u.test(line);
}

/** ——坚持把需求导向作为…。 */
export function isDash(line: string): boolean {
  return /^(?:[—―─–－-]{2,}|[—―─])\s*[^\s—―─–－-]/u.test(line);
}

/** 附件, 附件1：…, 附表2, 附录三, 附：…. The list 附件：1.… is read by its own recogniser. */
export const ANNEX =
  /^附\s?(?:([件表录])\s?(\d{1,2}|[一二三四五六七八九十]{1,3})?(?=[\s:.、()]|$)|(?=:))/u;

/** 附件2 招生计划.xls: the name of a file to be fetched, not the annex itself. */
export function isFileName(words: string): boolean {
  return /\.(?:docx?|xlsx?|pptx?|pdf|wps|et|ofd|zip|rar|jpe?g|png)$/iu.test(words);
}

/** 粤府办〔2016〕46号, 国发[2019]5号, (桂政办发(2021)106号), 国发〔一九九五〕三号, 国务院令第707号. */
export const DOC_NUMBER = new RegExp(
  `^[(]?(?:\\p{Script=Han}{1,12}[\\p{Script=Han}A-Za-z]{0,4}[〔[(【﹝„]\\s?${NUMBER_YEAR}\\s?[〕\\])】﹞‟]\\s?第?\\s?${NUMBER_SERIAL}\\s?号|\\p{Script=Han}{1,20}令\\s?第?\\s?${NUMBER_SERIAL}\\s?号)[)]?$`,
  "u",
);

export function isDocNumber(line: string): boolean {
  return line.length < 50 && DOC_NUMBER.test(fold(line));
}

/** 2006年10月26日 财建〔2006〕689号: date and number side by side; null where the line is not that. */
export function datedNumber(line: string): string | null {
  const parts = line.length < 80 ? line.trim().split(/\s+/u) : [];
  const number = parts.find(isDocNumber);
  const isPair = parts.length === 2 && number !== undefined && parts.some(isDate);
  return isPair ? number : null;
}

/** 索引号：…, 发布单位：广州市人民政府, 文 号: 穗府〔2016〕13号: one fact a line. */
export const ENTRY =
  /^(?:[•·●▪]\s*)?(?:索\s?引\s?号|文\s*号|文件编号|统一编号|发文字号|发文机关|发文机构|发布机关|发布单位|发布机构|发文单位|制发机关|成文日期|发文日期|生成日期|发布日期|实施日期|失效日期|颁布时间|公开日期|公开形式|公开范围|主题分类|体裁分类|组配分类|分类|标\s*题|名\s*称|有效性|文件状态|效力状态|内容概述|签发人|信息索引|主题词|来源)\s*[:：]/u;

const BODY_ENDINGS =
  "人民政府|政府|委员会|人大常委会|常委会|办公室|办公厅|委办|政办|委|厅|局|署|部|院|总队|支队|中心|党组|法院|检察院|银行|分行|监管局|总局|总公司|大学|联合会|工作组|专家组|调查组|检查组|督导组|总工会|协会|学会|指挥部|领导小组|区委|市委|省委|县委|国务院|中央|司|处|会|办";
const BODY = new RegExp(
  `^(?:中共|中国|国家)?[\\p{Script=Han}、()·]{1,30}(?:${BODY_ENDINGS})(?:\\([\\p{Script=Han}]{2,14}\\))?$`,
  "u",
);
/**
 * Verbs and connectives that make a sentence or a title of what ends like a
 * body; 住房和城乡建设局 and 推进政府职能转变协调小组办公室 are bodies for all that.
 */
const NO_BODY =
  /关于|印发|通知|[。,:;]|负责|加强|推进(?!.{0,16}(?:领导小组|协调小组|委员会|指挥部|办公室)$)|建设(?!局|厅|委|部|办|和|与|管理|工程|领导|指挥|兵团|集团|银行|监督|服务|开发|投资)|提高|完善|加快|强化|的/u;

/** 广东省人民政府办公厅, 中共广州市番禺区委: the name of a body and nothing else. */
export function isBody(words: string): boolean {
  if (words.length < 2 || words.length > 40) return false;
  const plain = fold(words.replace(/\s+/gu, ""));
  return BODY.test(plain) && !NO_BODY.test(plain);
}

/** One body, or several side by side. */
export function isBodies(line: string): boolean {
  if (line.length > 120) return false;
  if (isBody(line)) return true;
  return line.trim().split(/\s+/u).every(isBody);
}

/** 各地级以上市人民政府，…： */
export function isAddressee(line: string): boolean {
  return line.length < 200 && /[:：]$/u.test(line) && !/[。;；]/u.test(line);
}

const GENRE =
  "通知|意见|方案|计划|规划|办法|规定|细则|决定|决议|条例|纲要|通告|公告|通报|批复|函|复函|报告|请示|命令|令|措施|规则|章程|要点|指引|指南|标准|规范|目录|清单|实施细则|工作制度|预案|制度|政策|答复|解读|若干规定|若干措施|行动|工程|公报|议案|纪要|说明|准则|守则|汇编|名单|职责|机制";
const GENRE_END = new RegExp(`(?:${GENRE})(?:[(][^()]{1,24}[)])*$`, "u");

/** 实施细则（2016—2020年）（试行） */
const LONGEST_ENDING = 80;

/** True where a title cannot go on: what it is has been said. */
export function endsTitle(words: string): boolean {
  return TITLE_END.test(fold(words.slice(-LONGEST_ENDING).replace(/\s+/gu, "")));
}

/** 制度, 工程 and 行动 also end the first line of a longer title; these do not. */
const TITLE_END =
  /(?:通知|意见|方案|计划|规划|办法|规定|细则|决定|决议|条例|纲要|通告|公告|通报|批复|函|报告|请示|措施)(?:[(][^()]{1,24}[)])*$/u;

/** True where the words end as titles of measures do: …实施意见, …行动计划（2017—2020年）. */
export function endsWithGenre(words: string): boolean {
  return GENRE_END.test(fold(words.slice(-LONGEST_ENDING).replace(/\s+/gu, "")));
}
