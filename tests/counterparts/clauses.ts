/** Clauses and documents made of plain text, for tests of comparison. */
import type { Clause, PolicyDocument, ReadNode, Target } from "../../src/vocabulary.js";

export function documentOf(id: string, texts: readonly string[]): PolicyDocument {
  const nodes = texts.map(
    (text, place): ReadNode => ({
      path: String(place + 1),
      type: "item",
      label: null,
      heading: null,
      text,
      parent: null,
      lines: [place + 1, place + 1],
      departments: [],
      targets: [],
      programmes: [],
    }),
  );
  return {
    ...{ id, file: `${id}.txt`, title: id, docNumber: null, issuers: [], issued: null },
    ...{
      published: null,
      regionCode: null,
      genre: null,
      validity: null,
      period: null,
      region: null,
      level: null,
      script: "hans",
    },
    ...{ front: [], nodes, dropped: [], remarks: [] },
  };
}

export function clauseOf(text: string, targets: readonly Target[] = []): Clause {
  const document = documentOf("文件", [text]);
  const { path, type, heading, departments } = document.nodes[0] as ReadNode;
  const id = `${document.id}:${path}`;
  return { id, document, node: 0, path, type, heading, text, departments, targets, programmes: [] };
}
