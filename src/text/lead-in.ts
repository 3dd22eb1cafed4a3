/**
 * What introduces a list or a table: 第八条 下列费用不予支付：, or the line of the
 * columns' names. What stands beneath goes on with its words without repeating
 * them, as it does with those of a heading.
 */

import type { NodeType } from "../vocabulary.js";

/** Units of the longest sentence that counts; a longer one is a measure with a list behind. */
const LONGEST = 120;

/** What ends a sentence; a line ends one too. */
const STOPS = [..."。；！？;!?\n"];

/** What is asked of a node: its kind, its own words, its label and heading. */
interface Introducing {
  readonly type: NodeType;
  readonly text: string;
  readonly label: string | null;
  readonly heading: string | null;
}

/** The line of a table that names its columns, the last of its own text. */
function columnsOf(own: string): string | null {
  const line = own.slice(own.lastIndexOf("\n") + 1);
  return line.includes("|") ? line.trim() : null;
}

/**
 * What introduces what stands beneath a node, a sentence without its label and
 * colon; null where nothing does, or it is the heading. Looked for from the end,
 * so that a text without a stop is read once.
 */
export function leadInOf({ type, text, label, heading }: Introducing): string | null {
  const own = text.trimEnd();
  if (type === "table") return columnsOf(own);
  if (!own.endsWith("：") && !own.endsWith(":")) return null;
  const from = Math.max(...STOPS.map((stop) => own.lastIndexOf(stop))) + 1;
  const labelled = from === 0 && label !== null && own.startsWith(label);
  const words = own.slice(labelled ? label.length : from, -1).trim();
  if (words.length < 2 || words.length > LONGEST || heading?.includes(words)) return null;
  return words;
}
