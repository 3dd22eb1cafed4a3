/**
 * A table whose rows or columns are places. Of rows, what is measured is said
 * by the columns and the title, whose it is by the row; of columns, the other
 * way round.
 *
 *   各地市高新技术企业培育任务分解表（单位：家）
 *   序号 | 地市 | 2017年 | 2018年
 *   1 | 韶关市 | 90 | 110              高新技术企业培育, of 韶关市
 *
 * near miss: a row that names what is measured in a place (广州股权交易中心挂牌企业)
 */
import { fold } from "../../text/fold.js";
import { placeNamed } from "../../text/places.js";
import type { NodeContext } from "../context.js";
import { headsOver } from "./heads.js";
import { isUnit, unitInTitle } from "./units.js";
import { yearOf } from "./years.js";

export interface PlaceCell {
  /** Which cell of the row names the place. */
  readonly at: number;
  /** As printed; null for all places together. */
  readonly place: string | null;
  /** How many columns of the header stand before the one of the first cell. */
  readonly offset: number;
}

/** What a column of a table of places measures, and in which unit; empty where it says none. */
export interface Measure {
  readonly indicator: string;
  readonly unit: string;
}

const DIVISION =
  "(?:地级以上市|地级市|县级市|自治[区州县]|直辖市|省|市|州|盟|区|县|旗|镇|乡|街道?|园区)";
/** 地市, 县（市、区）, 省份, 各地区: heads of a column of places. */
const PLACES = new RegExp(
  `^各?(?:(?:所属)?(?:地区|地方|区域|城市|省份|辖区|地市|行政区划?)|${DIVISION}(?:[、/()及和或]*${DIVISION})*[)]?)(?:名称)?$`,
  "u",
);
const ALL = /^(?:总计|合计|共计|总数|全国|全省|全市|全区|全县|全州|全自治区)$/u;
const SERIAL = /^[\d.()]{0,6}$/u;

/** The place a row stands for; null where it stands for none. */
export function placeOf(cells: readonly string[], { header }: NodeContext): PlaceCell | null {
  const plain = (cell = ""): string => fold(cell).replace(/\s/gu, "");
  const first = cells.findIndex((cell) => !SERIAL.test(plain(cell)));
  const headed = header.findIndex((title) => PLACES.test(plain(title)));
  const at = headed < 0 ? first : headed;
  // The cell of a total may go over the columns of serials and of places.
  const words = plain(cells[at]) || plain(cells[first]);
  if (headed >= 0 && ALL.test(plain(cells[first]))) return totalOf(cells, first, header);
  const offset = header.length - cells.length <= besideAtEnd(header) ? 0 : null;
  if (words === "" || /\d/u.test(words) || offset === null || cells.length > header.length)
    return null;
  if (headed >= 0) return { at, place: ALL.test(words) ? null : (cells[at] ?? null), offset };
  // Without such a head only a whole name of a division is one: 增城 could be anything.
  return /[省市区县州旗盟]$/u.test(words) && placeNamed(words, null) !== null
    ? { at, place: cells[at] ?? null, offset }
    : null;
}

/** Last columns of remarks, whose empty cells no row prints. */
const besideAtEnd = (header: readonly string[]): number =>
  header.length - 1 - header.findLastIndex((title) => !isBeside(title));

/** A total, whose cell may go over several columns: its figures are the last ones. */
function totalOf(
  cells: readonly string[],
  at: number,
  header: readonly string[],
): PlaceCell | null {
  const lost = header.length - cells.length;
  const offset = Math.max(0, lost - besideAtEnd(header));
  return lost < 0 ? null : { at, place: null, offset };
}

/** Fewer columns called by places may only look so. */
const FEWEST = 2;

/** Columns that are places, by where they stand; null for all places together. None where too few are. */
export function placeColumns(header: readonly string[]): ReadonlyMap<number, string | null> {
  const plain = header.map((title) => fold(title).replace(/\s/gu, ""));
  const isPlace = (words: string): boolean => /[省市区县州旗盟]$/u.test(words) && words.length > 2;
  const named = plain.filter((words) => placeNamed(words, null) !== null).length;
  if (named < FEWEST) return new Map();
  // Beside named ones a district whose name several have is one too.
  return new Map(
    plain.flatMap((words, at): [number, string | null][] => {
      if (ALL.test(words)) return [[at, null]];
      return placeNamed(words, null) !== null || isPlace(words) ? [[at, header[at] ?? null]] : [];
    }),
  );
}

/** The year a table is of, by its title or the headings above. */
export const yearAbove = ({ caption, headings }: NodeContext): number | null =>
  [caption, ...headings].map((words) => yearOf(fold(words))).find((year) => year !== null) ?? null;

const UNIT_LINE = /[((]?(?:计量)?单位[:：]\s*([^()\s|]+)[))]?/u;
/** The unit of all figures, said once above the table. */
export function unitAbove({ above, caption }: NodeContext): string {
  const unit = UNIT_LINE.exec(fold(above))?.[1] ?? UNIT_LINE.exec(fold(caption))?.[1] ?? "";
  return isUnit(unit) ? unit : "";
}

/** What no column measures, though figures may stand in it. */
const BESIDE =
  /备注|说明|排名|位次|名次|序号|编号|代码|邮编|电话|责任|牵头|联系|季度|^[\d一二三四五六七八九十]+月(?:份|底)?$/u;
export const isBeside = (title: string): boolean => BESIDE.test(fold(title));

const YEARS =
  /(?:到|至|截至)?(?:19|20)\d\d(?:[-—–~～至](?:19|20)?\d\d)?年?(?:上半年|底|末|前|度)?/gu;
const SETS =
  /分年度|年度|全年|实际(?:完成)?值?|完成值|现状值?|目标[值数]?|预期值?|计划[值数]?|规划值?|指标值|任务[数量]?|[((][^()]*[))]$/gu;
const TABLE =
  /(?:主要)?(?:任务|目标|计划|指标|工作|情况|数量|分配|分解|统计|一览|汇总|明细|安排|完成)*(?:方案|表)$/u;
const NUMBERED = /^附[件表录]?[\d一二三四五六七八九十]*[:：.、\s]*/u;
const EVERYWHERE =
  /^(?:全[省市区县国])?分?各?(?:地级以上|地级)?(?:省份?|市|县|区|州|盟|地区|地市)(?:[((、][^))]*[))]?)?(?=\p{Script=Han}{4})/u;

/** Printed words without what a pattern finds in their folded form. */
function without(printed: string, pattern: RegExp): string {
  const every = pattern.global ? pattern : new RegExp(pattern.source, `${pattern.flags}g`);
  return [...fold(printed).matchAll(every)].reduceRight(
    (words, { index, 0: found }) => words.slice(0, index) + words.slice(index + found.length),
    printed,
  );
}

const COLUMN_SAYS = [/\s+/gu, YEARS, SETS];
const TITLE_SAYS = [/\s+/gu, NUMBERED, UNIT_LINE, YEARS, /[((][^()]*[))]$/u, TABLE, EVERYWHERE];

/** The words of a column's title that name something, where they do. */
const core = (title: string): string => COLUMN_SAYS.reduce(without, title);

/** The title of a table without what every such title says. */
const captionCore = (caption: string): string => TITLE_SAYS.reduce(without, caption);

const COUNTED = /(?:人数|家数|户数|数量|数|量)$/u;

/**
 * What each column measures, by the heads above it from the inside out and
 * then by the table's title; a head the title says too (招生人数 under
 * 初中班扩大招生计划表) is called by the title.
 */
export function measuresIn(context: NodeContext): Measure[] {
  const heads = headsOver(context);
  const caption = captionCore(context.caption);
  return context.header.map((_, at) => {
    const named = heads.map((head) => core(head[at] ?? "")).findLast((name) => name.length >= 2);
    const unit =
      heads.map((head) => unitInTitle(fold(head[at] ?? ""))).findLast((words) => words !== "") ??
      unitAbove(context);
    const isTitles = named === undefined || caption.includes(without(named, COUNTED));
    return { indicator: isTitles ? caption : named, unit };
  });
}
