/**
 * The bodies a node's own words make responsible.
 *
 * Guarantee: a name comes out in the characters of the print, with the rank of
 * its list restored (省科技厅、财政厅 → 省财政厅), once, in the order of the print.
 */
import { fold } from "../text/fold.js";
import type { NodeType, OutlineNode, Span } from "../vocabulary.js";
import { CELL_SEPARATOR, type NodeContext } from "./context.js";
import { inBrackets } from "./departments-brackets.js";
import { readList, type Words } from "./departments-list.js";
import { assignedIn } from "./departments-prose.js";

/** Nodes that name bodies without giving them anything to do. */
const SILENT: readonly NodeType[] = ["title", "signature", "table"];

/** A column that names who is responsible. */
const COLUMN = /(?:责任|牵头|配合|实施|承办|主办|协办|落实|参与|负责|主管)(?:单位|部门|处室|主体)/u;

export function departmentsOf(node: OutlineNode, context: NodeContext): readonly string[] {
  if (SILENT.includes(node.type)) return [];
  if (node.type === "row") return inCells(node.text, context.header);
  const words: Words = { printed: node.text, folded: fold(node.text) };
  const bracketed = inBrackets(words);
  const found = [
    ...assignedIn(without(words, bracketed)),
    ...bracketed.map(({ span, names }) => ({ at: span[0], names })),
  ].sort((a, b) => a.at - b.at);
  return [...new Set(found.flatMap(({ names }) => names))];
}

/** The text with the brackets that were read blanked out, so that none is read as a sentence. */
function without({ printed, folded }: Words, brackets: readonly { span: Span }[]): Words {
  let rest = "";
  let from = 0;
  for (const { span } of brackets) {
    rest += folded.slice(from, span[0]) + "。".repeat(span[1] - span[0]);
    from = span[1];
  }
  return { printed, folded: rest + folded.slice(from) };
}

/** Names in the columns of a row that say who is responsible. */
function inCells(text: string, header: readonly string[]): readonly string[] {
  const cells = text.split(CELL_SEPARATOR);
  const names = header.flatMap((title, column) => {
    if (!COLUMN.test(fold(title))) return [];
    // Where empty cells were lost, only the last column still is where it was.
    const at = cells.length === header.length ? column : column - header.length + cells.length;
    const sure = cells.length === header.length || column === header.length - 1;
    const cell = sure ? (cells[at] ?? "") : "";
    return [...readList({ printed: cell, folded: fold(cell) }).names];
  });
  return [...new Set(names)];
}
