/**
 * Which sentences of a long clause are shown while it is folded: the first,
 * which names it, and those where most matches or something differs.
 *
 * Guarantee: the parts follow each other and join back to the text.
 */

import type { Span } from "../../vocabulary.js";

export interface Part {
  readonly span: Span;
  readonly shown: boolean;
}

/** A clause of so many characters is shown whole: eight lines of a column. */
const WHOLE = 160;
/** Characters shown of a longer one, more only where its first sentence or differences have more. */
const ROOM = 140;

const SENTENCE = /[^。；;！？\n]*[。；;！？\n]+|[^。；;！？\n]+/gu;

const overlap = ([a, b]: Span, [start, end]: Span): number =>
  Math.max(0, Math.min(b, end) - Math.max(a, start));

const covered = (sentence: Span, spans: readonly Span[]): number =>
  spans.reduce((sum, span) => sum + overlap(sentence, span), 0);

export function folded(text: string, matched: readonly Span[], differing: readonly Span[]): Part[] {
  const whole: Span = [0, text.length];
  if (text.length <= WHOLE) return [{ span: whole, shown: true }];
  const sentences = [...text.matchAll(SENTENCE)].map(({ index, 0: words }): Span => {
    return [index, index + words.length];
  });
  const shown = new Set(
    sentences.filter((sentence, i) => i === 0 || covered(sentence, differing) > 0),
  );
  let room = ROOM - [...shown].reduce((sum, [from, to]) => sum + to - from, 0);
  // Where nothing matches, the clause is shown from its beginning.
  const worthOf = (sentence: Span) => (matched.length === 0 ? 1 : covered(sentence, matched));
  const telling = sentences
    .map((sentence) => ({ sentence, worth: worthOf(sentence) }))
    .filter(({ sentence, worth }) => worth > 0 && !shown.has(sentence))
    .sort((a, b) => b.worth - a.worth);
  for (const { sentence } of telling) {
    const length = sentence[1] - sentence[0];
    // A heading alone says too little, however long what follows it is.
    if (length > room && shown.size > 1) continue;
    shown.add(sentence);
    room -= length;
  }
  return joined(sentences.map((span) => ({ span, shown: shown.has(span) })));
}

function joined(parts: readonly Part[]): Part[] {
  const out: Part[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (last?.shown === part.shown) {
      out[out.length - 1] = { span: [last.span[0], part.span[1]], shown: part.shown };
    } else out.push(part);
  }
  return out;
}
