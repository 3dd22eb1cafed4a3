/** The bar over the text: back to the results, from hit to hit, and what to take along. */

import type { OutlineNode, PolicyDocument } from "../vocabulary.js";
import { isAsked, type SearchPlace, viewPlace, write } from "./address.js";
import { citation } from "./citation.js";
import { copyText } from "./copy.js";
import { element } from "./element.js";
import { say } from "./language.js";
import { step } from "./occurrences.js";

export interface Bar {
  readonly element: HTMLElement;
  /** Shows where the reader stands: the place among the hits, and where the next ones are. */
  stand(at: number | null): void;
  tell(message: string): void;
  cite(): void;
}

export function readingBar(
  document: PolicyDocument,
  found: readonly number[],
  from: SearchPlace,
  addressOf: (at: number) => string,
): Bar {
  let stood: OutlineNode | null = null;
  const place = element("span", { class: "hit-place", role: "status" });
  const told = element("p", { class: "told", role: "status" });
  const previous = stepLink(say("previousHit"), "previous-hit");
  const next = stepLink(say("nextHit"), "next-hit");
  const copy = async (text: string) => {
    told.textContent = say((await copyText(text)) ? "copied" : "notCopied", text);
  };
  const cite = () => void copy(citation(document, stood?.path ?? null, stood?.type));
  const bar = element(
    "div",
    { class: "bar", role: "group", "aria-label": say("readingBar") },
    isAsked(from) && element("a", { class: "to-results", href: write(from) }, say("backToResults")),
    found.length > 0 && element("span", { class: "steps" }, previous, next, place),
    element(
      "span",
      { class: "take" },
      button(say("copyLink"), () => void copy(location.href)),
      button(say("copyCitation"), cite),
      element(
        "a",
        { href: write(viewPlace("graph", { document: document.id })) },
        say("showGraph"),
      ),
    ),
    told,
  );
  return {
    element: bar,
    cite,
    tell: (message) => {
      told.textContent = message;
    },
    stand: (at) => {
      stood = at === null ? null : (document.nodes[at] ?? null);
      const steps = step(found, at);
      lead(previous, steps.previous, addressOf);
      lead(next, steps.next, addressOf);
      place.textContent =
        steps.place === null
          ? say("hitCount", found.length)
          : say("hitPlace", steps.place, found.length);
    },
  };
}

/** Stepping replaces the address, so that Back leads to the results and not through every hit. */
function stepLink(text: string, name: string): HTMLElement {
  return element("a", { class: `step ${name}`, "data-replace": true }, text);
}

function lead(link: HTMLElement, at: number | null, addressOf: (at: number) => string): void {
  if (at === null) {
    // A link without an address is none; the words stay so that the bar does not jump.
    link.removeAttribute("href");
    link.setAttribute("role", "link");
    link.setAttribute("aria-disabled", "true");
  } else {
    link.setAttribute("href", addressOf(at));
    link.removeAttribute("role");
    link.removeAttribute("aria-disabled");
  }
}

function button(text: string, act: () => void): HTMLElement {
  const made = element("button", { type: "button" }, text);
  made.addEventListener("click", act);
  return made;
}
