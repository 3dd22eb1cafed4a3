import { describe, expect, it } from "vitest";
import { contextsOf, NO_CONTEXT } from "../../src/clauses/context.js";
import { departmentsOf } from "../../src/clauses/departments.js";
import type { OutlineNode } from "../../src/vocabulary.js";
import { expectations, sheetDocuments } from "./sheets.js";

const paragraph = (text: string): OutlineNode => ({
  path: "一/1",
  type: "item",
  label: null,
  heading: null,
  text,
  parent: null,
  lines: [1, 1],
});

const expected = expectations("departments.txt");

describe.each(sheetDocuments("nodes.txt"))("the bodies of $id", (document) => {
  const contexts = contextsOf(document);
  it.each(document.nodes.map((node, i) => [node.path, i] as const))("%s", (path, i) => {
    const node = document.nodes[i] as OutlineNode;
    const names = expected.get(`${document.id}:${path}`) ?? [];
    expect(departmentsOf(node, contexts[i] ?? NO_CONTEXT).join(" | ")).toBe(names.join(""));
  });
});
