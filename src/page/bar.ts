/** The bar over the text: back to the results, from hit to hit, and what to take along. */

import type { OutlineNode, PolicyDocument } from "../vocabulary.js";
import { type DocumentPlace, isAsked, legible, searchWithin, viewPlace, write } from "./address.js";
import { citation } from "./citation.js";
import { copyText } from "./copy.js";
import { type Child, element, langOf } from "./element.js";
import { say } from "./language.js";
import { step } from "./occurrences.js";
import { placeName } from "./place-name.js";

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
  asked: DocumentPlace,
  addressOf: (at: number) => string,
): Bar {
  let stood: OutlineNode | null = null;
  const searched = searchWithin(asked).q.trim() !== "";
  const place = element("span", { class: "hit-place", role: "status" });
  const told = element("p", { class: "told", role: "status" });
  const previous = stepLink(say("previousHit"), "previous-hit");
  const next = stepLink(say("nextHit"), "next-hit");
  const cited = element("span", { class: "cited" });
  const copy = async (text: string, legibly = text) => {
    told.replaceChildren((await copyText(text)) ? say("copied") : toSelect(legibly));
    told.querySelector("input")?.select();
  };
  const cite = () => void copy(citation(document, stood?.path ?? null, stood?.type));
  const bar = element(
    "div",
    { class: "bar", role: "group", "aria-label": say("readingBar") },
    toResults(asked),
    found.length > 0 && element("span", { class: "steps" }, previous, next),
    place,
    element(
      "span",
      { class: "take" },
      button([say("copyLink")], () => void copy(location.href, legible(location.href))),
      button([say("copyCitation"), " ", cited], cite),
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
      place.textContent = searched ? hitPlace(steps.place, found.length) : "";
      cited.replaceChildren(
        stood === null
          ? say("wholeDocument")
          : element(
              "span",
              { lang: langOf(document.script) },
              placeName(stood.path, document.script, stood.type),
            ),
      );
    },
  };
}

/** The results as they were left. */
function toResults({ from }: DocumentPlace): HTMLElement | null {
  if (!isAsked(from)) return null;
  const attributes = { class: "to-results", href: write(from), "data-return": true };
  return element("a", attributes, say("backToResults"));
}

function hitPlace(place: number | null, count: number): string {
  if (count === 0) return say("noHits");
  return place === null ? say("hitCount", count) : say("hitPlace", place, count);
}

/** What could not be copied, in one line that scrolls, chosen already for the reader's own keys. */
function toSelect(text: string): HTMLElement {
  const field = element("input", { class: "to-copy", readonly: true, value: text });
  return element("label", {}, say("notCopied", ""), field);
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

function button(words: readonly Child[], act: () => void): HTMLElement {
  const made = element("button", { type: "button" }, ...words);
  made.addEventListener("click", act);
  return made;
}
