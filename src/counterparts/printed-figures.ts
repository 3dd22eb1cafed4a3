/**
 * The figures of a part of a clause, each with the words it is said of.
 *
 *   对孵化器奖励国家级50万元、省级30万元 → 50万元 of 对孵化器奖励国家级, 30万元 of 省级
 */
import { keyOf } from "../text/key.js";
import type { Span } from "../vocabulary.js";
import { figureSpans } from "./marks.js";
import { figureKey, printQuantity, unitKey } from "./quantities.js";
import type { Segment } from "./segments.js";
import type { TargetFigure } from "./target-differences.js";

/** A clause with its targets, and those of them that are told as targets. */
export interface Side {
  readonly text: string;
  readonly targets: readonly TargetFigure[];
  readonly told: readonly TargetFigure[];
}

export interface PrintedFigure {
  readonly segment: Segment;
  readonly words: string;
  readonly key: string;
  readonly unit: string;
  /** Key of the words it is said of, without figures. */
  readonly about: string;
  readonly span: Span;
  /** The target it is the figure of; null where it is none. */
  readonly target: TargetFigure | null;
}

/** Shorter words say nothing of a figure: 按1.6倍. */
const TELLING = 2;
const BRACKET = /^[（(]([^（）()]*)[)）]/u;

/** What a figure is said of: the bracket right after it, else the words from the figure or 、 before, else those up to the next. */
function wordsAbout(text: string, spans: readonly Span[], at: number): string {
  const [from, to] = spans[at] ?? [0, 0];
  const after = text.slice(to, spans[at + 1]?.[0]);
  const bracket = BRACKET.exec(after)?.[1];
  if (bracket !== undefined) return bracket;
  const before =
    text
      .slice(spans[at - 1]?.[1] ?? 0, from)
      .split("、")
      .at(-1) ?? "";
  return keyOf(before).length >= TELLING ? before : (after.split("、")[0] ?? "");
}

/** Figures of a part that are not told as targets. */
export function untold(segment: Segment, { targets, told }: Side): PrintedFigure[] {
  const {
    text,
    span: [start],
  } = segment;
  const spans = figureSpans(text);
  const figures = spans.map(([from, to], at): PrintedFigure => {
    const words = text.slice(from, to);
    const key = figureKey(words);
    const span: Span = [start + from, start + to];
    return {
      ...{ segment, words, key, span },
      unit: unitKey(key.replace(/^[\d.-]+/u, "")),
      about: keyOf(wordsAbout(text, spans, at)),
      target: targets.find((target) => isFigureOf(target, key, span)) ?? null,
    };
  });
  return figures.filter(({ target }) => target === null || !told.includes(target));
}

const isFigureOf = ({ target, quantity }: TargetFigure, key: string, [from, to]: Span): boolean =>
  printQuantity(quantity) === key && from < target.span[1] && to > target.span[0];
