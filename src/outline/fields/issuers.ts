/**
 * Bodies that issued a document, in the order of the print.
 *
 *   中共广州市番禺区委 广州市番禺区人民政府关于加快…的实施意见    both
 *   省科技厅 省工业和信息化厅                                  a signature, where the title names none
 * near miss: 关于进一步加强招商引资…的指导意见 (none in the title)
 */
import { fold } from "../../text/fold.js";
import { isBody } from "../forms.js";

/** Bodies before 关于 or 印发 in a title. */
export function issuersInTitle(title: string): readonly string[] {
  const plain = fold(title);
  const at = plain.search(/关于|印发|转发|批转|贯彻/u);
  return at <= 0 ? [] : bodiesIn(title.slice(0, at));
}

/** Bodies side by side: parted by spaces or 、, or 中共…委 run together with …政府. */
export function bodiesIn(words: string): readonly string[] {
  const parts = words
    .trim()
    .split(/\s+/u)
    .flatMap((part) => (isBody(part) ? apart(part) : part.split(/[、，]/u)));
  return parts.length > 0 && parts.every(isBody) ? parts : [];
}

/** 中共广东省委广东省人民政府 is two. */
function apart(body: string): readonly string[] {
  const found =
    /^(中共.{2,14}?委(?:员会)?(?:办公[厅室])?)[、]?(.{2,}(?:政府|政府办公[厅室]))$/u.exec(body);
  const [, party, government] = found ?? [];
  return party !== undefined && government !== undefined ? [party, government] : [body];
}

/** 广东省人民政府文件, 佛山市人民政府办公室文件, 中华人民共和国国务院令 → the body. */
export function issuerInMasthead(masthead: string): readonly string[] {
  return bodiesIn(masthead.replace(/(?:文件|令)$/u, "").replace(/^中华人民共和国(?=国务院)/u, ""));
}
