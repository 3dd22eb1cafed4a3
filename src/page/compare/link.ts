/** From a clause to its table. */

import { write } from "../address.js";
import { element, unseen } from "../element.js";
import { say } from "../language.js";
import { comparePlace } from "./asked.js";

/** Kinds that set nothing to be done or reached; the server compares none of them. */
const AROUND: ReadonlySet<string> = new Set([
  ...["front", "title", "preamble", "closing", "signature", "note", "table"],
]);

/** A link named 对照; null for what cannot be compared. */
export function compareLink(id: string, path: string, type: string): HTMLElement | null {
  if (AROUND.has(type)) return null;
  const href = write(comparePlace({ clauses: id }));
  return element("a", { href, class: "to-compare" }, say("compare"), unseen(` ${path}`));
}
