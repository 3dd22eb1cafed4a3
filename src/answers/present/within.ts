/**
 * The paragraph (款) or item (项) of an article that was asked for, where it can
 * be told: the paragraphs of an article are the lines of its text, its items
 * clauses of their own or lines that begin with their number.
 */
import { keyOf } from "../../text/key.js";
import type { Clause, Span } from "../../vocabulary.js";
import { countOf, isLabelled } from "../parse/provision.js";
import type { QueryWord } from "../query.js";

/** How an item's line begins: （二）, (2), 2. or 二、. */
const ITEM =
  /^\s*(?:[（(]\s*([0-9０-９]{1,3}|[〇零一二三四五六七八九十百]{1,5})\s*[)）]|([0-9０-９]{1,3})[.．、]|([一二三四五六七八九十]{1,3})、)/u;

interface Line {
  readonly span: Span;
  /** Number of the item it is; null for a paragraph. */
  readonly item: number | null;
}

function linesOf(text: string): Line[] {
  let at = 0;
  return text.split("\n").map((line) => {
    const span: Span = [at, at + line.length];
    at += line.length + 1;
    const [, bracketed, figure, numeral] = ITEM.exec(line) ?? [];
    return { span, item: countOf(bracketed ?? figure ?? numeral) };
  });
}

/** Numbers of the items that stand as lines in an article's own text. */
export const itemsIn = (text: string): number[] => linesOf(text).flatMap(({ item }) => item ?? []);

/** Where an article's own text has the paragraph or item asked for; of an item by itself its label. */
export function spansWithin(words: readonly QueryWord[], { path, text }: Clause): Span[] {
  const parts = path.split("/");
  return words.flatMap((word) => {
    if (word.within === undefined) return [];
    const { paragraph, item } = word.within;
    const own = parts.at(-1) ?? "";
    if (isLabelled(word, own)) {
      const lines = linesOf(text);
      const paragraphs = lines.filter((line) => line.item === null);
      const ofItem = item === null ? undefined : lines.find((line) => line.item === item);
      const found = ofItem ?? (paragraph === null ? undefined : paragraphs[paragraph - 1]);
      return found ? [found.span] : [];
    }
    const isItem = isLabelled(word, parts.at(-2) ?? "") && countOf(keyOf(own)) === item;
    const label = ITEM.exec(text)?.[0].length ?? 0;
    return isItem && label > 0 ? [[0, label] as const] : [];
  });
}
