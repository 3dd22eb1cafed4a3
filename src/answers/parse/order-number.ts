/**
 * An order or announcement typed by its number: 国务院令第707号, 国务院令707号,
 * 国务院第707号令, 财政部公告2019年第39号. Orders are counted by the body that
 * gives them, so the body is named in full; 省政府令第5号 may be of any province.
 */
import { inFigures, NUMBER_SERIAL, NUMBER_YEAR } from "../../text/document-number.js";
import { fold, inFolded } from "../../text/fold.js";

const BODY = "(\\p{Script=Han}(?:[\\p{Script=Han}、\\s]{0,28}\\p{Script=Han})?)";
const ORDER = inFolded(
  new RegExp(
    `^[(]?${BODY}\\s*(令|公告)\\s*[(〔[]?(?:(${NUMBER_YEAR})\\s*年?[)〕\\]]?)?\\s*(?:第\\s*(${NUMBER_SERIAL})\\s*号?|(${NUMBER_SERIAL})\\s*号)[)]?$`,
    "u",
  ),
);
/** The serial before the word. */
const TURNED = inFolded(new RegExp(`^[(]?${BODY}\\s*第\\s*(${NUMBER_SERIAL})\\s*号令[)]?$`, "u"));

/** How the names of bodies that give orders end. */
const IS_BODY = inFolded(/(?:院|政府|主席|委|委员会|常委会|部|局|署|厅|办公室|会|行)$/u);
/** A rank alone names no body; words that lead to a number are none of it. */
const NO_BODY = inFolded(
  /^(?:[省市区县州]|[本我全][省市区县州])?(?:人民)?政府$|^(?:根据|依据|按照?|依照?|参照|违反|贯彻|执行|修改|废止|见)|关于|[的和与及]$/u,
);
/** Said or left out before a body of the state; numbers are compared without it. */
const STATE = inFolded(/^中华人民共和国/u);
/** 广州市政府 is 广州市人民政府. */
const SHORT_GOVERNMENT = inFolded(/(?<!人民)政府$/u);

/** The number in its canonical form, in the script typed; null where the text is none. */
export function readOrder(typed: string): string | null {
  const plain = fold(typed);
  const [, before, serialBefore] = TURNED.exec(plain) ?? [];
  const [, behind, kind = "令", year, ordinal, counted] = ORDER.exec(plain) ?? [];
  const body = before ?? behind;
  const number = inFigures(serialBefore ?? ordinal ?? counted ?? "");
  if (body === undefined || number === null) return null;
  if (!IS_BODY.test(body) || NO_BODY.test(body)) return null;
  const at = plain.indexOf(body);
  const state = STATE.exec(body)?.[0].length ?? 0;
  const own = typed.slice(at + state, at + body.length).replace(SHORT_GOVERNMENT, "人民政府");
  const dated = year === undefined ? "" : `${inFigures(year)}年`;
  return `${own.replace(/\s/gu, "")}${kind}${dated}第${number}号`;
}
