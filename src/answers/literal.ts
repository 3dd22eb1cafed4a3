/**
 * Questions of signs alone (，, （, ——): the search key has none of them, so the
 * texts are looked through as they stand, width and spaces aside.
 */
import type { Span } from "../vocabulary.js";

/** A text without spaces in its narrow form, and the character each unit came from. */
function plain(text: string): { text: string; spans: Span[] } {
  let narrow = "";
  const spans: Span[] = [];
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    for (const unit of character.normalize("NFKC").replace(/\s/gu, "")) {
      narrow += unit;
      for (let i = 0; i < unit.length; i++) spans.push([at, end]);
    }
    at = end;
  }
  return { text: narrow, spans };
}

/** Where the signs stand in a text; empty where they do not. */
export function literalSpans(signs: string, text: string): Span[] {
  const wanted = plain(signs).text;
  const stretch = plain(text);
  const found: Span[] = [];
  if (wanted === "") return found;
  for (let at = stretch.text.indexOf(wanted); at >= 0; ) {
    const start = stretch.spans[at]?.[0] ?? 0;
    const end = stretch.spans[at + wanted.length - 1]?.[1] ?? start;
    found.push([start, end]);
    at = stretch.text.indexOf(wanted, at + wanted.length);
  }
  return found;
}
