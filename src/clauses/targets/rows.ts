/**
 * Targets of a table's row, one for each column of a year.
 *
 *   序号 | 指标 | 2014年实际值 | 2017年目标值 | 2020年目标值
 *   7 | 科技企业孵化器 | 孵化面积（万平方米） | 37 | 84 | 130
 *
 * Columns are told from the right, where rows with lost or merged cells still
 * agree with their header.
 */
import { fold } from "../../text/fold.js";
import type { Comparator, Target } from "../../vocabulary.js";
import { CELL_SEPARATOR, type NodeContext } from "../context.js";
import { leadOf } from "./lead.js";
import {
  isBeside,
  measuresIn,
  type PlaceCell,
  placeColumns,
  placeOf,
  unitAbove,
  yearAbove,
} from "./regional.js";
import { isUnit, unitAt, unitInTitle } from "./units.js";
import { yearOf, yearsIn } from "./years.js";

interface Column {
  readonly year: number | null;
  readonly actual: boolean;
  readonly unit: string;
}

const ACTUAL = /实际|现状|现值|基期|基准|完成值|当前|目前/u;
const GOAL = /目标|预期|规划|计划|指标值|力争|考核值/u;
const NUMBERING = /^(?:序号|编号|No\.?)$/iu;
const UNIT_TITLE = /^(?:计量)?单位$/u;
const CELL =
  /^\[?(≥|>=|>|≤|<=|<|约|不低于|不少于|不超过|大于|小于|超过)?\s?(\d[\d,]*(?:\.\d+)?(?:[-—–~～]\d[\d,]*(?:\.\d+)?)?)\]?\s?(.{0,8}?)(以上|以下|以内|左右)?$/u;

export function rowTargets(text: string, context: NodeContext): Target[] {
  const cells = text.split(CELL_SEPARATOR).map((cell) => cell.trim());
  const found = placeOf(cells, context);
  if (found !== null) return placeTargets(text, cells, found, context);
  const places = placeColumns(context.header);
  if (places.size > 0) return acrossPlaces(text, cells, places, context);
  const columns = columnsOf(context);
  const offset = context.header.length - cells.length;
  const valued = cells.flatMap((cell, at) => {
    const column = columns.get(at + offset);
    const value = column === undefined ? null : CELL.exec(fold(cell));
    return column === undefined || value === null ? [] : [{ at, column, value }];
  });
  if (cells.length < context.header.length && !isAligned(cells, columns, context.header.length))
    return [];
  const first = valued[0]?.at ?? 0;
  const name = nameOf(cells.slice(0, first), context.header);
  if (name === null) return [];
  return valued.flatMap(({ column, value }) => {
    const target = targetOf(name, column, value, text);
    return target === null ? [] : [target];
  });
}

/** A row that stands for a place; one that lost cells is not guessed at. */
function placeTargets(
  text: string,
  cells: readonly string[],
  { at: from, place, offset }: PlaceCell,
  context: NodeContext,
): Target[] {
  const columns = columnsOf(context);
  const measures = measuresIn(context);
  const year = yearAbove(context);
  return cells.flatMap((cell, at) => {
    const value = at > from ? CELL.exec(fold(cell)) : null;
    const title = context.header[at + offset] ?? "";
    const measure = measures[at + offset];
    if (value === null || !measure || measure.indicator.length < 2 || isBeside(title)) return [];
    const column = columns.get(at + offset) ?? { ...columnWithoutYear(title, context), year: null };
    const target = targetOf(measure, { ...column, year: column.year ?? year }, value, text);
    return target === null ? [] : [place === null ? target : { ...target, place }];
  });
}

/** Whether a row that lost still ends like its header: in the columns of years, and only there in figures. */
function isAligned(
  cells: readonly string[],
  columns: ReadonlyMap<number, Column>,
  width: number,
): boolean {
  const first = Math.min(...columns.keys());
  if (columns.size < width - first) return false;
  const names = cells.slice(0, cells.length - columns.size);
  return names.length > 0 && !names.slice(1).some((cell) => CELL.test(fold(cell)));
}

/** Columns of the header that hold figures, by their place. */
function columnsOf({ header, headings, since }: NodeContext): Map<number, Column> {
  const inherited = headings.map((heading) => yearOf(fold(heading))).find((year) => year !== null);
  const columns = new Map<number, Column>();
  header.forEach((title, at) => {
    const folded = fold(title);
    const stated = yearsIn(/年/u.test(folded) ? folded : `${folded}年`).at(-1)?.year ?? null;
    const goal = GOAL.test(folded);
    if (stated === null && !goal && !ACTUAL.test(folded)) return;
    if (stated === null && /责任|措施|任务|名称|内容|项目/u.test(folded)) return;
    const past = stated !== null && since !== null && stated < since && !goal;
    const actual = ACTUAL.test(folded) || past;
    columns.set(at, { year: stated ?? inherited ?? null, actual, unit: unitInTitle(folded) });
  });
  return columns;
}

/** A row whose figures stand in columns of places: 高新技术企业（家） | 120 | 30 | 20. */
function acrossPlaces(
  text: string,
  cells: readonly string[],
  places: ReadonlyMap<number, string | null>,
  context: NodeContext,
): Target[] {
  const first = Math.min(...places.keys());
  const name = nameOf(cells.slice(0, first), context.header);
  if (name === null || cells.length !== context.header.length) return [];
  const column = { ...columnWithoutYear("", context), year: yearAbove(context) };
  return cells.flatMap((cell, at) => {
    const place = places.get(at);
    const value = place === undefined ? null : CELL.exec(fold(cell));
    if (place === undefined || value === null) return [];
    const unit = name.unit || unitAbove(context);
    const target = targetOf({ ...name, unit }, column, value, text);
    return target === null ? [] : [place === null ? target : { ...target, place }];
  });
}

const REPORTED = /完成|实际|同期|统计|现状/u;

/** A column of a table of places that states no year: 高新技术企业（家）. */
function columnWithoutYear(title: string, { caption }: NodeContext): Omit<Column, "year"> {
  const [own, above] = [fold(title), fold(caption)];
  const goal = GOAL.test(own) || (GOAL.test(above) && !REPORTED.test(own));
  return { actual: !goal && REPORTED.test(own + above), unit: unitInTitle(own) };
}

interface Name {
  readonly indicator: string;
  readonly unit: string;
}

/** 科技企业孵化器 | 孵化面积（万平方米） → 科技企业孵化器孵化面积 in 万平方米. */
function nameOf(cells: readonly string[], header: readonly string[]): Name | null {
  const numbered = /^[\d.()]{1,6}$/u.test(fold(cells[0] ?? "")) || NUMBERING.test(header[0] ?? "");
  const named = cells
    .slice(numbered && cells.length > 1 ? 1 : 0)
    .filter((cell) => !/^[-—–/]*$/u.test(cell));
  const unitColumn = header.some((title) => UNIT_TITLE.test(fold(title)));
  const last = named.at(-1) ?? "";
  const ownUnit = unitColumn && named.length > 1 && isUnit(fold(last)) ? last : null;
  const words = ownUnit === null ? named : named.slice(0, -1);
  const labels = words.filter(
    (label) => !/^(?:约束性|预期性|引导性|核心|必选|可选)$/u.test(fold(label)),
  );
  const label = labels.at(-1);
  if (label === undefined) return null;
  const { name, unit } = parted(label);
  const groups = labels
    .slice(0, -1)
    .filter((group) => !isTask(group))
    .map((group) => parted(group).name);
  return { indicator: [...groups, name].join(""), unit: ownUnit ?? unit };
}

/** A group such as 拓宽企业融资渠道 says what is done, not what is measured. */
function isTask(group: string): boolean {
  const folded = fold(group);
  return (
    leadOf(folded, false).length > 0 ||
    /^(?:拓宽|优化|提升|提高|完善|强化|深化|落实|做强|扩大|改善|增强|促进)|[一二三四五六七八九十]+、/u.test(
      folded,
    )
  );
}

/** 孵化面积（万平方米）: the last bracket is the unit where it is one. */
function parted(label: string): Name & { readonly name: string } {
  const folded = fold(label);
  const bracket = /\(([^()]*)\)$/u.exec(folded);
  const unit = bracket?.[1] ?? "";
  if (bracket === null || !isUnit(unit)) return { name: label, indicator: label, unit: "" };
  const name = label.slice(0, bracket.index).trimEnd();
  return { name, indicator: name, unit: label.slice(bracket.index + 1, -1).trim() };
}

const BOUNDS: Readonly<Record<string, Comparator>> = {
  "≥": ">=",
  ">=": ">=",
  ">": ">=",
  不低于: ">=",
  不少于: ">=",
  大于: ">=",
  超过: ">=",
  以上: ">=",
  "≤": "<=",
  "<=": "<=",
  "<": "<=",
  不超过: "<=",
  小于: "<=",
  以下: "<=",
  以内: "<=",
  约: "~",
  左右: "~",
};

function targetOf(name: Name, column: Column, cell: RegExpExecArray, text: string): Target | null {
  const [, before = "", value = "", printed = "", after = ""] = cell;
  const words = printed.trim();
  if (words !== "" && unitAt(words, 0)?.length !== words.length) return null;
  const bound = BOUNDS[before] ?? BOUNDS[after] ?? "=";
  return {
    indicator: name.indicator,
    value: value.replaceAll(",", "").replace(/[—–~～]/u, "-"),
    unit: words || name.unit || column.unit,
    comparator: column.actual ? "actual" : bound,
    year: column.year,
    quote: text,
    span: [0, text.length],
  };
}
