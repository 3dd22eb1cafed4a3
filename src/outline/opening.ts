/** Lines that open a construct of their own, or that end the one before. */
import { fold } from "../text/fold.js";
import { ANNEX, ENTRY, isDocNumber } from "./forms.js";
import { readLabel } from "./labels.js";

const DEPARTMENTS =
  /[厅局委部办府院会行署][、,;)]|负责|牵头|配合|责任单位|责任部门|按职责|[厅局委部办府院会行署]$/u;

/** （省科技厅、财政厅、国税局、地税局，各地级以上市政府） */
export function namesDepartments(words: string): boolean {
  if (!/^[（(]/u.test(words)) return false;
  const plain = fold(words.slice(0, 300));
  return readLabel(words) === null && DEPARTMENTS.test(plain) && !/^\((?:此件|本文)/u.test(plain);
}

export function opensConstruct(words: string): boolean {
  const head = fold(words.slice(0, 24));
  return (
    ANNEX.test(head) ||
    /^(?:注|备注|说明)\s?\d?\s?[::]/u.test(head) ||
    /^(?:抄送|抄报|主送|发至|公开方式|主题词|联系人)\s?[::]/u.test(head) ||
    /^专栏\s?[\d一二三四五六七八九十]/u.test(head) ||
    ENTRY.test(head) ||
    isDocNumber(words)
  );
}
