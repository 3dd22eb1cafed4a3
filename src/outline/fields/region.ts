/**
 * Whose measure a document is. Evidence in the order of its weight: who issued
 * it, what its title begins with, its number, which place its text names most.
 */

import { CITY_BY_AGENCY, NATIONAL_AGENCY, PROVINCE_BY_AGENCY } from "../../text/agency-codes.js";
import { fold } from "../../text/fold.js";
import { type Division, divisionAt } from "../../text/places.js";
import type { Level } from "../../vocabulary.js";
import { partsOfFileName } from "./title.js";

export interface Whose {
  readonly region: string | null;
  readonly level: Level | null;
}

const NATIONAL =
  /^(?:中共中央|中央办公厅|国务院|全国人|全国人民代表大会|中华人民共和国|国家(?!级|自主|高新)|中办|中央军委|最高人民|中华全国|中国人民银行(?!.{2,6}分行)|(?:科技|财政|教育|商务|公安|民政|司法|人力资源社会保障|住房城乡建设|交通运输|水利|农业农村|文化和旅游|工业和信息化|自然资源|生态环境|科学技术|民政|卫生健康)部)/u;

export function whose(facts: {
  readonly title: string;
  readonly issuers: readonly string[];
  readonly docNumber: string | null;
  readonly text: string;
  readonly file: string;
}): Whose {
  for (const name of [...facts.issuers, facts.title]) {
    const found = named(name);
    if (found !== null) return found;
  }
  return (
    byNumber(facts.docNumber) ??
    firstNamed(facts.title) ??
    mostNamed(facts.text) ??
    inFileName(facts.file) ?? { region: null, level: null }
  );
}

function named(words: string): Whose | null {
  const plain = fold(words).replace(/\s/gu, "");
  if (NATIONAL.test(plain)) return { region: null, level: "national" };
  const division = divisionAt(plain.replace(/^(?:中国共产党|中共|共青团)/u, ""));
  return division === null ? null : of(division);
}

function inFileName(file: string): Whose | null {
  for (const part of partsOfFileName(file)) {
    const found = named(part);
    if (found !== null) return found;
  }
  return null;
}

function of({ name, level }: Division): Whose {
  return { region: name, level };
}

function byNumber(docNumber: string | null): Whose | null {
  if (docNumber === null) return null;
  const plain = fold(docNumber).replace(/^\(/u, "");
  if (NATIONAL_AGENCY.test(plain)) return { region: null, level: "national" };
  const city = CITY_BY_AGENCY[plain.charAt(0)];
  if (city !== undefined) return { region: city, level: "city" };
  const region = PROVINCE_BY_AGENCY[plain.charAt(0)];
  return region === undefined ? null : { region, level: "province" };
}

/** 内蒙古自治区呼伦贝尔市鄂温克族自治旗 is longer, but begins with a name that fits. */
const LONGEST_NAME = 16;

/** 关于提高上海市自然灾害防治能力的意见: the place its title is about. */
function firstNamed(title: string): Whose | null {
  const plain = fold(title);
  for (let i = 1; i < plain.length; i++) {
    const division = divisionAt(plain.slice(i, i + LONGEST_NAME));
    if (division !== null) return of(division);
  }
  return null;
}

/** Enough of a text to know what it is about; counting all of a long one adds nothing. */
const SAMPLE = 20_000;
/** A place named once or twice is mentioned; one whose measure it is comes back. */
const FEWEST_MENTIONS = 3;

function mostNamed(text: string): Whose | null {
  const plain = fold(text.slice(0, SAMPLE));
  const counts = new Map<string, { division: Division; times: number }>();
  for (let i = 0; i < plain.length; i++) {
    const division = divisionAt(plain.slice(i, i + LONGEST_NAME));
    if (division === null) continue;
    const known = counts.get(division.code);
    if (known === undefined) counts.set(division.code, { division, times: 1 });
    else known.times++;
  }
  const [most] = [...counts.values()].sort((a, b) => b.times - a.times);
  return most === undefined || most.times < FEWEST_MENTIONS ? null : of(most.division);
}
