/** Whether time, place and level allow that a text cites a work. */
import { NATIONAL_AGENCY } from "../text/agency-codes.js";
import { fold, inFolded } from "../text/fold.js";
import type { Cited, Citing, KnownWork } from "./known.js";
import type { WorkName } from "./names.js";
import { liesIn, placeAt, placeIn, sameProvince } from "./places.js";

/** Titles shorter than this, without place or body, are everybody's: 工作规则. */
const OWN_WORDS = 6;
/** Kinds of papers every place has its own of. */
const LOCAL = inFolded(
  /(?:方案|计划|要点|指引|指南|目录|清单|手册|预案|措施|意见|细则|决定|规划|标准|汇报|请示|报告|通知|函|批复|实施办法)$/u,
);

/** A name only one work of the country has. */
export const NATIONAL_WORK = inFolded(/^(?:国家|全国|中国|国务院)|(?:法|条例|法典)$/u);
const NATIONAL_BODY = inFolded(/^(?:中央|国务院|国家|全国|中国|[\p{Script=Han}]{2,12}部(?!门))/u);

/** Whose work it is: of the body that issued it, else by its number, else of the place it names. */
export function homeOf({ name, docNumber }: Cited, citing: Citing): string | null {
  const issuer = name === null ? undefined : placeAt(name.issuers)?.code;
  if (issuer !== undefined) return issuer;
  // 国务院关于广东省…的批复 names a place whose work it is not.
  if (NATIONAL_BODY.test(name?.issuers ?? "")) return "";
  if (docNumber !== null && NATIONAL_AGENCY.test(fold(docNumber))) return "";
  if (name === null) return null;
  const place = placeIn(name.core);
  if (place !== null) return place;
  if (NATIONAL_WORK.test(name.core)) return "";
  return LOCAL.test(name.core) ? citing.home : "";
}

export function isPossible(work: KnownWork, name: WorkName, citing: Citing): boolean {
  if (work.document !== null && work.document === citing.document) return true;
  if (isLater(work, citing)) return false;
  const place = placeAt(name.issuers)?.code ?? placeIn(name.core);
  // A place or a body of the nation in the name was compared with the name itself.
  if (place !== null || NATIONAL_BODY.test(name.issuers)) return true;
  if (work.home === "" && NATIONAL_WORK.test(name.core)) return true;
  if (name.core.length < OWN_WORDS) return work.home !== null && work.home === citing.home;
  // Nobody knows where the text stands: the title is all there is to go by.
  if (citing.home === null) return true;
  if (work.home === null) return !LOCAL.test(name.core);
  if (work.document !== null) return liesIn(citing.home, work.home);
  return sameProvince(work.home, citing.home);
}

/** Nothing cites what came after it. */
export function isLater({ issued, document }: KnownWork, citing: Citing): boolean {
  if (issued === null || citing.issued === null) return false;
  if (document !== null && document === citing.document) return false;
  const length = Math.min(issued.length, citing.issued.length);
  return issued.slice(0, length) > citing.issued.slice(0, length);
}
