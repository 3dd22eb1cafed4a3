/** The dialog that tells the keys, and switches them off for those who speak to their browser. */

import { byId, element } from "./element.js";
import { setSingleKeys, singleKeysOn } from "./keyboard.js";
import { say } from "./language.js";
import type { Word } from "./words.js";

const KEYS: readonly (readonly [key: string, does: Word])[] = [
  ["/", "keyBox"],
  ["j", "keyNext"],
  ["k", "keyPrevious"],
  ["o", "keyOpen"],
  ["c", "keyCite"],
  ["?", "keyHelp"],
  ["Esc", "keyEscape"],
];

export function showKeyHelp(): void {
  const dialog = byId("keys", HTMLDialogElement);
  dialog.replaceChildren(
    element("h2", { id: "keys-title" }, say("keysTitle")),
    element(
      "dl",
      {},
      ...KEYS.flatMap(([key, does]) => [
        element("dt", {}, element("kbd", {}, key)),
        element("dd", {}, say(does)),
      ]),
    ),
    keySwitch(),
    element("form", { method: "dialog" }, element("button", {}, say("close"))),
  );
  if (!dialog.open) dialog.showModal();
}

function keySwitch(): HTMLElement {
  const box = element("input", { type: "checkbox", checked: singleKeysOn() });
  box.addEventListener("change", () => setSingleKeys(box.checked));
  return element("label", { class: "key-switch" }, box, " ", say("keysOn"));
}
