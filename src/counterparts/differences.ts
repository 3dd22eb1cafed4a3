/**
 * Where two counterparts truly differ: targets in one unit, deadlines, wording
 * strength, bodies, money and other figures.
 *
 * Guarantee: two clauses with the same sentences in any order have none; both
 * sides tell the same.
 */
import { fold } from "../text/fold.js";
import { keyOf } from "../text/key.js";
import type { Clause, CounterpartDifference, Span } from "../vocabulary.js";
import { deadlineDifference } from "./deadlines.js";
import { type BodyNames, bodyDifference } from "./duties.js";
import { figureSpans } from "./marks.js";
import { printQuantity, quantityOf } from "./quantities.js";
import { type AlignedSegments, alignSegments, type Segment } from "./segments.js";
import { alignSentences } from "./sentences.js";
import type { Binding } from "./strength.js";
import {
  type SharedTargets,
  sharedTargets,
  type TargetFigure,
  targetDifferences,
} from "./target-differences.js";

const within = ([start]: Span, from: number, length: number): Span => [
  start + from,
  start + from + length,
];

/** A binding word as this side prints it; what was found is its folded form. */
const printedWord = (binding: Binding | null, { text }: Segment): string =>
  binding === null ? "" : text.slice(binding.at, binding.at + binding.word.length);

function strengthDifference({ here, there }: AlignedSegments): CounterpartDifference[] {
  if (here.binding === null && there.binding === null) return [];
  const one = here.binding ?? here.above;
  const other = there.binding ?? there.above;
  if (one?.strength === other?.strength) return [];
  if (one === null && other !== null && here.around.has(other.strength)) return [];
  if (other === null && one !== null && there.around.has(one.strength)) return [];
  const spanOf = ({ binding, span }: Segment): Span =>
    binding ? within(span, binding.at, binding.word.length) : span;
  return [
    {
      kind: "strength",
      name: here.text.trim(),
      what: [one?.strength ?? "state", other?.strength ?? "state"],
      here: printedWord(here.binding, here),
      there: printedWord(there.binding, there),
      hereSpan: spanOf(here),
      thereSpan: spanOf(there),
    },
  ];
}

interface PrintedFigure {
  readonly words: string;
  /** Equal for one quantity in any unit. */
  readonly key: string;
  readonly span: Span;
}

const printedFigures = ({ text, span }: Segment): PrintedFigure[] =>
  figureSpans(text).map(([from, to]) => ({
    words: text.slice(from, to),
    key: figureKey(text.slice(from, to)),
    span: within(span, from, to - from),
  }));

function figureKey(words: string): string {
  const parts = /^([0-9０-９.．,，\-—–~～]+)\s?(.*)$/u.exec(words);
  const quantity = quantityOf(parts?.[1] ?? "", parts?.[2] ?? "");
  return quantity ? printQuantity(quantity) : keyOf(words);
}

/** Figures of one side that the other has not, and that are no goal or figure of today it sets too. */
const beyond = (
  own: readonly PrintedFigure[],
  others: readonly PrintedFigure[],
  shared: readonly TargetFigure[],
): PrintedFigure[] =>
  own.filter(
    ({ key, span: [from, to] }) =>
      !others.some((figure) => figure.key === key) &&
      !shared.some(({ quantity, target: { span } }) => {
        return printQuantity(quantity) === key && from < span[1] && to > span[0];
      }),
  );

const isMoney = (figure: PrintedFigure | undefined): boolean => /元/u.test(figure?.words ?? "");

function figureLine(
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

/** Figures of parts that say the same, beyond the targets: 奖补30万元 against 奖补50万元. */
function figureDifferences(
  part: AlignedSegments,
  shared: SharedTargets,
  texts: { readonly here: string; readonly there: string },
): CounterpartDifference[] {
  if (tellsOfToday(part.here) || tellsOfToday(part.there)) return [];
  const [own, others] = [printedFigures(part.here), printedFigures(part.there)];
  const only = beyond(own, others, shared.here);
  const lacking = beyond(others, own, shared.there);
  // As many on either side: the first stands against the first.
  if (only.length === lacking.length) {
    return only.map((one, i) => figureLine(part, [one], lacking.slice(i, i + 1)));
  }
  // One that nothing stands against may stand in another part, which a comma sets apart on one side only.
  const away = (figures: readonly PrintedFigure[], text: string) => {
    const keys = new Set(figureSpans(text).map((span) => figureKey(text.slice(...span))));
    return figures.filter(({ key }) => !keys.has(key));
  };
  const [alone, absent] = [away(only, texts.there), away(lacking, texts.here)];
  return alone.length + absent.length === 0 ? [] : [figureLine(part, alone, absent)];
}

export function differencesOf(
  here: Clause,
  there: Clause,
  names: BodyNames,
): CounterpartDifference[] {
  const shared = sharedTargets(here, there);
  const texts = { here: here.text, there: there.text };
  const sentences = alignSentences(here.text, there.text);
  const parts = sentences.flatMap(alignSegments);
  return [
    ...targetDifferences(here, there),
    ...sentences.flatMap((pair) => deadlineDifference(pair, shared)),
    ...parts.flatMap(strengthDifference),
    ...parts.flatMap((part) => figureDifferences(part, shared, texts)),
    ...bodyDifference(here, there, names),
  ];
}
