/**
 * Parts of two sentences, between their commas, that say the same but for how
 * they bind and for their figures. A sentence says several things: what
 * differs in one part is no difference of the others.
 */
import { bigrams } from "../text/analyse.js";
import { fold } from "../text/fold.js";
import { keyOf } from "../text/key.js";
import type { Span } from "../vocabulary.js";
import { deadlineSpans, figureSpans } from "./marks.js";
import { type AlignedSentences, alignBy, figuresIn, type Sentence } from "./sentences.js";
import { type Binding, bindingOf, type Strength, withoutBinding } from "./strength.js";

export interface Segment {
  /** In the clause. */
  readonly span: Span;
  readonly text: string;
  /** Of its words, without figures, deadlines and what binds. */
  readonly grams: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
  readonly binding: Binding | null;
  /** What binds an earlier part of the sentence and may bind this one: 鼓励企业…，建设…. */
  readonly above: Binding | null;
  /** What binds any part: 主管部门，应当… and 主管部门应当… say the same. */
  readonly around: ReadonlySet<Strength>;
}

/** Parts this alike state one thing. */
const ALIKE = 0.6;

/** Up to a comma; one between digits parts nothing. */
const PART = /(?:[^，,：:]|(?<=[0-9]),(?=[0-9]))+/gu;

function plainWords(text: string): string {
  const cut = [...figureSpans(text), ...deadlineSpans(text)].sort((a, b) => b[0] - a[0]);
  const rest = cut.reduce((words, [from, to]) => words.slice(0, from) + words.slice(to), text);
  return withoutBinding(fold(rest));
}

/** Where 、 parts whole statements and no list of names, each piece is as long as this. */
const STATEMENT = 8;

/** The pieces of a part at their places. */
function piecesOf(words: string, start: number): { words: string; start: number }[] {
  const pieces = words.split("、");
  if (pieces.some((piece) => piece.length < STATEMENT)) return [{ words, start }];
  let at = start;
  return pieces.map((piece) => {
    const placed = { words: piece, start: at };
    at += piece.length + 1;
    return placed;
  });
}

function segmentsOf({ text, span: [from] }: Sentence): Segment[] {
  let above: Binding | null = null;
  const around = new Set<Strength>();
  const parts = [...text.matchAll(PART)].flatMap(({ index, 0: words }) =>
    piecesOf(words, from + index),
  );
  return parts.map(({ words, start }) => {
    const binding = bindingOf(fold(words));
    const segment: Segment = {
      span: [start, start + words.length],
      text: words,
      grams: new Set(bigrams(keyOf(plainWords(words)))),
      figures: figuresIn(words),
      binding,
      above,
      around,
    };
    above = binding ?? above;
    if (binding) around.add(binding.strength);
    return segment;
  });
}

export interface AlignedSegments {
  readonly here: Segment;
  readonly there: Segment;
}

/** The parts of two sentences: those that say the same, and those nothing stands against. */
export interface AlignedParts {
  readonly parts: readonly AlignedSegments[];
  readonly here: readonly Segment[];
  readonly there: readonly Segment[];
}

export function alignSegments({ here, there }: AlignedSentences): AlignedParts {
  const [own, others] = [segmentsOf(here), segmentsOf(there)];
  const parts = alignBy(own, others, ALIKE).sort((a, b) => a.here.span[0] - b.here.span[0]);
  return {
    parts,
    here: own.filter((segment) => !parts.some((part) => part.here === segment)),
    there: others.filter((segment) => !parts.some((part) => part.there === segment)),
  };
}
