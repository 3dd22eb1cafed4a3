/** Text with its matches in `<mark>`. */

import type { Span } from "../vocabulary.js";
import { type Child, element } from "./element.js";
import { pieces } from "./marks.js";

export function marked(text: string, spans: readonly Span[], cut?: Span): DocumentFragment {
  return assembled(text, spans, cut, (piece) => [piece]);
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
