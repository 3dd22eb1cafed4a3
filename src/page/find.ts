/** Searching within the open document: the results become the hits one steps through. */

import { type DocumentPlace, narrowed, question } from "./address.js";
import { element } from "./element.js";
import { go } from "./journey.js";
import { say } from "./language.js";

export function findForm(place: DocumentPlace): HTMLElement {
  const box = element("input", {
    type: "search",
    id: "find",
    value: place.from.q,
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
    const from = narrowed(question(box.value.trim()), "document", place.id);
    go({ ...place, clause: null, from });
  });
  return form;
}
