/**
 * What is said of a finding, in the languages of the page. Titles, numbers and
 * places come in as they are printed.
 */
import { told, type Writings } from "../text/told.js";
import type { Told } from "../vocabulary.js";

/** {0}, {1}: what comes in. */
const SENTENCES = {
  marksOpen: ["书名号没有写全，缺“》”。", "書名號沒有寫全，缺「》」。", "》 is missing."],
  yearBrackets: [
    "发文字号的年份应用六角括号，写作 {0}。",
    "發文字號的年份應用六角括號，寫作 {0}。",
    "The year of a document number stands in 〔〕: {0}.",
  ],
  otherBrackets: [
    "发文字号的年份应用六角括号，写作 {0}，不用 {1}。",
    "發文字號的年份應用六角括號，寫作 {0}，不用 {1}。",
    "The year of a document number stands in 〔〕, not in {1}: {0}.",
  ],
  later: [
    "所引文件成于 {0}，晚于本稿（{1}）。",
    "所引文件成於 {0}，晚於本稿（{1}）。",
    "The work cited is of {0}, later than this draft ({1}).",
  ],
  otherNumber: [
    "题名与{0}相同，文号却是 {1}，请核对。",
    "題名與{0}相同，文號卻是 {1}，請核對。",
    "The title is that of {0}, the number is {1}: which is meant?",
  ],
  othersNumber: [
    "{0} 是{1}的文号，与题名不符。",
    "{0} 是{1}的文號，與題名不符。",
    "{0} is the number of {1}, not of this title.",
  ],
  othersNumberKnown: [
    "{0} 是{1}的文号，与题名不符；该题名的文号是 {2}。",
    "{0} 是{1}的文號，與題名不符；該題名的文號是 {2}。",
    "{0} is the number of {1}, not of this title, whose number is {2}.",
  ],
  titleDiffers: [
    "题名与{0}不尽相同，请核对。",
    "題名與{0}不盡相同，請核對。",
    "The title is not quite that of {0}.",
  ],
  noSuchPlace: ["{0}中没有{1}。", "{0}中沒有{1}。", "There is no {1} in {0}."],
  noSuchPlaceLast: [
    "{0}中没有{1}，其条文至第 {2} 条。",
    "{0}中沒有{1}，其條文至第 {2} 條。",
    "There is no {1} in {0}, which ends with article {2}.",
  ],
  repealed: [
    "所引文件已被宣布废止或停止执行，见库中条款。",
    "所引文件已被宣布廢止或停止執行，見庫中條款。",
    "The work cited was repealed or suspended, see the clause in the library.",
  ],
  repealedOn: [
    "所引文件已被宣布废止或停止执行（{0}），见库中条款。",
    "所引文件已被宣布廢止或停止執行（{0}），見庫中條款。",
    "The work cited was repealed or suspended ({0}), see the clause in the library.",
  ],
  expired: [
    "所引文件的有效期至 {0}，已经届满。",
    "所引文件的有效期至 {0}，已經屆滿。",
    "The work cited held until {0}, which is over.",
  ],
  superseded: [
    "库中有更新的同名文件：{0}。",
    "庫中有更新的同名文件：{0}。",
    "The library holds a newer work of this title: {0}.",
  ],
  ambiguous: [
    "可能指 {0}，未作链接。",
    "可能指 {0}，未作連結。",
    "It may mean {0}, and is not linked.",
  ],
  notHeldLike: [
    "所引文件不在库中；库中有题名相近的{0}，请核对是否指它。",
    "所引文件不在庫中；庫中有題名相近的{0}，請核對是否指它。",
    "The work cited is not held. {0} has nearly the same title: is it meant?",
  ],
  notHeld: [
    "所引文件不在库中，也没有库中文件引用它。",
    "所引文件不在庫中，也沒有庫中文件引用它。",
    "The work cited is not held, and no document held cites it.",
  ],
  notHeldCited: [
    "所引文件不在库中，无从核对；库中有文件引用它。",
    "所引文件不在庫中，無從核對；庫中有文件引用它。",
    "The work cited is not held and cannot be checked; documents held cite it.",
  ],
  quoteDiffers: [
    "引文与原文不一致，差别见下。",
    "引文與原文不一致，差別見下。",
    "The quoted words are not those of the source; the difference is below.",
  ],
  quoteNowhere: [
    "所引文件中没有这段话。",
    "所引文件中沒有這段話。",
    "The work cited does not say this.",
  ],
  or: ["，或 ", "，或 ", ", or "],
  theWork: ["所引文件", "所引文件", "the work cited"],
} as const satisfies Record<string, Writings>;

export type Sentence = keyof typeof SENTENCES;

export function tell(name: Sentence, ...values: readonly (string | number | Told)[]): Told {
  return told(SENTENCES[name], ...values);
}

/** Several names of which any may be meant. */
export function anyOf(names: readonly string[]): Told {
  const or = tell("or");
  return {
    "zh-Hans": names.join(or["zh-Hans"]),
    "zh-Hant": names.join(or["zh-Hant"]),
    en: names.join(or.en),
  };
}
