/** Searching within the open document: the results become the hits one steps through. */

import type { DocumentPlace } from "./address.js";
import { element } from "./element.js";
import { go } from "./journey.js";
import { say } from "./language.js";

export function findForm(place: DocumentPlace): HTMLElement {
  const box = element("input", {
    type: "search",
    id: "find",
    value: place.find ?? place.from.q,
    "data-control": "find",
    autocomplete: "off",
    spellcheck: "false",
    enterkeyhint: "search",
  });
  const form = element(
    "form",
    { class: "find", role: "search", "aria-label": say("findHere") },
    element("label", { for: "find" }, say("findHere")),
    element("span", { class: "find-row" }, box, element("button", {}, say("find"))),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go({ ...place, clause: null, find: box.value.trim() || undefined });
  });
  return form;
}
