/** How much is answered as a bar whose parts carry their numbers. */

import type { SectionCoverage } from "../../vocabulary.js";
import { element } from "../element.js";
import { say } from "../language.js";
import type { Word } from "../words.js";

export type Counts = Pick<SectionCoverage, "answered" | "partly" | "none">;

export const PARTS: readonly (readonly [keyof Counts, Word])[] = [
  ["answered", "answered"],
  ["partly", "partly"],
  ["none", "unanswered"],
];

export function coverageBar(counts: Counts): HTMLElement {
  const said = PARTS.map(([key, word]) => `${say(word)} ${counts[key]}`).join(say("listJoin"));
  const parts = PARTS.filter(([key]) => counts[key] > 0).map(([key]) => {
    const part = element("span", { class: `bar-part bar-${key}` }, String(counts[key]));
    part.style.flexGrow = String(counts[key]);
    return part;
  });
  return element(
    "span",
    { class: "coverage-bar", role: "img", "aria-label": said, title: said },
    ...parts,
  );
}
