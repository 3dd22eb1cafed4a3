/**
 * What a document says of itself as a whole. What the format states (a page's
 * metadata) fills gaps; what is printed in the text stands.
 */

import { fold } from "../../text/fold.js";
import type { DocumentFields } from "../../vocabulary.js";
import type { Draft } from "../drafts.js";
import { DOC_NUMBER, endsWithGenre } from "../forms.js";
import { type Front, type FrontRole, plainTitle } from "../front.js";
import { squeeze } from "../spacing.js";
import { isoDate } from "./dates.js";
import { bodiesIn, issuerInMasthead, issuersInTitle } from "./issuers.js";
import { periodOf } from "./period.js";
import { whose } from "./region.js";
import { scriptOf } from "./script.js";

export interface Facts {
  readonly file: string;
  readonly front: Front;
  readonly drafts: readonly Draft[];
  readonly stated: Partial<DocumentFields>;
}

export function fieldsOf(facts: Facts): DocumentFields {
  const { front, drafts, stated, file } = facts;
  const text = [
    ...front.lines.map((line) => line.text),
    ...drafts.flatMap((d) => d.paragraphs),
  ].join("\n");
  const title = titleOf(facts) ?? stated.title ?? file.replace(/^.*\/|\.[^.]*$/gu, "");
  const docNumber = docNumberOf(front) ?? stated.docNumber ?? null;
  const issuers = issuersOf(facts, title);
  return {
    title,
    docNumber,
    issuers,
    issued: issuedOf(facts) ?? stated.issued ?? null,
    published: publishedOf(front) ?? stated.published ?? null,
    period: periodOf(title, text) ?? stated.period ?? null,
    ...whose({ title, issuers, docNumber, text, file }),
    script: scriptOf(text),
  };
}

function printed(front: Front, role: FrontRole): readonly string[] {
  return front.lines.filter((line) => line.role === role).map((line) => line.text);
}

/** The printed title: in the title block, else inside the file, else its first words. */
export function titleOf({ front, drafts }: Facts): string | null {
  const titles = printed(front, "title");
  // A headline 东府办〔2017〕136号《…意见》 repeats number and title; the title itself is plainer.
  const plain = titles.filter((title) => !/[〔［[]\d{4}[〕］\]]/u.test(title));
  const best = plain.find(endsWithGenre) ?? plain[0] ?? titles[0];
  // 22 中共上海市委…: its number in a collection is no part of a title.
  if (best !== undefined)
    return plainTitle(best.replace(/^\d{1,3}\s+(?=\p{Script=Han})(?!年)/u, ""));
  return drafts.find((draft) => draft.type === "title")?.heading ?? null;
}

function docNumberOf(front: Front): string | null {
  const [own] = printed(front, "number");
  if (own !== undefined) return squeeze(own).replace(/^[（(](.*)[）)]$/u, "$1");
  for (const entry of printed(front, "entry")) {
    const found = /(?:文\s*号|发文字号)\s*[:：]\s*(\S+号)/u.exec(entry)?.[1];
    if (found !== undefined && DOC_NUMBER.test(fold(found))) return found;
  }
  return null;
}

function issuersOf({ front, drafts, stated }: Facts, title: string): readonly string[] {
  const inTitle = issuersInTitle(title);
  if (inTitle.length > 0) return inTitle;
  const inMasthead = printed(front, "masthead").flatMap(issuerInMasthead);
  if (inMasthead.length > 0) return inMasthead;
  for (const entry of printed(front, "entry")) {
    const body = /^(?:发布单位|发布机构|发文机关|发文单位)\s*[:：]\s*(.+)$/u.exec(entry)?.[1];
    if (body !== undefined && bodiesIn(body).length > 0) return bodiesIn(body);
  }
  const signed = drafts
    .filter((draft) => draft.type === "signature")
    .flatMap(({ paragraphs }) => bodiesIn(paragraphs[0] ?? ""));
  return signed.length > 0 ? [...new Set(signed)] : (stated.issuers ?? []);
}

function publishedOf(front: Front): string | null {
  const entry = printed(front, "entry").find((words) =>
    /(?:发布|颁布|公开|公布)(?:日期|时间)/u.test(words),
  );
  const date =
    entry === undefined ? null : /(?:发布|颁布|公开|公布)(?:日期|时间)(.*)/u.exec(entry)?.[1];
  return date == null ? null : isoDate(date);
}

/** 成文日期: under the signature, else in brackets under the title. */
function issuedOf({ front, drafts }: Facts): string | null {
  const signed = drafts
    .filter((draft) => draft.type === "signature")
    .map(({ paragraphs }) => paragraphs[0] ?? "");
  for (const words of [...signed, ...printed(front, "date"), ...printed(front, "adoption")]) {
    const date = isoDate(words);
    if (date !== null) return date;
  }
  const entry = printed(front, "entry").find((words) => /^成文日期/u.test(words));
  return entry === undefined ? null : isoDate(entry);
}
