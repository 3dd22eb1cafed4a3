/**
 * Where two counterparts truly differ: targets in one unit, deadlines, wording
 * strength, bodies, money and other figures.
 *
 * Guarantee: two clauses with the same sentences in any order have none; both
 * sides tell the same.
 */
import type { Clause, CounterpartDifference, Span } from "../vocabulary.js";
import { deadlineDifference } from "./deadlines.js";
import { type BodyNames, bodyDifference } from "./duties.js";
import { figureDifferences } from "./figures.js";
import { type AlignedSegments, alignSegments, type Segment } from "./segments.js";
import { alignSentences } from "./sentences.js";
import type { Binding } from "./strength.js";
import { figuresOf, sharedTargets, targetDifferences } from "./target-differences.js";

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

export function differencesOf(
  here: Clause,
  there: Clause,
  names: BodyNames,
): CounterpartDifference[] {
  const targets = { here: figuresOf(here), there: figuresOf(there) };
  const shared = sharedTargets(targets.here, targets.there);
  const sides = {
    here: { text: here.text, targets: targets.here, told: shared.here },
    there: { text: there.text, targets: targets.there, told: shared.there },
  };
  const sentences = alignSentences(here.text, there.text);
  const aligned = sentences.map(alignSegments);
  return [
    ...targetDifferences(here, there),
    ...sentences.flatMap((pair) => deadlineDifference(pair, shared)),
    ...aligned.flatMap(({ parts }) => parts.flatMap(strengthDifference)),
    ...aligned.flatMap((parts) => figureDifferences(parts, sides)),
    ...bodyDifference(here, there, names),
  ];
}
