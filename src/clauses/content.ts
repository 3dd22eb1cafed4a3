/**
 * Outline → what each node says beyond its words: the bodies it makes
 * responsible, the figures it sets. Read once, at ingestion.
 */
import type { OutlineNode, PolicyDocument, ReadNode } from "../vocabulary.js";
import { contextsOf } from "./context.js";
import { departmentsOf } from "./departments.js";
import { programmesOf } from "./programmes.js";
import { targetsOf } from "./targets/targets.js";

type Read = Pick<PolicyDocument, "issued" | "period"> & {
  readonly nodes: readonly OutlineNode[];
};

/** The nodes of a document with what they carry, in the same order. */
export function withContent(document: Read): ReadNode[] {
  const contexts = contextsOf(document);
  return document.nodes.map((node, index) => {
    const context = contexts[index];
    if (!context) throw new RangeError(`no context of node ${index}`);
    return {
      ...node,
      departments: departmentsOf(node, context),
      targets: targetsOf(node, context),
      programmes: programmesOf(node.text),
    };
  });
}
