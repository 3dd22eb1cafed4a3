/**
 * Where two counterparts truly differ: targets in one unit, wording strength,
 * bodies, money and other figures.
 *
 * Guarantee: two clauses with the same sentences in any order have none.
 */
import { fold } from "../text/fold.js";
import { keyOf } from "../text/key.js";
import type { Clause, CounterpartDifference, Span, Target } from "../vocabulary.js";
import { type Indicator, indicatorOf, kinship } from "./indicators.js";
import { figureSpans } from "./marks.js";
import {
  commensurable,
  printQuantity,
  type Quantity,
  quantityOf,
  sameQuantity,
} from "./quantities.js";
import { type AlignedSentences, alignSentences, type Sentence } from "./sentences.js";
import { type Binding, bindingOf } from "./strength.js";

interface ReadTarget {
  readonly target: Target;
  readonly indicator: Indicator;
  readonly quantity: Quantity;
}

function readTargets({ targets }: Clause): ReadTarget[] {
  return targets.flatMap((target) => {
    const quantity = quantityOf(target.value, target.unit);
    const indicator = indicatorOf(target.indicator, target.unit);
    return quantity ? [{ target, indicator, quantity }] : [];
  });
}

const printTarget = ({ target, quantity }: ReadTarget): string =>
  `${target.year === null ? "" : `${target.year}年 `}${target.comparator === "=" ? "" : `${target.comparator} `}${printQuantity(quantity)}`;

/** Of the goals for one indicator the one for the same year, else the last: what the plan aims at in the end. */
function match(one: ReadTarget, others: readonly ReadTarget[]): ReadTarget | undefined {
  const kin = others.filter(
    (other) =>
      kinship(one.indicator, other.indicator) === "same" &&
      commensurable(one.quantity, other.quantity) &&
      (one.target.comparator === "actual") === (other.target.comparator === "actual"),
  );
  return kin.find(({ target }) => target.year === one.target.year) ?? kin.at(-1);
}

function targetDifferences(here: Clause, there: Clause): CounterpartDifference[] {
  const others = readTargets(there);
  return readTargets(here).flatMap((one): CounterpartDifference[] => {
    const other = match(one, others);
    if (!other) return [];
    const value = !sameQuantity(one.quantity, other.quantity);
    const year = one.target.year !== other.target.year;
    const comparator = one.target.comparator !== other.target.comparator;
    if (!value && !year && !comparator) return [];
    const what = [value && "value", year && "year", comparator && "comparator"];
    return [
      {
        kind: "target",
        name: one.target.indicator,
        what: what.filter((word) => word !== false),
        here: printTarget(one),
        there: printTarget(other),
        hereSpan: one.target.span,
        thereSpan: other.target.span,
      },
    ];
  });
}

const within = ([start]: Span, from: number, length: number): Span => [
  start + from,
  start + from + length,
];

/** A binding word as this side prints it; what was found is its folded form. */
const printedWord = (binding: Binding | null, { text }: Sentence): string =>
  binding === null ? "" : text.slice(binding.at, binding.at + binding.word.length);

function strengthDifference({ here, there }: AlignedSentences): CounterpartDifference[] {
  const one = bindingOf(fold(here.text));
  const other = bindingOf(fold(there.text));
  if (one?.strength === other?.strength) return [];
  const spanIn = (binding: Binding | null, { span }: Sentence): Span =>
    binding ? within(span, binding.at, binding.word.length) : span;
  return [
    {
      kind: "strength",
      name: here.text.trim(),
      what: [one?.strength ?? "state", other?.strength ?? "state"],
      here: printedWord(one, here),
      there: printedWord(other, there),
      hereSpan: spanIn(one, here),
      thereSpan: spanIn(other, there),
    },
  ];
}

interface PrintedFigure {
  readonly words: string;
  readonly key: string;
  readonly span: Span;
}

function printedFigures({ text, span }: Sentence, taken: readonly Span[]): PrintedFigure[] {
  return figureSpans(text)
    .map(([from, to]) => ({ words: text.slice(from, to), span: within(span, from, to - from) }))
    .filter(({ span: [from, to] }) => !taken.some(([a, b]) => from < b && to > a))
    .map((figure) => ({ ...figure, key: figureKey(figure.words) }));
}

function figureKey(words: string): string {
  const parts = /^([0-9０-９.．,，\-—–~～]+)\s?(.*)$/u.exec(words);
  const quantity = quantityOf(parts?.[1] ?? "", parts?.[2] ?? "");
  return quantity ? printQuantity(quantity) : keyOf(words);
}

const isMoney = (words: string): boolean => /元/u.test(words);

/** Figures of sentences that say the same, beyond the targets: 奖补30万元 against 奖补50万元. */
function figureDifference(
  { here, there }: AlignedSentences,
  one: Clause,
  other: Clause,
): CounterpartDifference[] {
  const own = printedFigures(
    here,
    one.targets.map(({ span }) => span),
  );
  const others = printedFigures(
    there,
    other.targets.map(({ span }) => span),
  );
  const only = own.filter(({ key }) => !others.some((figure) => figure.key === key));
  const lacking = others.filter(({ key }) => !own.some((figure) => figure.key === key));
  const first = only[0] ?? lacking[0];
  if (!first) return [];
  return [
    {
      kind: isMoney(first.words) ? "money" : "figure",
      name: here.text.trim(),
      what: ["value"],
      here: only.map(({ words }) => words).join("、"),
      there: lacking.map(({ words }) => words).join("、"),
      hereSpan: only[0]?.span ?? here.span,
      thereSpan: lacking[0]?.span ?? there.span,
    },
  ];
}

/** What a body does, whoever's it is: 省科技厅 and 市科技局 are 科技. */
const dutyOf = (body: string): string =>
  keyOf(body)
    .replace(/^(?:国家|省|市|区|县|各)+/u, "")
    .replace(/(?:委员会|办公室|厅|局|委|办|部|署)$/u, "");

function bodyDifference(here: Clause, there: Clause): CounterpartDifference[] {
  if (here.departments.length === 0 || there.departments.length === 0) return [];
  const duties = (clause: Clause): Set<string> => new Set(clause.departments.map(dutyOf));
  const own = duties(here);
  const others = duties(there);
  const only = here.departments.filter((body) => !others.has(dutyOf(body)));
  const lacking = there.departments.filter((body) => !own.has(dutyOf(body)));
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

export function differencesOf(here: Clause, there: Clause): CounterpartDifference[] {
  const aligned = alignSentences(here.text, there.text);
  return [
    ...targetDifferences(here, there),
    ...aligned.flatMap(strengthDifference),
    ...aligned.flatMap((pair) => figureDifference(pair, here, there)),
    ...bodyDifference(here, there),
  ];
}
