/** Days as texts print them: 2008年2月18日, 二〇〇八年二月十八日. */
import { fold, inFolded } from "../text/fold.js";
import { readNumeral } from "../text/numerals.js";

/** A day; its parts are three groups. */
export const DAY =
  /((?:19|20)\d\d|[二一][〇○零一二三四五六七八九]{3})年([\d一二三四五六七八九十]{1,3})月([\d一二三四五六七八九十]{1,3})日/u;

/** ISO, of the parts of a day. */
export function isoDay(parts: readonly (string | undefined)[]): string {
  const [year = "", month = "", day = ""] = parts.map((part) => readNumeral(part ?? "") ?? "");
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

const LEAD = inFolded(/(?:根据|依据|依照|按照|经|和|及|与|[(、,;。]|^)/u).source;
const MADE = inFolded(/(?:公布|发布|印发|下发|颁布|通过|批准|作出|制定)的/u).source;
const BEFORE = new RegExp(`${LEAD}${DAY.source}([\\p{Script=Han}、]{0,24}?)(${MADE})?$`, "u");
/** A day with all its words, and a body after it. */
const REACH = 60;

/**
 * The day that says which of several works of one title is meant:
 * 根据2008年2月18日《国务院关于修改〈…〉的决定》, 1993年12月25日国务院发布的《…》.
 * near misses: 自2020年1月1日起施行。《…》同时废止; 2013年9月29日 某街道：《…请示》收悉.
 *
 * `at` is where the title begins, `issuer` the body that stands before it.
 */
export function dayBefore(text: string, at: number, issuer: string | null): string | null {
  const match = BEFORE.exec(text.slice(Math.max(0, at - REACH), at));
  if (!match) return null;
  const [, year, month, day, body = "", made] = match;
  const isBody = body === "" || body === fold(issuer ?? "").replace(/\s/gu, "");
  return made !== undefined || isBody ? isoDay([year, month, day]) : null;
}
