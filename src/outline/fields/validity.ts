/**
 * From when and until when a document says that it holds.
 *
 *   本办法自2020年6月1日起施行，有效期5年。 → 2020-06-01 to 2025-05-31
 *   本意见自印发之日起施行，有效期至2025年12月31日。 → from the date of issue
 *   near misses: 证书有效期为3年 (a certificate's), 自受理之日起30日内 (a term)
 */
import { fold } from "../../text/fold.js";
import { readNumeral } from "../../text/numerals.js";
import type { Validity } from "../../vocabulary.js";
import { isoDate } from "./dates.js";

/** The sentence speaks of the paper itself. */
const OWN =
  /(?:本|该)?(?:办法|规定|条例|细则|意见|通知|方案|规则|决定|措施|法|规划|计划|文件|标准|指引|公告|通告|制度|实施意见|实施方案|实施细则)?自([^，。；]{2,24}?)(?:之日)?起(?:正式|开始)?(?:施行|实施|执行|生效|试行)/u;
const ISSUE = /(?:印发|发布|公布|发文|颁布|印制|下发|成文)/u;
const UNTIL = /有效期(?:限)?(?:至|到)([^，。；]{6,16}日)/u;
const YEARS = /有效期(?:限)?(?:为|是)?([0-9一二三四五六七八九十两]{1,3})年/u;

/** The last day of so many years from a date. */
function after(from: string, years: number): string {
  const day = new Date(`${from}T00:00:00Z`);
  day.setUTCFullYear(day.getUTCFullYear() + years);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

/** Reads the validity out of a document's paragraphs; null where none is printed. */
export function validityOf(paragraphs: readonly string[], issued: string | null): Validity | null {
  // What a paper says of its own validity stands at its end; certificates and terms stand before.
  for (const printed of [...paragraphs].reverse()) {
    for (const sentence of printed.split(/(?<=。)/u).reverse()) {
      const found = inSentence(sentence.trim(), issued);
      if (found) return found;
    }
  }
  return null;
}

function inSentence(printed: string, issued: string | null): Validity | null {
  const words = fold(printed).replace(/\s/gu, "");
  const begins = OWN.exec(words)?.[1];
  if (begins === undefined) return null;
  const effective = isoDate(begins) ?? (ISSUE.test(begins) ? issued : null);
  if (effective === null && !ISSUE.test(begins)) return null;
  const until = UNTIL.exec(words)?.[1];
  const years = YEARS.exec(words)?.[1];
  const count = years === undefined ? null : Number(readNumeral(years) ?? Number.NaN);
  const counted =
    effective !== null && count !== null && count > 0 ? after(effective, count) : null;
  const expires = until === undefined ? counted : isoDate(until);
  return { effective, expires, words: printed };
}
