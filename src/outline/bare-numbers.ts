/**
 * Numbers that are labels only for what stands around them.
 *
 *   1 总则            above 1.1 编制目的
 *   1.3人户家庭；     above 2.2人户中2人均年满18周岁的家庭；
 * near miss: 1.3万家企业
 */
import { fold } from "../text/fold.js";
import { finish, type Label, LONGEST_LABEL, readLabel } from "./labels.js";

/** 1 总则 above 1.1 编制目的: a bare number is a label only where numbers in depth go on from it. */
export function readBareNumber(line: string, next: string): Label | null {
  const found = /^(\d{1,2})\s+[^\s\d。，；：]{2,24}$/u.exec(fold(line));
  const number = found?.[1];
  if (number === undefined || readLabel(next)?.key !== `${number}.1`) return null;
  return finish(line, number.length, "item", number, Number(number));
}

/** 1.3人户家庭; whether it is a label or a figure only the numbers around it tell. */
export function readTightNumber(line: string): Label | null {
  const head = fold(line.slice(0, LONGEST_LABEL));
  const found = /^(\d{1,2})\s?\.(?=\d)(?!\d+\s?(?:万|亿|%|倍|个百分|元|公里|米|吨))/u.exec(head);
  const number = found?.[1];
  if (found === null || number === undefined) return null;
  return finish(line, found[0].length, "item", number, Number(number));
}
