/** A figure as printed, and the words around it that are quoted. */
import type { Figure } from "./figures.js";
import { ASIDE, type Passage, TIME } from "./passage.js";
import type { Reading } from "./reading.js";

export function measure({ text }: Passage, { value, unit, sign, start }: Figure) {
  return { at: start, value, unit: sign ?? text.slice(...unit).replace(/\s/gu, "") };
}

/** The quote begins with the year where only the year stands before: 到2018年，…. */
export function quoteFrom({ passage, sentence }: Reading, from: number): number {
  const start = sentence.timeAt !== null && !sentence.hit ? sentence.timeAt : from;
  let at = start;
  while (at < passage.text.length && /[\s,，、；;。]/u.test(passage.text.charAt(at))) at++;
  return at;
}

/** Signs a quote does not end with. */
const EDGE = ` 、,${ASIDE}`;

export function trimmedEnd(plain: string, to: number): number {
  let end = to;
  while (end > 0 && EDGE.includes(plain.charAt(end - 1))) end--;
  return end;
}

/** Whether a clause is a year and nothing else. */
export const isTimeOnly = (clause: string): boolean =>
  clause.includes(TIME) && /^(?:[\s、:]|力争|争取|确保)*$/u.test(clause.replaceAll(TIME, ""));
