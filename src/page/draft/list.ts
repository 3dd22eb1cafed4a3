/** Every finding in the order of the draft, counted by kind; each leads to its place. */

import type { CheckedDraft, DraftTally, Finding } from "../../vocabulary.js";
import { element } from "../element.js";
import { say } from "../language.js";
import { entryId, leading, noteId, numberOf } from "./ids.js";
import { countsOf, isFault, KINDS } from "./kinds.js";

/** What was found, in a sentence. */
export function verdict({ findings, tally }: CheckedDraft): string {
  return `${found(findings)}${checkedOf(tally)}`;
}

function found(findings: readonly Finding[]): string {
  if (findings.length === 0) return say("nothingFound");
  const faults = findings.filter(isFault).length;
  return say("foundFaults", faults, findings.length - faults);
}

function checkedOf({ citations, held, notHeld, unclear }: DraftTally): string {
  return citations === 0
    ? say("noCitations")
    : say("checkedTally", citations, held, notHeld, unclear);
}

export function findingsList(text: string, findings: readonly Finding[]): HTMLElement {
  return element(
    "nav",
    { class: "draft-list", "aria-label": say("findings") },
    element("h2", {}, say("findings")),
    element(
      "ul",
      { class: "kind-counts" },
      ...countsOf(findings).map(([kind, count]) =>
        element(
          "li",
          {},
          say(KINDS[kind].name),
          " ",
          element("span", { class: "count" }, String(count)),
        ),
      ),
    ),
    element("ol", {}, ...findings.map((finding, index) => entry(text, finding, index))),
    element("p", { class: "keys" }, say("findingKeys")),
  );
}

/** More words than this are left to the text itself. */
const LONGEST = 40;

function entry(text: string, { kind, span }: Finding, index: number): HTMLElement {
  const words = text.slice(...span).replace(/\s*\n\s*/gu, "");
  const short = words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
  const link = leading(element("a", { id: entryId(index) }), noteId(index));
  link.append(numberOf(index), " ", say(KINDS[kind].name));
  return element("li", {}, link, element("span", { lang: "zh" }, short));
}
