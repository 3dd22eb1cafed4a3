/** A box for words of a title or number, which narrows the list of works. */

import { type ViewPlace, viewPlace } from "../address.js";
import { element } from "../element.js";
import { go } from "../journey.js";
import { say } from "../language.js";

export function filterBox({ view, parameters }: ViewPlace): HTMLElement {
  const box = element("input", {
    type: "search",
    id: "work-words",
    value: parameters.q,
    autocomplete: "off",
    spellcheck: "false",
    enterkeyhint: "search",
    maxlength: 200,
  });
  const form = element(
    "form",
    { class: "find", role: "search", "aria-label": say("workWords") },
    element("label", { for: "work-words" }, say("workWords")),
    element("span", { class: "find-row" }, box, element("button", {}, say("find"))),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go(viewPlace(view, { ...parameters, q: box.value.trim(), page: null }));
  });
  return form;
}
