/** Clauses and documents made of plain text, for tests of comparison. */
import type { Clause, PolicyDocument, ReadNode, Target } from "../../src/vocabulary.js";
import { bareDocument, bareNode } from "../bare.js";

export function documentOf(id: string, texts: readonly string[]): PolicyDocument {
  const nodes = texts.map((text, place) =>
    bareNode(String(place + 1), text, { lines: [place + 1, place + 1] }),
  );
  return bareDocument(id, nodes);
}

export function clauseOf(text: string, targets: readonly Target[] = []): Clause {
  const document = documentOf("文件", [text]);
  const { path, type, heading, departments } = document.nodes[0] as ReadNode;
  const id = `${document.id}:${path}`;
  return { id, document, node: 0, path, type, heading, text, departments, targets, programmes: [] };
}
