/**
 * The printed label a line begins with.
 *
 *   一、总体要求              → 一
 *   ( 一 ) 構建產業新體系      → （一）
 *   18．强化科技计划项目…      → 18
 *   第二十三条 本办法所称…     → 第二十三条
 *   ①建立台账                 → ①
 * near misses: 1.3万家, 2017年底, 3个, 二类, 一、二类科研人员, 第二条路
 *
 * Guarantees that `prefix + rest` is the line without its outer spaces and
 * without the tabs that only set the label apart.
 */
import { fold } from "../text/fold.js";
import { readNumeral } from "../text/numerals.js";

export type LabelKind =
  | "part"
  | "chapter"
  | "division"
  | "article"
  | "section"
  | "subsection"
  | "item"
  | "decimal"
  | "subitem"
  | "half-bracket"
  | "circled";

export interface Label {
  readonly kind: LabelKind;
  /** As printed, without the space after it: `( 一 )`. */
  readonly printed: string;
  /** As printed, with the space after it. */
  readonly prefix: string;
  /** Canonical form for paths: brackets full width, stops dropped: `（一）`. */
  readonly key: string;
  readonly value: number;
  /** Length of `prefix` in the trimmed line, tabs counted. */
  readonly length: number;
}

interface Form {
  readonly kind: LabelKind;
  /** Matches at the start of a folded line; group 1 is the number. */
  readonly pattern: RegExp;
  /** Path segment from the number, its value and all that matched. */
  readonly key: (number: string, value: number, matched: string) => string;
}

const HAN_NUMBER = "[〇○零一二三四五六七八九十百]{1,7}";
/** 一、二 and 二、三: a number and the next one. */
const COUNTED_ON =
  "(?<=一[、.])二|(?<=二[、.])三|(?<=三[、.])四|(?<=四[、.])五|(?<=五[、.])六|(?<=六[、.])七|(?<=七[、.])八|(?<=八[、.])九|(?<=九[、.])十";
const asHan = (number: string): string => number.replace(/\s/gu, "");

/**
 * （一）项规定, （二）、（三）, （一）至（三）: words that point to a label, at the
 * start of a broken line. （一）项目建设 and （三）及时处置 are labels.
 */
const NO_POINTER =
  "(?!\\s?(?:[项款目](?:[的、,。至和或及规所中)]|$)|[至和或及与]\\s?[(〔【\\[第]|[、,]\\s?[(〔【\\[]))";

function ordinal(kind: LabelKind, unit: string, after = ""): Form {
  return {
    kind,
    pattern: new RegExp(`^第\\s{0,2}((?:${HAN_NUMBER}|\\d{1,4}))\\s{0,2}[${unit}]${after}`, "u"),
    key: (_number, _value, matched) => asHan(matched),
  };
}

/**
 * Tried in this order. The 第X forms come first because nothing else begins
 * with 第; brackets before bare numbers because （1） contains one.
 */
export const LABEL_FORMS: readonly Form[] = [
  ordinal("part", "编篇", "(?![制写])"),
  ordinal("chapter", "章", "(?![程至、和或及与的]|规定)"),
  // 第一节至第五节 at the start of a broken line points.
  ordinal("division", "节", "(?![点能至、和或及与的]|规定)"),
  // 第二条路 is no article: the 条 of one is followed by a space, or by the
  // first word of its sentence, which is never one of these.
  ordinal(
    "article",
    "条",
    "(?:之[一二三四五六七八九十]+)?(?![路线件款例第、,。;》)和至到及与的]|规定|中(?![国华央]))",
  ),
  // 【一】 and 〔一〕 are the same bracket in other founts; a stop after it is a slip of the typist.
  {
    kind: "subsection",
    pattern: new RegExp(
      `^[(〔【\\[]\\s{0,3}(${HAN_NUMBER})\\s{0,3}[)〕】\\]]${NO_POINTER}\\s?[、.]?`,
      "u",
    ),
    key: (number) => `（${asHan(number)}）`,
  },
  {
    kind: "subitem",
    pattern: new RegExp(
      `^[(〔【\\[]\\s{0,3}(\\d{1,3})\\s{0,3}[)〕】\\]]${NO_POINTER}\\s?[、.]?`,
      "u",
    ),
    key: (_, value) => `（${value}）`,
  },
  // 一、二类科研人员 counts kinds, it is no heading; 二、一次性补贴 is one.
  {
    kind: "section",
    pattern: new RegExp(
      `^(${HAN_NUMBER})\\s{0,2}[、.](?!(?:${COUNTED_ON})(?:[、类级线期等]|是))`,
      "u",
    ),
    key: asHan,
  },
  // 1.1 编制目的: numbered in depth by plans for emergencies; 1.3万家 is a figure.
  {
    kind: "decimal",
    pattern: /^(\d{1,2}(?:\.\d{1,2}){1,3})\.?(?=\s+[^\s\d%％])/u,
    key: (number) => number,
  },
  {
    kind: "item",
    pattern: /^(\d{1,3})\s{0,2}(?:\.(?!\d(?!\d{3}\s?年))|、(?!\d{1,3}(?!\d)))/u,
    key: (_, value) => String(value),
  },
  // 1）, but not 1)、2) in a running list.
  {
    kind: "half-bracket",
    pattern: /^(\d{1,3})\s?\)(?![、,，和])/u,
    key: (_, value) => `${value}）`,
  },
];

/** Label characters that carry number and form in one: the first of each row, its kind, how many. */
const SINGLE_CHARACTERS: readonly (readonly [first: string, kind: LabelKind, count: number])[] = [
  ["①", "circled", 20],
  ["❶", "circled", 10],
  ["⑴", "subitem", 20],
  ["⒈", "item", 20],
  ["㈠", "subsection", 10],
];
const HAN_TEN = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/** The label at the start of `line` (outer spaces already trimmed); null where there is none. */
export function readLabel(line: string): Label | null {
  const single = readSingle(line);
  if (single !== null) return single;
  const head = fold(line.slice(0, LONGEST_LABEL));
  for (const { kind, pattern, key } of LABEL_FORMS) {
    const found = pattern.exec(head);
    const number = found?.[1];
    if (found === null || number === undefined) continue;
    const value = kind === "decimal" ? Number(number.split(".").at(-1)) : valueOfNumber(number);
    if (!(value > 0)) continue;
    return finish(line, found[0].length, kind, key(number, value, found[0]), value);
  }
  return null;
}

function valueOfNumber(number: string): number {
  return Number(readNumeral(asHan(number)) ?? Number.NaN);
}

/** 第一千二百三十四条之二 with spaces set between; no label is longer. */
export const LONGEST_LABEL = 24;

function readSingle(line: string): Label | null {
  const point = line.codePointAt(0) ?? 0;
  for (const [first, kind, count] of SINGLE_CHARACTERS) {
    const value = point - (first.codePointAt(0) ?? 0) + 1;
    if (value < 1 || value > count) continue;
    return finish(line, 1, kind, singleKey(kind, line.charAt(0), value), value);
  }
  return null;
}

function singleKey(kind: LabelKind, printed: string, value: number): string {
  if (kind === "subitem") return `（${value}）`;
  if (kind === "item") return String(value);
  return kind === "subsection" ? `（${HAN_TEN[value - 1]}）` : printed;
}

/** A label that ends at a place of its line. */
export function finish(
  line: string,
  end: number,
  kind: LabelKind,
  key: string,
  value: number,
): Label {
  const gap = /^\s*/u.exec(line.slice(end))?.[0] ?? "";
  return {
    kind,
    printed: line.slice(0, end).trim(),
    // A tab only sets a label apart: 三、<tab>激發 is printed 三、激發.
    prefix: line.slice(0, end) + gap.replace(/\t/gu, ""),
    key,
    value,
    length: end + gap.length,
  };
}
