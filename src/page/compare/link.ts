/** From a clause to its table. */

import type { NodeType, Script } from "../../vocabulary.js";
import { write } from "../address.js";
import { unseenPlace } from "../chinese.js";
import { element } from "../element.js";
import { say } from "../language.js";
import { placeName } from "../place-name.js";
import { comparePlace } from "./asked.js";

/** Kinds that set nothing to be done or reached; the server compares none of them. */
const AROUND: ReadonlySet<string> = new Set([
  ...["front", "title", "preamble", "closing", "signature", "note", "table"],
]);

/** A link named 对照; null for what cannot be compared. */
export function compareLink(
  id: string,
  { path, type, script }: { path: string; type: NodeType | "front"; script: Script },
): HTMLElement | null {
  if (AROUND.has(type)) return null;
  const href = write(comparePlace({ clauses: id }));
  return element(
    "a",
    { href, class: "to-compare" },
    say("compare"),
    unseenPlace(placeName(path, script, type), script),
  );
}
