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
import type { CounterpartDifference } from "../vocabulary.js";
import { type PrintedFigure, type Side, untold } from "./printed-figures.js";
import type { AlignedParts, AlignedSegments, Segment } from "./segments.js";
import { figuresIn, likeness } from "./sentences.js";
import { isKin, type TargetFigure } from "./target-differences.js";

/** Whether two figures can be of one thing: those of two indicators are not, but for figures in their names. */
function canBeOne({ target: one }: PrintedFigure, { target: other }: PrintedFigure): boolean {
  if (one === null || other === null) return true;
  const bare = ({ target }: TargetFigure): string => keyOf(target.indicator).replace(/\d/gu, "");
  return isKin(one, other) || bare(one) === bare(other);
}

/**
 * How well two names agree: by the words next to the figures (对孵化器奖励国家级,
 * 国家级) or the whole of the shorter one (对省级孵化器奖励, 省级), then by all.
 */
function agreement(one: string, other: string): number {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const whole = long.includes(short) ? short.length : 0;
  let next = 0;
  while (next < Math.min(one.length, other.length) && one.at(-1 - next) === other.at(-1 - next)) {
    next++;
  }
  return Math.max(next, whole) + likeness(new Set(bigrams(one)), new Set(bigrams(other)));
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

const lineOf = ({ here, there }: FigurePair): CounterpartDifference =>
  line({ here: here.segment, there: there.segment }, [here], [there]);

/** What there is already is no measure. */
const TODAY = /现有|目前|已有|已达|已建|已经/u;
const tellsOfToday = ({ text }: Segment): boolean => TODAY.test(fold(text));

/** A part with its figures, in pairs or by themselves; a goal for another indicator is no other figure of this one. */
function matched(part: AlignedSegments, sides: Sides) {
  const own = untold(part.here, sides.here);
  const others = untold(part.there, sides.there);
  const pairs = pairsOf(own, others);
  const free = (figures: readonly PrintedFigure[]): PrintedFigure[] =>
    figures.filter(
      (figure) =>
        figure.target === null &&
        !pairs.some(({ here, there }) => here === figure || there === figure),
    );
  return { part, pairs, here: free(own), there: free(others) };
}

interface Sides {
  readonly here: Side;
  readonly there: Side;
}

/** Figures of two sentences that say the same, part by part; what one part prints another may on the other side. */
export function figureDifferences(aligned: AlignedParts, sides: Sides): CounterpartDifference[] {
  const parts = aligned.parts
    .filter(({ here, there }) => !tellsOfToday(here) && !tellsOfToday(there))
    .map((part) => matched(part, sides));
  const rest = (segments: readonly Segment[], side: Side): PrintedFigure[] =>
    segments.flatMap((segment) => (tellsOfToday(segment) ? [] : untold(segment, side)));
  const across = pairsOf(
    [...parts.flatMap(({ here }) => here), ...rest(aligned.here, sides.here)],
    [...parts.flatMap(({ there }) => there), ...rest(aligned.there, sides.there)],
  ).filter(({ named }) => named >= ONE_NAME);
  const taken = new Set(across.flatMap(({ here, there }) => [here, there]));
  const [anyHere, anyThere] = [figuresIn(sides.here.text), figuresIn(sides.there.text)];
  const differs = ({ here, there, named }: FigurePair): boolean =>
    here.key !== there.key &&
    // Where each side has both figures, one order or the other is chance, but for what is called alike.
    (named >= ONE_NAME || !anyThere.has(here.key) || !anyHere.has(there.key));
  const left = (figures: readonly PrintedFigure[], others: ReadonlySet<string>): PrintedFigure[] =>
    figures.filter((figure) => !taken.has(figure) && !others.has(figure.key));
  return [
    ...[...parts.flatMap(({ pairs }) => pairs), ...across]
      .filter(differs)
      .sort((a, b) => a.here.span[0] - b.here.span[0])
      .map(lineOf),
    ...parts.flatMap(({ part, here, there }) => {
      const [only, lacking] = [left(here, anyThere), left(there, anyHere)];
      return only.length + lacking.length === 0 ? [] : [line(part, only, lacking)];
    }),
  ];
}
