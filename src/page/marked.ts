/** Text with its matches in `<mark>`, within its links where it has some. */

import type { Span } from "../vocabulary.js";
import { type Child, element } from "./element.js";
import { pieces } from "./marks.js";
import { runs } from "./runs.js";

/** Words of a text that lead somewhere. */
export interface Link {
  readonly span: Span;
  /** Makes the link around the words; where lines part them it is called for each part. */
  around(words: DocumentFragment): Node;
}

export function marked(
  text: string,
  spans: readonly Span[],
  cut: Span = [0, text.length],
  links: readonly Link[] = [],
): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const { span, link } of runs(links, cut)) {
    const words = assembled(text, spans, span, (piece) => [piece]);
    fragment.append(link === null ? words : link.around(words));
  }
  return fragment;
}

/** For a title, which is set in few large lines: they break between words, not 企|业. */
export function markedWords(text: string, spans: readonly Span[], cut?: Span): DocumentFragment {
  return assembled(text, spans, cut, withBreaks);
}

function assembled(
  text: string,
  spans: readonly Span[],
  cut: Span | undefined,
  set: (text: string) => Child[],
): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const piece of pieces(text, spans, cut)) {
    const words = set(piece.text).filter(
      (child) => child instanceof Node || typeof child === "string",
    );
    fragment.append(...(piece.marked ? [element("mark", {}, ...words)] : words));
  }
  return fragment;
}

function withBreaks(text: string): Child[] {
  const words = new Intl.Segmenter("zh", { granularity: "word" }).segment(text);
  return [...words].flatMap(({ segment, isWordLike }) =>
    isWordLike === true ? [element("wbr"), segment] : [segment],
  );
}
