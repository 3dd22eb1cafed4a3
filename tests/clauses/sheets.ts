/** The sheets of tests/sheets: nodes as they stand in a document, and what is expected of each. */
import { readFileSync } from "node:fs";
import type { NodeType, OutlineNode, PolicyDocument } from "../../src/vocabulary.js";

type Writable<T> = { -readonly [K in keyof T]: T[K] };

export interface SheetDocument extends Pick<PolicyDocument, "id" | "issued" | "period"> {
  readonly nodes: Writable<OutlineNode>[];
}

const linesOf = (sheet: string): string[] =>
  readFileSync(new URL(`../sheets/${sheet}`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"));

const fieldsOf = (line: string): string[] => line.split(" | ").map((field) => field.trim());

/** A path’s parent is the longest earlier path it goes on from. */
function parentOf(nodes: readonly OutlineNode[], path: string): number | null {
  const parts = path.split("/");
  for (let length = parts.length - 1; length > 0; length--) {
    const at = nodes.findIndex((node) => node.path === parts.slice(0, length).join("/"));
    if (at >= 0) return at;
  }
  return null;
}

export function sheetDocuments(sheet: string): SheetDocument[] {
  const documents: SheetDocument[] = [];
  for (const line of linesOf(sheet)) {
    const document = documents.at(-1);
    if (line.startsWith("== ")) {
      const [id = "", issued = "-", period = "-"] = fieldsOf(line.slice(3));
      const [from, to] = period.split("-").map(Number);
      const years = period === "-" ? null : ([from as number, to as number] as const);
      documents.push({ id, issued: issued === "-" ? null : issued, period: years, nodes: [] });
    } else if (line.startsWith("@ ") && document) {
      const [path = "", type = "", heading = "-"] = fieldsOf(line.slice(2));
      const { nodes } = document;
      nodes.push({
        path,
        type: type as NodeType,
        label: null,
        heading: heading === "-" ? null : heading,
        text: "",
        parent: parentOf(nodes, path),
        lines: [1, 1],
      });
    } else {
      const node = document?.nodes.at(-1);
      if (node) node.text += (node.text === "" ? "" : "\n") + line.slice(2);
    }
  }
  return documents;
}

/** `document:path` → the lines expected there. */
export function expectations(sheet: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let document = "";
  let path = "";
  for (const line of linesOf(sheet)) {
    if (line.startsWith("== ")) document = line.slice(3).trim();
    else if (line.startsWith("@ ")) {
      path = line.slice(2).trim();
      found.set(`${document}:${path}`, []);
    } else found.get(`${document}:${path}`)?.push(line.trim());
  }
  return found;
}
