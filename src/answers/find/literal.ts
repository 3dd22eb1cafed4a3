/**
 * Questions of signs alone (，, （, ——): the search key has none of them, so the
 * texts are looked through as they stand, width and spaces aside.
 */
import type { Span } from "../../vocabulary.js";

const narrowOf = (character: string): string => character.normalize("NFKC").replace(/\s/gu, "");

/** Narrow forms met so far. */
const narrowed = new Map<string, string>();

/** A character in its narrow form, empty for a space. */
function narrow(character: string): string {
  let form = narrowed.get(character);
  if (form === undefined) {
    form = narrowOf(character);
    narrowed.set(character, form);
  }
  return form;
}

function narrowText(text: string): string {
  let form = "";
  for (const character of text) form += narrow(character);
  return form;
}

/** Patterns of `printsOf` met so far: there are few signs, and each takes a look at every unit there is. */
const prints = new Map<string, RegExp>();

/** All that may be printed for a unit of a narrow form: its other widths, and any character of two units. */
function printsOf(unit: string): RegExp {
  const known = prints.get(unit);
  if (known) return known;
  const codes: string[] = [];
  for (let code = 0; code <= 0xffff; code++) {
    if (narrowOf(String.fromCharCode(code)).includes(unit)) codes.push(escaped(code));
  }
  const pattern = new RegExp(`[${codes.join("")}\\ud800-\\udfff]`);
  prints.set(unit, pattern);
  return pattern;
}

const escaped = (code: number): string => `\\u${code.toString(16).padStart(4, "0")}`;

/** A test whether signs stand in a text. */
export function holding(signs: string): (text: string) => boolean {
  const wanted = narrowText(signs);
  if (wanted === "") return () => false;
  const printed = printsOf(wanted.charAt(0));
  // Most texts have the signs as typed, or have none of their prints; the others are narrowed.
  return (text) =>
    text.includes(signs) || (printed.test(text) && narrowText(text).includes(wanted));
}

/** Where the signs stand in a text, places that meet as one; empty where they do not. */
export function literalSpans(signs: string, text: string): Span[] {
  const wanted = narrowText(signs);
  const found: [number, number][] = [];
  if (wanted === "") return found;
  let form = "";
  const spans: Span[] = [];
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    for (const _unit of narrow(character).split("")) spans.push([at, end]);
    form += narrow(character);
    at = end;
  }
  for (let at = form.indexOf(wanted); at >= 0; at = form.indexOf(wanted, at + wanted.length)) {
    const start = spans[at]?.[0] ?? 0;
    const end = spans[at + wanted.length - 1]?.[1] ?? start;
    const last = found.at(-1);
    if (last && start <= last[1]) last[1] = end;
    else found.push([start, end]);
  }
  return found;
}
