/** How a measure came down, in words: the nation's work, the province's that cites it, the city's that cites that. */

import type { Graph } from "../../vocabulary.js";
import { type Child, element, langOf } from "../element.js";
import { say } from "../language.js";
import { itself } from "./places.js";

export function chainLines({ chains, nodes, centre }: Graph): HTMLElement[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return chains.map((chain) => {
    const parts = chain.flatMap((id, at): Child[] => {
      const node = byId.get(id);
      if (node === undefined) return [];
      const { title, docNumber, level, script } = node;
      const number = docNumber === null || docNumber === title ? "" : `（${docNumber}）`;
      const lang = langOf(script);
      return [
        at > 0 && " → ",
        level !== null && `${say(level)} `,
        id === centre
          ? element("strong", { lang }, title, number)
          : element("a", { href: itself(node), lang }, title, number),
      ];
    });
    return element("p", { class: "chain" }, say("chain"), ...parts);
  });
}
