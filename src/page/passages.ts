/**
 * How a node's own words are set: a heading that stands by itself, and the
 * lines under it. Every part is a span of the node's text, so that marks found
 * in the text fall where they belong.
 */

import type { OutlineNode, Span } from "../vocabulary.js";

export interface Passages {
  readonly heading: Span | null;
  readonly lines: readonly Span[];
}

/** What may follow a heading on its line: （三）加强企业研发载体建设，提升企业创新能力。 */
const STOP_AFTER_HEADING = /[\s。．.：:；;]+$/u;

/**
 * A heading stands by itself when it fills its line. A run-in heading
 * (2. 提升高新技术企业创新能力。大力培育…) is printed within its paragraph and stays there.
 */
export function passages(node: Pick<OutlineNode, "text" | "heading" | "type">): Passages {
  const lines = lineSpans(node.text);
  const first = lines[0];
  if (first === undefined || node.heading === null) return { heading: null, lines };
  const line = node.text.slice(...first).replace(STOP_AFTER_HEADING, "");
  if (!line.endsWith(node.heading.replace(STOP_AFTER_HEADING, ""))) return { heading: null, lines };
  return { heading: first, lines: lines.slice(1) };
}

export function lineSpans(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") spans.push([start, start + line.length]);
    start += line.length + 1;
  }
  return spans;
}
