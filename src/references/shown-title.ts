/** Which of its names a work is shown by. */
import { scriptOf } from "../text/script.js";
import type { KnownWork } from "./known.js";

/** A document held by its own title; else Simplified before Traditional, and the longest says most. */
export function shownTitle({ names, docNumber, document }: KnownWork): string {
  const [first] = names;
  if (document !== null && first) return first.printed;
  const printed = names.map(({ printed: name }) => name);
  const simplified = printed.filter((name) => scriptOf(name) === "hans");
  const [shown] = (simplified.length > 0 ? simplified : printed).sort(
    (a, b) => b.length - a.length,
  );
  return shown ?? docNumber ?? "";
}
