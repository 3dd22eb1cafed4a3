/**
 * A title taken apart: who issued it, what it is about, what qualifies it. Two
 * titles of one work then differ in little or nothing.
 *
 *   中共广东省委、广东省人民政府关于加快…的意见 → issuers 广东省委广东省政府, core 加快…的意见
 *   广东省人民政府关于印发〈珠三角…实施方案（2016-2020年）〉的通知
 *                 → issuers 广东省政府, core 珠三角…实施方案, qualifier 2016-2020年
 *   中华人民共和国个人所得税法 → core 个人所得税法
 */
import { fold, inFolded } from "../text/fold.js";
import { keyOf } from "../text/key.js";
import { placeAt } from "./places.js";

export interface WorkName {
  readonly printed: string;
  /** Bodies in one form, run together; empty where none is printed. */
  readonly issuers: string;
  /** Search key of what it is about. */
  readonly core: string;
  /** 试行, 2016-2018年: printed in brackets at the end. */
  readonly qualifier: string;
  /** Whether the title is a notice that puts something in force: 关于印发…的通知. */
  readonly carries: boolean;
}

const FRAME = inFolded(/(?:关于|印发|转发|批转|公布|发布|颁布)/u);
/** 中共中央国务院国家创新驱动发展战略纲要: bodies before a title without 关于. */
const CENTRAL = inFolded(
  /^(?:中共中央[、,]?国务院|中(?:共中)?央办公厅[、,]?国务院办公厅)(?=.{4})/u,
);
const BODIES_END = inFolded(
  /(?:国务院|中央|政府|办公[厅室]|委员会|委|部|局|厅|署|院|会|行|党组|领导小组|[\d一二三四五六七八九十]+[个家]?(?:部门|单位|部委)|等部门|军委|\((?:[^()]*(?:办|局)[^()]*)\))$/u,
);
const ISSUING = inFolded(/^(?:关于)?(?:印发|公布|发布|下发|颁布)(?=.{4})/u);
const NOTICE_END = inFolded(/(?:的|之)?(?:通知|公告|通告|函)$/u);
const QUALIFIER = /\(([^()]{1,30})\)$/u;
const QUALIFIES = inFolded(
  /^(?:试行|暂行|[^()]{0,6}(?:修订|修正|草案|稿|版)[^()]{0,4}|(?:19|20)\d\d[^()]*)$/u,
);
const NATION = inFolded(/^中华人民共和国(?=.{2})/u);
const ABOUT = inFolded(/^关于/u);
/** …的若干措施 and …若干措施 are one name. */
const PARTICLE = /的/gu;
const MARKS = /[〈〉<>《》‹›]/gu;

/** Bodies in one form, for comparing: 中共广东省委、广东省人民政府 → 广东省委广东省政府. */
export function issuersKey(bodies: string): string {
  return fold(bodies)
    .replace(/[、,\s和及]|中国共产党|中共/gu, "")
    .replaceAll("人民政府", "政府")
    .replaceAll("委员会", "委")
    .replace(/^原/u, "");
}

/** Takes a title apart; `before` are the bodies printed before its marks. */
export function readName(printed: string, before: string | null = null): WorkName {
  const plain = fold(printed).replace(/\s/gu, "");
  const { issuers, rest } = issuersIn(plain);
  const carried = carriedIn(rest);
  const inner = carried === null ? null : issuersIn(unmarked(carried));
  const { words, qualifier } = qualifierIn(unmarked(inner ? inner.rest : rest));
  return {
    printed,
    issuers: issuersKey(issuers || (before ?? "") || (inner?.issuers ?? "")),
    core: keyOf(words.replace(ABOUT, "").replace(NATION, "").replace(PARTICLE, "")),
    qualifier,
    carries: carried !== null,
  };
}

function issuersIn(plain: string): { issuers: string; rest: string } {
  const central = CENTRAL.exec(plain);
  if (central && !FRAME.test(plain))
    return { issuers: central[0], rest: plain.slice(central[0].length) };
  const at = plain.search(FRAME);
  if (at <= 0) return { issuers: "", rest: plain };
  const issuers = plain.slice(0, at);
  return BODIES_END.test(issuers) && !/[〈<《]/u.test(issuers)
    ? { issuers, rest: plain.slice(at) }
    : { issuers: "", rest: plain };
}

/** What a notice issues: 关于印发〈X〉的通知 → X; null where it is no such notice. */
function carriedIn(rest: string): string | null {
  const start = ISSUING.exec(rest);
  if (!start) return null;
  return rest.slice(start[0].length).replace(NOTICE_END, "");
}

const unmarked = (words: string): string => words.replace(MARKS, "");

function qualifierIn(words: string): { words: string; qualifier: string } {
  const found = QUALIFIER.exec(words);
  return found?.[1] !== undefined && QUALIFIES.test(found[1])
    ? { words: words.slice(0, found.index), qualifier: keyOf(found[1]) }
    : { words, qualifier: "" };
}

/** 省政府 in a document of 广东 is 广东省政府: bodies named from where the text stands. */
export function fromHome(issuers: string, home: readonly string[]): string {
  const rank = /^[省市区县]/u.exec(issuers)?.[0];
  if (rank === undefined || placeAt(issuers) !== null) return issuers;
  const place = home.find((name) => fold(name).endsWith(rank));
  return place === undefined ? issuers : issuers.replace(/[省市区县](?=委|政府)/gu, fold(place));
}
