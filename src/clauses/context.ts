/**
 * What the print says around a node: the headings above it, the sentence that
 * introduces it, and for the row of a table the header of its columns.
 */
import type { OutlineNode, PolicyDocument } from "../vocabulary.js";

export interface NodeContext {
  /** Headings above the node, the nearest first. */
  readonly headings: readonly string[];
  /** Own words of the enclosing node, which may introduce a list: 到2025年实现以下目标：. */
  readonly above: string;
  /** Cells of the table's header, for a `row`; empty elsewhere. */
  readonly header: readonly string[];
  /** What a `row`'s table is called; empty elsewhere, and where it has no name. */
  readonly caption: string;
  /** Year from which the document speaks, of issue or of its period's beginning; null where unknown. */
  readonly since: number | null;
}

export const NO_CONTEXT: NodeContext = {
  headings: [],
  above: "",
  header: [],
  caption: "",
  since: null,
};

/** Cells of a row as the outline prints them. */
export const CELL_SEPARATOR = " | ";

type Read = Pick<PolicyDocument, "issued" | "period"> & {
  readonly nodes: readonly OutlineNode[];
};

/** The context of every node of a document, in the order of the nodes. */
export function contextsOf({ nodes, issued, period }: Read): readonly NodeContext[] {
  const since = issued === null ? (period?.[0] ?? null) : Number(issued.slice(0, 4));
  return nodes.map((node) => {
    const parent = node.parent === null ? undefined : nodes[node.parent];
    return {
      headings: headingsAbove(nodes, node),
      above: parent?.text ?? "",
      header: node.type === "row" && parent !== undefined ? headerOf(parent) : [],
      caption: node.type === "row" && parent !== undefined ? captionOf(parent, nodes) : "",
      since,
    };
  });
}

function headingsAbove(nodes: readonly OutlineNode[], node: OutlineNode): string[] {
  const headings: string[] = [];
  for (let at = node.parent; at !== null; at = nodes[at]?.parent ?? null) {
    const heading = nodes[at]?.heading;
    if (heading) headings.push(heading);
  }
  return headings;
}

/** The header stands in the table's own text, one line of cells after its title. */
function headerOf(table: OutlineNode): string[] {
  const lines = table.text.split("\n").filter((line) => line.includes(CELL_SEPARATOR.trim()));
  return (lines.at(-1) ?? "").split("|").map((cell) => cell.trim());
}

/** The table's title or, where it stands apart from the table, the last words before it. */
function captionOf(table: OutlineNode, nodes: readonly OutlineNode[]): string {
  const above = table.parent === null ? undefined : nodes[table.parent];
  return table.heading ?? above?.heading ?? above?.text.trimEnd().split("\n").at(-1) ?? "";
}
