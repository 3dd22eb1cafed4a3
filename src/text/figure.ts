/** Where a figure stands in the words it was read from. */
import type { Span } from "../vocabulary.js";

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");

/** The figure itself, not the 20 of 2017: before its unit where that is printed, else alone. */
export function figureIn(words: string, value: string, unit: string): Span | null {
  if (value === "") return null;
  const alone = `(?<![0-9０-９.．])${escaped(value)}(?![0-9０-９]|[.．][0-9０-９])`;
  const withUnit = new RegExp(`${alone}(?=\\s*${escaped(unit)})`, "u");
  const found = (unit !== "" && withUnit.exec(words)) || new RegExp(alone, "u").exec(words);
  return found ? [found.index, found.index + found[0].length] : null;
}
