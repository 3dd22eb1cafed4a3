/** A reader's decision on one counterpart: three buttons, each of which takes itself back. */

import type { Decision } from "../../vocabulary.js";
import { element } from "../element.js";
import { say } from "../language.js";
import type { Word } from "../words.js";

/** What happens when a reader decides; null where this reader may not. */
export type Decide = ((other: string, decision: Decision | null) => void) | null;

const BUTTONS: readonly (readonly [Decision, Word, string])[] = [
  ["accepted", "accept", "a"],
  ["rejected", "reject", "r"],
  ["pinned", "pin", "p"],
];

const STATES: Readonly<Record<Decision, Word>> = {
  accepted: "isAccepted",
  rejected: "isRejected",
  pinned: "isPinned",
};

export const decisionName = (decision: Decision): string => say(STATES[decision]);

export function decidingButtons(
  clause: string,
  decision: Decision | null,
  decide: Decide,
): HTMLElement | null {
  if (decide === null) return null;
  const button = ([means, word, key]: (typeof BUTTONS)[number]) => {
    const isPressed = decision === means;
    const made = element(
      "button",
      { type: "button", "aria-pressed": String(isPressed), "data-key": key },
      say(word),
    );
    made.addEventListener("click", () => decide(clause, isPressed ? null : means));
    return made;
  };
  return element(
    "p",
    { class: "deciding", role: "group", "aria-label": say("decisions") },
    ...BUTTONS.map(button),
  );
}
