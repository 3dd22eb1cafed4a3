/** The dialog that tells how to ask and which keys there are, and switches the keys off. */

import { byId, element } from "./element.js";
import { setSingleKeys, singleKeysOn } from "./keyboard.js";
import { currentLanguage, say } from "./language.js";
import { FIELDS, WAYS } from "./query-language.js";
import type { Word } from "./words.js";

const KEYS: readonly (readonly [key: string, does: Word])[] = [
  ["/", "keyBox"],
  ["j", "keyNext"],
  ["k", "keyPrevious"],
  ["o", "keyOpen"],
  ["c", "keyCite"],
  ["d", "keyCompare"],
  ["h l", "keyWithin"],
  ["a r p", "keyDecide"],
  ["n p", "keyFinding"],
  ["Enter", "keyUnfold"],
  ["?", "keyHelp"],
  ["Esc", "keyEscape"],
];

export function showHelp(): void {
  const dialog = byId("helping", HTMLDialogElement);
  dialog.replaceChildren(
    element("h2", { id: "helping-title" }, say("helpTitle")),
    element("h3", {}, say("asking")),
    list(WAYS.map(([typed, finds]) => [code(typed), say(finds)])),
    element("h3", {}, say("fieldsTitle")),
    element("p", {}, say("fieldsHow")),
    list(FIELDS.map(([english, chinese, of]) => [fieldNames(english, chinese), say(of)])),
    element("p", {}, say("fullWidth")),
    element("h3", {}, say("keysTitle")),
    list(KEYS.map(([key, does]) => [element("kbd", {}, key), say(does)])),
    keySwitch(),
    element("form", { method: "dialog" }, element("button", {}, say("close"))),
  );
  if (!dialog.open) dialog.showModal();
  dialog.scrollTop = 0;
}

function list(entries: readonly (readonly [HTMLElement, string])[]): HTMLElement {
  return element(
    "dl",
    {},
    ...entries.flatMap(([term, said]) => [element("dt", {}, term), element("dd", {}, said)]),
  );
}

function code(typed: string): HTMLElement {
  return element("code", { lang: "zh-Hans" }, typed);
}

/** In English the English name first; Chinese readers type the Chinese one. */
function fieldNames(english: string, chinese: string): HTMLElement {
  const names = [code(chinese), " ", code(english)];
  return element("span", {}, ...(currentLanguage() === "en" ? names.reverse() : names));
}

function keySwitch(): HTMLElement {
  const box = element("input", { type: "checkbox", checked: singleKeysOn() });
  box.addEventListener("change", () => setSingleKeys(box.checked));
  return element("label", { class: "key-switch" }, box, " ", say("keysOn"));
}
