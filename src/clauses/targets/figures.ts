/**
 * Figures with their units: 1.3万家, 2—3家, 25万元/人, 百分之五十, 两万户.
 *
 * near misses: ISO9000, 3D, 第3个, 每万人, 一批, 五大主导产业
 */
import { isNumeralCharacter, readNumeral } from "../../text/numerals.js";
import { type UnitKind, unitAt } from "./units.js";

/** How the words right after a figure bind it. */
export type Bound = ">=" | "<=" | "~";

export interface Figure {
  readonly start: number;
  /** End with the unit and the 以上 or 左右 after it. */
  readonly end: number;
  readonly value: string;
  /** Place of the unit, magnitude included, in the text. */
  readonly unit: readonly [from: number, to: number];
  /** 百分之 prints its unit before the figure. */
  readonly sign: "%" | "‰" | null;
  readonly kind: UnitKind;
  readonly bound: Bound | null;
}

const NUMBER = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/uy;
const RANGE = /\s?(?:[-—–~～－]{1,2}|至|到)\s?/uy;
const ABOVE = /[余多](?=\s?[\p{Script=Han}%‰])/uy;
const BOUNDS: readonly (readonly [RegExp, Bound])[] = [
  [/\s?(?:及|或|或者)?以上/uy, ">="],
  [/\s?(?:及|或|或者)?(?:以内|以下|之内|内(?![部容外地]))/uy, "<="],
  [/\s?(?:左右|上下)/uy, "~"],
];

/** No printed figure is longer; what is longer is a row of digits. */
const LONGEST = 24;

/** Words after which even 两次 or 百家 is a figure to be reached. */
const REACHED = /(?:达到?|不少于|不低于|至少|不超过|超过|突破|超|(?<!通|经)过|增至|增加到|近)$/u;
/** Verbs after which a small numeral counts; 一批 and 一个 only name. */
const MADE = /(?:培育|引进|新增|新建|打造|建成|创建|组建|建设)$/u;

/** All figures of folded text, in the order of the print. */
export function figuresIn(text: string): Figure[] {
  const figures: Figure[] = [];
  let at = 0;
  while (at < text.length) {
    const found = figureAt(text, at);
    if (found?.figure) figures.push(found.figure);
    at = found?.end ?? at + 1;
  }
  return figures;
}

interface Reading {
  readonly figure: Figure | null;
  /** Where to go on. */
  readonly end: number;
}

function figureAt(text: string, at: number): Reading | null {
  const sign = text[at] ?? "";
  if (sign >= "0" && sign <= "9") return arabic(text, at);
  if (isNumeralCharacter(sign)) return chinese(text, at);
  return null;
}

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function arabic(text: string, start: number): Reading {
  const digits = match(NUMBER, text, start) ?? text.charAt(start);
  const after = start + digits.length;
  if (digits.length > LONGEST || isPartOfWord(text, start)) return { figure: null, end: after };
  const range = rangeAt(text, start, after, digits);
  const value = range?.value ?? digits.replaceAll(",", "");
  return finished(text, { start, value, end: range?.end ?? after, sign: null });
}

/** ISO9000, 第3, 每10万人, 4.0版 and V2.1 hold digits, not figures. */
function isPartOfWord(text: string, start: number): boolean {
  return /[A-Za-z0-9第每号.+]$/u.test(text.slice(Math.max(0, start - 1), start));
}

/** 2—3家 and 5%—8%; but 从10%到20% is two figures. */
function rangeAt(text: string, start: number, after: number, first: string) {
  if (/[从由]$/u.test(text.slice(Math.max(0, start - 1), start))) return null;
  const own = unitAt(text, after)?.length ?? 0;
  for (const from of own > 0 ? [after, after + own] : [after]) {
    const dash = match(RANGE, text, from);
    if (dash === null) continue;
    const second = match(NUMBER, text, from + dash.length);
    if (second === null) continue;
    const value = `${first}-${second}`.replaceAll(",", "");
    return { value, end: from + dash.length + second.length };
  }
  return null;
}

interface Bare {
  readonly start: number;
  readonly value: string;
  readonly end: number;
  readonly sign: "%" | "‰" | null;
}

function finished(text: string, { start, value, end, sign }: Bare): Reading {
  const above = match(ABOVE, text, end)?.length ?? 0;
  const unit = sign === null ? unitAt(text, end + above) : { kind: "share" as const, length: 0 };
  if (unit === null) return { figure: null, end };
  const unitEnd = end + above + unit.length;
  const bound = BOUNDS.map(([pattern, means]) => ({ words: match(pattern, text, unitEnd), means }));
  const held = bound.find(({ words }) => words !== null);
  const figure: Figure = {
    start,
    end: unitEnd + (held?.words?.length ?? 0),
    value,
    unit: [end + above, unitEnd],
    sign,
    kind: unit.kind,
    bound: held?.means ?? (above > 0 ? ">=" : null),
  };
  return { figure, end: figure.end };
}

/** 两万户, 一百二十家, 百分之五十; 一个 and 万家 alone say nothing exact. */
function chinese(text: string, at: number): Reading {
  let end = at;
  while (end < text.length && (isNumeralCharacter(text[end] ?? "") || isPoint(text, end))) end++;
  const run = text.slice(at, end);
  const none: Reading = { figure: null, end };
  if (run.length > LONGEST || isPartOfWord(text, at)) return none;
  const hundredth = hundredthAt(text, at, run);
  if (hundredth !== null) return hundredth;
  const magnitude = /(?<=.)[万亿兆]+$/u.exec(run)?.[0] ?? "";
  const bare = magnitude === "" && /^[百千]亿$|^[百千]万$/u.test(run) ? 1 : magnitude.length;
  const digits = run.slice(0, run.length - bare);
  if (!isExact(digits, text.slice(Math.max(0, at - 4), at))) return none;
  const value = readNumeral(digits);
  if (value === null) return none;
  const read = finished(text, { start: at, value, end: end - bare, sign: null });
  if (read.figure === null) return none;
  // 突破一批核心技术 has no figure in it.
  return digits === "一" && /^[批种类些]/u.test(text.slice(end)) ? none : read;
}

const isPoint = (text: string, at: number): boolean =>
  text[at] === "点" && isNumeralCharacter(text[at + 1] ?? "");

/** Whether a numeral states a number: 十家 and 两万户 do, 一家 and 百家 only where they are to be reached. */
function isExact(digits: string, before: string): boolean {
  if (/^[一二两三四五六七八九].*[十百千]|^十|^[廿卅]|点/u.test(digits)) return true;
  return REACHED.test(before) || (MADE.test(before) && !digits.startsWith("一"));
}

/** 百分之五十: the numeral 百 opens a share. */
function hundredthAt(text: string, at: number, run: string): Reading | null {
  if ((run !== "百" && run !== "千") || !text.startsWith("分之", at + 1)) return null;
  let end = at + 3;
  while (end < text.length && (isNumeralCharacter(text[end] ?? "") || isPoint(text, end))) end++;
  const value = readNumeral(text.slice(at + 3, end));
  if (value === null) return { figure: null, end };
  return finished(text, { start: at, value, end, sign: run === "百" ? "%" : "‰" });
}
