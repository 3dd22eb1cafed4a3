/**
 * Where parts of two clauses that say the same give other figures: 奖补30万元
 * against 奖补50万元.
 *
 * Guarantee: a figure is held against one of its own unit, that of the same
 * name before any (国家级50万元、省级30万元); figures of two indicators never,
 * and what is told as a target is not told again.
 */
import { bigrams } from "../text/analyse.js";
import { fold } from "../text/fold.js";
import { keyOf } from "../text/key.js";
import type { CounterpartDifference, Span } from "../vocabulary.js";
import { figureSpans } from "./marks.js";
import { figureKey, printQuantity, unitKey } from "./quantities.js";
import type { AlignedSegments, Segment } from "./segments.js";
import { figuresIn, likeness } from "./sentences.js";
import { isKin, type TargetFigure } from "./target-differences.js";

/** A clause with its targets, and those of them that are told as targets. */
export interface Side {
  readonly text: string;
  readonly targets: readonly TargetFigure[];
  readonly told: readonly TargetFigure[];
}

interface PrintedFigure {
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
function untold({ text, span: [start] }: Segment, { targets, told }: Side): PrintedFigure[] {
  const spans = figureSpans(text);
  const figures = spans.map(([from, to], at): PrintedFigure => {
    const words = text.slice(from, to);
    const key = figureKey(words);
    const span: Span = [start + from, start + to];
    return {
      ...{ words, key, span },
      unit: unitKey(key.replace(/^[\d.-]+/u, "")),
      about: keyOf(wordsAbout(text, spans, at)),
      target: targets.find((target) => isFigureOf(target, key, span)) ?? null,
    };
  });
  return figures.filter(({ target }) => target === null || !told.includes(target));
}

const isFigureOf = ({ target, quantity }: TargetFigure, key: string, [from, to]: Span): boolean =>
  printQuantity(quantity) === key && from < target.span[1] && to > target.span[0];

/** Whether two figures can be of one thing: those of two indicators are not, but for figures in their names. */
function canBeOne({ target: one }: PrintedFigure, { target: other }: PrintedFigure): boolean {
  if (one === null || other === null) return true;
  const bare = ({ target }: TargetFigure): string => keyOf(target.indicator).replace(/\d/gu, "");
  return isKin(one, other) || bare(one) === bare(other);
}

/** How well two names agree: the words next to the figures first (对孵化器奖励国家级, 国家级), then all of them. */
function agreement(one: string, other: string): number {
  let next = 0;
  while (next < Math.min(one.length, other.length) && one.at(-1 - next) === other.at(-1 - next)) {
    next++;
  }
  return next + likeness(new Set(bigrams(one)), new Set(bigrams(other)));
}

/** Names that agree in so much are one: 国家级, 奖励. */
const ONE_NAME = 2;

interface FigurePair {
  readonly here: PrintedFigure;
  readonly there: PrintedFigure;
  /** How well their names agree. */
  readonly named: number;
}

/** Figures of one unit in pairs: of one name first, then of one value, then in their order. */
function pairsOf(own: readonly PrintedFigure[], others: readonly PrintedFigure[]): FigurePair[] {
  const ranked = own
    .flatMap((here, i) =>
      others.map((there, j) => {
        const named = agreement(here.about, there.about);
        return { here, there, named, same: Number(here.key === there.key), off: i + j };
      }),
    )
    .filter(({ here, there }) => here.unit === there.unit && canBeOne(here, there))
    .sort((a, b) => b.named - a.named || b.same - a.same || a.off - b.off);
  const taken = new Set<PrintedFigure>();
  return ranked.filter(({ here, there }) => {
    if (taken.has(here) || taken.has(there)) return false;
    taken.add(here).add(there);
    return true;
  });
}

const isMoney = (figure: PrintedFigure | undefined): boolean => /元/u.test(figure?.words ?? "");

function line(
  { here, there }: AlignedSegments,
  only: readonly PrintedFigure[],
  lacking: readonly PrintedFigure[],
): CounterpartDifference {
  const words = (figures: readonly PrintedFigure[]) => figures.map((one) => one.words).join("、");
  return {
    kind: isMoney(only[0] ?? lacking[0]) ? "money" : "figure",
    name: here.text.trim(),
    what: ["value"],
    here: words(only),
    there: words(lacking),
    hereSpan: only[0]?.span ?? here.span,
    thereSpan: lacking[0]?.span ?? there.span,
  };
}

/** What there is already is no measure. */
const TODAY = /现有|目前|已有|已达|已建|已经/u;
const tellsOfToday = ({ text }: Segment): boolean => TODAY.test(fold(text));

export function figureDifferences(
  part: AlignedSegments,
  sides: { readonly here: Side; readonly there: Side },
): CounterpartDifference[] {
  if (tellsOfToday(part.here) || tellsOfToday(part.there)) return [];
  const own = untold(part.here, sides.here);
  const others = untold(part.there, sides.there);
  const pairs = pairsOf(own, others);
  const [anyHere, anyThere] = [figuresIn(sides.here.text), figuresIn(sides.there.text)];
  const differs = ({ here, there, named }: FigurePair): boolean =>
    here.key !== there.key &&
    // Where each side has both figures, one order or the other is chance, but for what is called alike.
    (named >= ONE_NAME || !anyThere.has(here.key) || !anyHere.has(there.key));
  // One that nothing stands against may stand in another part, which a comma sets apart on one side
  // only; a goal for another indicator is no other figure of this one.
  const left = (figures: readonly PrintedFigure[], others: ReadonlySet<string>): PrintedFigure[] =>
    figures.filter(
      (figure) =>
        figure.target === null &&
        !others.has(figure.key) &&
        !pairs.some(({ here, there }) => here === figure || there === figure),
    );
  const [only, lacking] = [left(own, anyThere), left(others, anyHere)];
  return [
    ...pairs
      .filter(differs)
      .sort((a, b) => a.here.span[0] - b.here.span[0])
      .map(({ here, there }) => line(part, [here], [there])),
    ...(only.length + lacking.length === 0 ? [] : [line(part, only, lacking)]),
  ];
}
