/** Documents with nothing but what a test names: all else is as where nothing is printed. */
import { buildLibrary, type Library } from "../src/library.js";
import type { PolicyDocument, ReadNode } from "../src/vocabulary.js";

export function bareNode(path: string, text: string, stated: Partial<ReadNode> = {}): ReadNode {
  return {
    path,
    type: "item",
    label: null,
    heading: null,
    text,
    parent: null,
    lines: [1, 1],
    departments: [],
    targets: [],
    programmes: [],
    ...stated,
  };
}

export function bareDocument(
  id: string,
  nodes: readonly ReadNode[],
  stated: Partial<PolicyDocument> = {},
): PolicyDocument {
  return {
    id,
    file: `${id}.txt`,
    title: id,
    docNumber: null,
    issuers: [],
    issued: null,
    published: null,
    period: null,
    region: null,
    regionCode: null,
    level: null,
    genre: null,
    validity: null,
    script: "hans",
    front: [],
    nodes,
    dropped: [],
    remarks: [],
    ...stated,
  };
}

/** A document whose clauses are texts, told apart by their place in the list, the first of which is `first`. */
export const bareTexts = (id: string, texts: readonly string[], first = 0): PolicyDocument =>
  bareDocument(
    id,
    texts.map((text, i) => bareNode(String(first + i), text)),
  );

export function bareLibrary(...documents: PolicyDocument[]): Library {
  const origin = { sources: [], failed: [], builtAt: "2020-01-01T00:00:00Z", earlier: null };
  return buildLibrary(documents, origin);
}
