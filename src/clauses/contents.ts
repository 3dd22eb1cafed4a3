/** What every node of a document carries, in the order of its nodes. */
import type { NodeContent, PolicyDocument } from "../vocabulary.js";
import { contextsOf, NO_CONTEXT } from "./context.js";
import { departmentsOf } from "./departments.js";
import { programmesOf } from "./programmes.js";
import { targetsOf } from "./targets/targets.js";

export function contentsOf(
  document: Pick<PolicyDocument, "nodes" | "issued" | "period">,
): readonly NodeContent[] {
  const contexts = contextsOf(document);
  return document.nodes.map((node, i) => {
    const context = contexts[i] ?? NO_CONTEXT;
    return {
      departments: departmentsOf(node, context),
      targets: targetsOf(node, context),
      programmes: programmesOf(node.text),
    };
  });
}
