/** Two texts as one: what the draft has is struck out, what the source has is underlined, and both are said. */

import type { Difference } from "../../vocabulary.js";
import { type Child, element, unseen } from "../element.js";
import { say } from "../language.js";

export function difference(runs: readonly Difference[]): HTMLElement {
  return element("p", { class: "difference", lang: "zh" }, ...runs.flatMap(run));
}

function run({ same, draft, source }: Difference): Child[] {
  if (same !== "") return [same];
  return [
    draft !== "" && element("del", {}, unseen(say("draftSays")), draft, unseen(say("endOfSaying"))),
    source !== "" &&
      element("ins", {}, unseen(say("sourceSays")), source, unseen(say("endOfSaying"))),
  ];
}
