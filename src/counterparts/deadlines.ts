/**
 * Where sentences that say the same are to be done by another year.
 *
 * Guarantee: only where each sentence names one year; a year told with a
 * target is not told again, and what begins (自2017年起) is no deadline.
 */
import type { CounterpartDifference, Span } from "../vocabulary.js";
import { deadlineSpans, yearIn } from "./marks.js";
import type { AlignedSentences, Sentence } from "./sentences.js";
import type { SharedTargets, TargetFigure } from "./target-differences.js";

interface Deadline {
  /** The last year named: of 2016-2018年 the end. */
  readonly year: string;
  readonly words: string;
  readonly span: Span;
}

/** The one deadline of a sentence; null where it has none or several. */
function deadlineOf({ text, span: [start] }: Sentence): Deadline | null {
  const found = deadlineSpans(text).flatMap(([from, to]): Deadline[] => {
    const words = text.slice(from, to);
    const year = yearIn(words);
    return year === null || words.endsWith("起")
      ? []
      : [{ year, words, span: [start + from, start + to] }];
  });
  const [first] = found;
  return first && found.every(({ year }) => year === first.year) ? first : null;
}

/** Whether the year of a sentence is that of a target both sides set. */
const isTold = ({ span: [from, to] }: Sentence, targets: readonly TargetFigure[]): boolean =>
  targets.some(({ target: { span } }) => span[0] < to && span[1] > from);

export function deadlineDifference(
  { here, there }: AlignedSentences,
  shared: SharedTargets,
): CounterpartDifference[] {
  if (isTold(here, shared.here) || isTold(there, shared.there)) return [];
  const [one, other] = [deadlineOf(here), deadlineOf(there)];
  if (one === null || other === null || one.year === other.year) return [];
  return [
    {
      kind: "deadline",
      name: here.text.trim(),
      what: ["year"],
      here: one.words,
      there: other.words,
      hereSpan: one.span,
      thereSpan: other.span,
    },
  ];
}
