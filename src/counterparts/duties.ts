/**
 * What a body is there for, whoever's it is and however it is called: 省科技厅,
 * 市科学技术局 and 科技部 are one; so is what became of a body.
 */
import { keyOf } from "../text/key.js";
import type { Clause, CounterpartDifference } from "../vocabulary.js";

/** What the wording rules tell of a body's name; both take a key. */
export interface BodyNames {
  formsOf(key: string): readonly { readonly key: string }[];
  /** As printed. */
  successorsOf(key: string): readonly string[];
}

/** Rank and place stand before a name, in so many characters at most: 广州市番禺区科工商信局. */
const LONGEST_PLACE = 8;

/** 市场监管局 begins with no rank. */
const RANK = /^(?:国家|[省市区县州盟旗各](?!场))+/u;
const OFFICE = /(?:委员会|办公室|部门|厅|局|委|办|部|署)$/u;
/** What 市场监管部门 is called where its office is named. */
const OFFICES = ["局", "厅", "委"];

/** Nobody in particular: 省有关部门, 各相关单位. */
const ANYBODY = /(?:有关|相关|各级|各|成员)(?:地区|部门|单位|企业|机构|方面)+$/u;

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

/** The duty under the name that comes first among all it has. */
function duty(key: string, names: BodyNames): string {
  const forms = [key, ...names.formsOf(key).map((form) => form.key)].sort();
  return (forms[0] ?? key).replace(OFFICE, "").replace(/人民政府$/u, "政府");
}

/** Duties of a body; several where it was divided, none where nobody in particular is named. */
export function dutiesOf(body: string, names: BodyNames): string[] {
  const key = keyOf(body);
  if (ANYBODY.test(key)) return [];
  const today = successors(bare(key, names), names, REFORMS);
  return [...new Set(today.map((name) => duty(name, names)))];
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

/** Bodies one side alone makes responsible, where both name some. */
export function bodyDifference(
  here: Clause,
  there: Clause,
  names: BodyNames,
): CounterpartDifference[] {
  const own = here.departments.flatMap((body) => dutiesOf(body, names));
  const others = there.departments.flatMap((body) => dutiesOf(body, names));
  if (own.length === 0 || others.length === 0) return [];
  const beyond = (bodies: readonly string[], known: readonly string[]): string[] =>
    bodies.filter((body) => {
      const duties = dutiesOf(body, names);
      return duties.length > 0 && !duties.some((one) => known.includes(one));
    });
  const only = beyond(here.departments, others);
  const lacking = beyond(there.departments, own);
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
