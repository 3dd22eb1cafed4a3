/**
 * What a document says of itself as a whole. What the format states (a page's
 * metadata) fills gaps; what is printed in the text stands.
 */

import { NUMBER_SERIAL } from "../../text/document-number.js";
import { fold } from "../../text/fold.js";
import { divisionAt } from "../../text/places.js";
import type { DocumentFields } from "../../vocabulary.js";
import type { Draft } from "../drafts.js";
import { DOC_NUMBER, datedNumber } from "../forms.js";
import type { Front, FrontRole } from "../front.js";
import { squeeze } from "../spacing.js";
import { isoDate } from "./dates.js";
import { genreOf } from "./genre.js";
import { bodiesIn, issuerInMasthead, issuersInTitle } from "./issuers.js";
import { periodOf } from "./period.js";
import { whose } from "./region.js";
import { scriptOf } from "./script.js";
import { carriesAnother, numberBehindTitle, printedTitle, titleInFileName } from "./title.js";
import { validityOf } from "./validity.js";

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
  const title = titleOf(facts) ?? stated.title ?? titleInFileName(file);
  const docNumber = docNumberOf(facts) ?? stated.docNumber ?? null;
  const issuers = issuersOf(facts, title);
  const issued = issuedOf(facts) ?? stated.issued ?? null;
  const place = whose({ title, issuers, docNumber, text, file });
  const paragraphs = drafts.flatMap((draft) => draft.paragraphs);
  return {
    title,
    docNumber,
    issuers,
    issued,
    published: publishedOf(front) ?? stated.published ?? null,
    period: periodOf(title, text) ?? stated.period ?? null,
    ...place,
    regionCode: place.region === null ? null : (divisionAt(fold(place.region))?.code ?? null),
    genre: genreOf(title),
    validity: validityOf(paragraphs, issued),
    script: scriptOf(text),
  };
}

function printed(front: Front, role: FrontRole): readonly string[] {
  return front.lines.filter((line) => line.role === role).map((line) => line.text);
}

/** The printed title; null where none is. */
export function titleOf({ front, drafts, stated, file }: Facts): string | null {
  const at = drafts.findIndex((draft) => draft.type === "title");
  const inside = drafts[at]?.heading ?? null;
  const block = printed(front, "title");
  if (block.length === 0 && at > 0) {
    // A notice whose own title only its page or file has is not what it carries.
    const own = stated.title ?? titleInFileName(file);
    if (carriesAnother(own)) return own;
  }
  return printedTitle(block, inside);
}

function docNumberOf(facts: Facts): string | null {
  const { front } = facts;
  const [own] = printed(front, "number");
  const beside = own === undefined ? null : datedNumber(own);
  if (beside !== null) return beside;
  if (own !== undefined) return squeeze(orderOf(front) + own).replace(/^[（(](.*)[）)]$/u, "$1");
  for (const entry of printed(front, "entry")) {
    const found = /(?:文\s*号|发文字号)\s*[:：]\s*(\S+号)/u.exec(entry)?.[1];
    if (found !== undefined && DOC_NUMBER.test(fold(found))) return found;
  }
  const order = orderInAdoption(facts);
  const behind = numberBehindTitle(printed(front, "title"));
  return order === null ? behind : order.body + order.number;
}

/** 中华人民共和国国务院令 above 第707号: the number names the order's body in the line above. */
function orderOf(front: Front): string {
  const at = front.lines.findIndex(({ role }) => role === "number");
  const above = front.lines[at - 1]?.text ?? "";
  const isBare = /^第/u.test(front.lines[at]?.text ?? "");
  return isBare && /令$/u.test(above) ? above : "";
}

/** （2011年12月15日广州市人民政府令第61号公布，根据…修订）: the order that made the text known. */
function orderInAdoption({ front, drafts }: Facts): { body: string; number: string } | null {
  const notes = drafts.filter(({ type }) => type === "note").map(({ paragraphs }) => paragraphs[0]);
  for (const words of [...printed(front, "adoption"), ...notes.slice(0, 1)]) {
    const found = ORDER.exec(squeeze(words ?? ""));
    if (found?.[1] !== undefined && found[2] !== undefined)
      return { body: found[1], number: found[2] };
  }
  return null;
}

const ORDER = new RegExp(
  `^[（(][^（()）]{0,40}?日(\\p{Script=Han}{2,24}(?:政府|委员会|国务院|部|厅|局))(令第\\s?${NUMBER_SERIAL}\\s?号)(?:公布|发布)`,
  "u",
);

function issuersOf(facts: Facts, title: string): readonly string[] {
  const { front, drafts, stated } = facts;
  const signed = drafts
    .filter((draft) => draft.type === "signature")
    .flatMap(({ paragraphs }) => bodiesIn(paragraphs[0] ?? ""));
  const inTitle = issuersInTitle(title);
  // 省教育厅办公室 in a title is signed 湖北省教育厅办公室.
  const isFull = !inTitle.some((body) => NO_PLACE.test(body));
  if (inTitle.length > 0 && (isFull || signed.length === 0)) return inTitle;
  const inMasthead = printed(front, "masthead").flatMap(issuerInMasthead);
  if (inMasthead.length > 0) return inMasthead;
  for (const entry of printed(front, "entry")) {
    const body = /^(?:发布单位|发布机构|发文机关|发文单位)\s*[:：]\s*(.+)$/u.exec(entry)?.[1];
    if (body !== undefined && bodiesIn(body).length > 0) return bodiesIn(body);
  }
  if (signed.length > 0) return [...new Set(signed)];
  const order = orderInAdoption(facts);
  return order === null ? (stated.issuers ?? []) : [order.body];
}

const NO_PLACE = /^(?:省|市|县|区|州|盟|旗|自治区|自治州)(?!属)/u;

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
  for (const words of [
    ...signed,
    ...printed(front, "date"),
    ...printed(front, "number"),
    ...printed(front, "adoption"),
  ]) {
    const date = isoDate(words);
    if (date !== null) return date;
  }
  const entry = printed(front, "entry").find((words) => /^成文日期/u.test(words));
  return entry === undefined ? null : isoDate(entry);
}
