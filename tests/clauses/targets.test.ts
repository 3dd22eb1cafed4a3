import { describe, expect, it } from "vitest";
import { contextsOf, NO_CONTEXT } from "../../src/clauses/context.js";
import { targetsOf } from "../../src/clauses/targets/targets.js";
import type { OutlineNode, Target } from "../../src/vocabulary.js";
import { expectations, sheetDocuments } from "./sheets.js";

const line = ({ indicator, value, unit, comparator, year }: Target): string =>
  [indicator, value, unit, comparator, year ?? "-"].join(" | ");

const expected = expectations("targets.txt");

describe.each(sheetDocuments("nodes.txt"))("the targets of $id", (document) => {
  const contexts = contextsOf(document);
  it.each(document.nodes.map((node, i) => [node.path, i] as const))("%s", (path, i) => {
    const node = document.nodes[i] as OutlineNode;
    const targets = targetsOf(node, contexts[i] ?? NO_CONTEXT);
    expect(targets.map(line)).toEqual(expected.get(`${document.id}:${path}`) ?? []);
    for (const { quote, span } of targets) expect(node.text.slice(...span)).toBe(quote);
  });
});
