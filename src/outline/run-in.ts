/**
 * The heading a labelled line carries: all of a line that is only a heading, or
 * the short first sentence of one that says more after it.
 *
 *   一、总体要求                                     总体要求
 *   （一）工作思路。以创新驱动作为…                   工作思路
 *   5.发挥国家实验室…的核心支撑作用。提升…             none: in that document first sentences are measures
 *   2、每万人口有效发明专利拥有量达到4件。             none: one sentence
 */
import { fold } from "../text/fold.js";
import type { LabelKind } from "./labels.js";
import { endsSentence, firstSentence } from "./sentence.js";

/** What decides whether a line has a heading. */
export interface Headed {
  /** `null` for unnumbered —— paragraphs. */
  readonly kind: LabelKind | "dash";
  /** The words after the label. */
  readonly body: string;
  /** True where paragraphs or nodes beneath say more. */
  readonly hasMore: boolean;
}

/** Kinds of label whose first sentences are headings in this document. */
export type Style = ReadonlySet<Headed["kind"]>;

/** Nobody takes 提升成果转化支撑力度 for a whole measure; so short a sentence is a heading anywhere. */
const SURELY_HEADING = 12;
/** 推动镇村工业园区升级改造及扶持中小型创新载体建设发展 has 25; a heading of 40 is still one line of print. */
const LONGEST_RUN_IN = 40;
/** Where half of the first sentences are longer than this, they are measures, not headings. */
const TYPICAL_RUN_IN = 22;
/** A whole line as a heading may be a little longer: 引导…，…。 over two clauses. */
const LONGEST_LINE = 60;

export function styleOf(lines: readonly Omit<Headed, "hasMore">[]): Style {
  const lengths = new Map<Headed["kind"], number[]>();
  for (const { kind, body } of lines) {
    const first = runIn(body);
    if (first === null) continue;
    const all = lengths.get(kind) ?? [];
    lengths.set(kind, all);
    all.push(first.length);
  }
  const style = new Set<Headed["kind"]>(["dash"]);
  for (const [kind, all] of lengths) {
    const median = all.sort((a, b) => a - b)[Math.floor((all.length - 1) / 2)] ?? 0;
    if (median <= TYPICAL_RUN_IN) style.add(kind);
  }
  return style;
}

export function headingOf({ kind, body, hasMore }: Headed, style: Style): string | null {
  if (body === "") return null;
  const bracketed = /^【([^【】]{2,30})】/u.exec(body)?.[1];
  if (bracketed !== undefined) return bracketed;
  const first = runIn(body);
  if (first === null) return wholeLine(kind, body, hasMore);
  if (kind === "article") return null;
  const limit = style.has(kind) ? LONGEST_RUN_IN : SURELY_HEADING;
  return first.length <= limit && !FIGURE.test(fold(first)) ? first : null;
}

/** 培育10家“链主”企业 is the measure itself. */
const FIGURE = /\d\s?(?:%|万|亿|家|个|项|件|人|元|户|所|名|公里|亩)/u;

/** The first sentence without its stop, where another sentence follows it. */
function runIn(body: string): string | null {
  const first = firstSentence(body);
  const rest = body.slice(first.length).trim();
  if (rest === "" || isRemark(rest) || /[；;：:]/u.test(first)) return null;
  return first.slice(0, -1);
}

/** （省科技厅按职责分工负责） adds no sentence. */
function isRemark(rest: string): boolean {
  return /^[（(][^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*[）)]$/u.test(rest);
}

function wholeLine(kind: Headed["kind"], body: string, hasMore: boolean): string | null {
  const words = body.replace(/[。.]$/u, "");
  if (words.length > LONGEST_LINE || /[；;：:。]/u.test(words)) return null;
  const closed = endsSentence(body);
  if (kind === "dash") return closed && !hasMore ? null : words;
  if (kind === "article") return closed ? null : words;
  const isLevel =
    kind !== "item" && kind !== "subitem" && kind !== "half-bracket" && kind !== "circled";
  return hasMore || (isLevel && !closed) ? words : null;
}
