/**
 * What introduces a list or a table: 第八条 下列费用不予支付：, or the line of the
 * columns' names. What stands beneath goes on with its words without repeating
 * them, as it does with those of a heading.
 */

import type { NodeType } from "../vocabulary.js";

/** Units of the longest sentence that counts; a longer one is a measure with a list behind. */
const LONGEST = 120;

/** The last sentence of a text that ends in a colon, with nothing that ends a sentence in it. */
const LAST = /[^。；！？;!?\n]+[：:]\s*$/u;
const COLON = /[：:]\s*$/u;

/** The line of a table that names its columns, the last of its own text. */
const COLUMNS = /[^\n]*\|[^\n]*(?=\s*$)/u;

/** What is asked of a node: its kind, its own words, its label and heading. */
interface Introducing {
  readonly type: NodeType;
  readonly text: string;
  readonly label: string | null;
  readonly heading: string | null;
}

/** What introduces what stands beneath a node, a sentence without its label and colon; null where nothing does, or it is the heading. */
export function leadInOf({ type, text, label, heading }: Introducing): string | null {
  if (type === "table") return COLUMNS.exec(text)?.[0].trim() ?? null;
  const [sentence] = LAST.exec(text) ?? [];
  if (sentence === undefined) return null;
  const opens = label !== null && text.startsWith(label) && text.length === sentence.length;
  const words = (opens ? sentence.slice(label.length) : sentence).replace(COLON, "").trim();
  if (words.length < 2 || words.length > LONGEST || heading?.includes(words)) return null;
  return words;
}
