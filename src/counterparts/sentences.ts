/**
 * Sentences of two clauses that say the same, whatever their order.
 *
 * Guarantee: symmetric; each sentence is paired with one of the other side at
 * most, the likest pairs first.
 */
import { bigrams } from "../text/analyse.js";
import { keyOf } from "../text/key.js";
import type { Span } from "../vocabulary.js";
import { figureSpans } from "./marks.js";
import { figureKey } from "./quantities.js";

export interface Sentence {
  readonly span: Span;
  readonly text: string;
  readonly grams: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
}

export interface AlignedSentences {
  readonly here: Sentence;
  readonly there: Sentence;
  readonly likeness: number;
}

/** Dice of bigrams above which two sentences state one thing; half their pairs of characters agree. */
const ALIKE = 0.5;

/** Sentences of a clause looked at: a whole law kept as one clause would be paired for minutes. */
const MOST = 200;

const SENTENCE = /[^。；;！？\n|]+/gu;

export function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(SENTENCE)].slice(0, MOST).map(({ index, 0: words }) => ({
    span: [index, index + words.length],
    text: words,
    grams: new Set(bigrams(keyOf(words))),
    figures: figuresIn(words),
  }));
}

/** Figures of a text, equal for one quantity in any unit. */
export const figuresIn = (text: string): ReadonlySet<string> =>
  new Set(figureSpans(text).map((span) => figureKey(text.slice(...span))));

/** How much of two sets of bigrams agrees, from 0 to 1. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  return (2 * common(one, other)) / (one.size + other.size);
}

function common(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const member of one) if (other.has(member)) both++;
  return both;
}

interface Stretch {
  readonly span: Span;
  readonly grams: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
}

/**
 * Stretches of two texts paired, the likest first, from a likeness on. Of those
 * alike in words (年产值1亿元以上的奖励10万元, 5亿元以上的奖励50万元) the ones
 * with most figures in common go together.
 */
export function alignBy<T extends Stretch>(
  ones: readonly T[],
  others: readonly T[],
  least: number,
): { here: T; there: T; likeness: number }[] {
  const pairs = ones
    .flatMap((here) =>
      others.map((there) => ({
        here,
        there,
        likeness: likeness(here.grams, there.grams),
        common: common(here.figures, there.figures),
      })),
    )
    .filter(({ likeness }) => likeness >= least)
    .sort(
      (a, b) =>
        b.likeness - a.likeness ||
        b.common - a.common ||
        a.here.span[0] + a.there.span[0] - b.here.span[0] - b.there.span[0],
    );
  const taken = new Set<T>();
  return pairs.filter(({ here, there }) => {
    if (taken.has(here) || taken.has(there)) return false;
    taken.add(here).add(there);
    return true;
  });
}

export const alignSentences = (one: string, other: string): AlignedSentences[] =>
  alignBy(sentencesOf(one), sentencesOf(other), ALIKE);
