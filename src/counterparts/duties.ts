/**
 * What a body is there for, whoever's it is and however it is called: 省科技厅,
 * 市科学技术局 and 科技部 are one; so is what became of a body, and what it was
 * united with: 区科技工贸和信息化局 answers for 省科技厅 and 省商务厅.
 */
import { keyOf } from "../text/key.js";
import type { Clause, CounterpartDifference, Level } from "../vocabulary.js";
import { functionsOf } from "./functions.js";

/** What the wording rules tell of a body's name; both take a key. */
export interface BodyNames {
  formsOf(key: string): readonly { readonly key: string }[];
  /** As printed. */
  successorsOf(key: string): readonly string[];
}

/** Rank and place stand before a name, in so many characters at most: 广州市番禺区科工商信局. */
const LONGEST_PLACE = 8;

/** 市场监管局 begins with no rank. */
const RANK = /^(?:国家|全(?=[省市区县])|[省市区县州盟旗各](?!场)级?)+/u;
const OFFICE =
  /(?:(?:行政)?主管部门|行政(?:管理)?部门|委员会|办公室|部门|机关|总局|总署|厅|局|委|办|部|署|会)$/u;
/** What 市场监管部门 is called where its office is named. */
const OFFICES = ["局", "厅", "委"];

/** Nobody in particular: 省有关部门, 各相关单位. */
const ANYBODY =
  /(?:有关|相关|各级|各|成员|牵头|责任|职能|业务主管|工作)(?:行政)?(?:主管)?(?:地区|部门|单位|企业|机构|方面)+$/u;

const isKnown = (key: string, names: BodyNames): boolean =>
  names.formsOf(key).length > 0 || names.successorsOf(key).length > 0;

/** A name without its rank and place: the longest end of it that the rules know, else what follows the rank. */
function bare(key: string, names: BodyNames): string {
  const stem = key.endsWith("部门") ? key.slice(0, -2) : null;
  const called = stem === null ? [key] : OFFICES.map((office) => stem + office);
  for (let at = 0; at <= Math.min(LONGEST_PLACE, key.length); at++) {
    const known = called.find((name) => isKnown(name.slice(at), names));
    if (known !== undefined) return known.slice(at);
  }
  return key.replace(RANK, "");
}

/** A branch answers for its head office: 中国人民银行广州分行 for 人民银行. */
const BRANCH = /(?<=[行局署]).{2,8}(?:分行|支行|分局|支局|分署)$/u;
const GOVERNMENT = /政府(?:办公[厅室]|办)?$|街道办事处$/u;
/** Governments of the places beneath: 各地级以上市政府, 镇人民政府. */
const BENEATH =
  /^各|自治区直辖市|当地|所在地|沿海|地级|县级|县市区|地方|^省级|^[镇乡街]|街道办事处$|^试点/u;
const LOWER = "下级政府";

/** 县级以上地方人民政府文物行政部门 is there for what follows its government. */
const WHOSE = /^.*政府(?=.{2,}(?:部门|机关|[局厅委办])$)/u;

/** What a name says that no rule does: its functions, wherever rank and place before it end. */
function functionsIn(name: string): readonly string[] | null {
  const stem = name.replace(WHOSE, "").replace(BRANCH, "").replace(OFFICE, "");
  for (let at = 0; at <= Math.min(LONGEST_PLACE, stem.length - 2); at++) {
    const functions = functionsOf(stem.slice(at));
    if (functions !== null) return functions;
  }
  return null;
}

/** The name that comes first among all a body has, where nothing tells its functions. */
const called = (key: string, names: BodyNames): string =>
  ([key, ...names.formsOf(key).map((form) => form.key)].sort()[0] ?? key).replace(OFFICE, "");

/** Functions of what a body became, by the names the rules have for it; the name itself where they tell none. */
function functionsByRules(key: string, names: BodyNames): readonly string[] {
  return successors(bare(key, names), names, REFORMS).flatMap((name) => {
    const all = [name, ...names.formsOf(name).map((form) => form.key)];
    return all.map(functionsIn).find((functions) => functions !== null) ?? [called(name, names)];
  });
}

/** Duties of a body; several where it was divided, none where nobody in particular is named. */
export function dutiesOf(body: string, names: BodyNames): string[] {
  const key = keyOf(body);
  if (ANYBODY.test(key)) return [];
  if (GOVERNMENT.test(key)) return [BENEATH.test(key) ? LOWER : "政府"];
  return [...new Set(functionsIn(key) ?? functionsByRules(key, names))];
}

/** Reforms followed: 银监局 became 银保监局, which became 金融监管局. */
const REFORMS = 4;

/** What a body is today: itself where the rules know of no successor. */
function successors(name: string, names: BodyNames, left: number): string[] {
  const all = [name, ...names.formsOf(name).map((form) => form.key)];
  const became = all.flatMap((one) => names.successorsOf(one)).map(keyOf);
  if (became.length === 0 || left === 0) return [name];
  return became.flatMap((one) => successors(one, names, left - 1));
}

const RANKS: readonly (Level | null)[] = ["national", "province", "city", "district", "county"];

/** Whether a document is of a place beneath another's: there the governments beneath speak themselves. */
const speaksBeneath = (one: Clause, other: Clause): boolean => {
  const [above, beneath] = [other, one].map(({ document }) => RANKS.indexOf(document.level));
  return above !== undefined && beneath !== undefined && above >= 0 && beneath > above;
};

/** Bodies one side alone makes responsible, where both name some. */
export function bodyDifference(
  here: Clause,
  there: Clause,
  names: BodyNames,
): CounterpartDifference[] {
  const answered = (by: Clause, to: Clause): readonly string[] => [
    ...by.departments.flatMap((body) => dutiesOf(body, names)),
    ...(speaksBeneath(by, to) ? [LOWER] : []),
  ];
  const own = here.departments.some((body) => dutiesOf(body, names).length > 0);
  const others = there.departments.some((body) => dutiesOf(body, names).length > 0);
  if (!own || !others) return [];
  const beyond = (bodies: readonly string[], known: readonly string[]): string[] =>
    bodies.filter((body) => {
      const duties = dutiesOf(body, names);
      return duties.length > 0 && !duties.some((one) => known.includes(one));
    });
  const only = beyond(here.departments, answered(there, here));
  const lacking = beyond(there.departments, answered(here, there));
  if (only.length === 0 && lacking.length === 0) return [];
  return [
    {
      kind: "department",
      name: "",
      what: [],
      here: only.join("、"),
      there: lacking.join("、"),
      hereSpan: null,
      thereSpan: null,
    },
  ];
}
