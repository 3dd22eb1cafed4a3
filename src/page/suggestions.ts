/** What the box suggests while one types: headings, titles, numbers, bodies, programmes. */

import type { Suggestion } from "../vocabulary.js";
import { type Place, question } from "./address.js";
import { suggestions } from "./api.js";
import { Combobox, type Option } from "./combobox.js";
import { byId, element } from "./element.js";
import { say } from "./language.js";
import type { Word } from "./words.js";

const KINDS: Readonly<Record<Suggestion["kind"], Word>> = {
  heading: "kindHeading",
  title: "kindTitle",
  number: "kindNumber",
  body: "kindBody",
  programme: "kindProgramme",
  region: "region",
};

export function setUpSuggestions(box: HTMLInputElement, go: (place: Place) => void): void {
  new Combobox<Suggestion>(box, byId("suggestions", HTMLElement), {
    ask: async (typed, signal) => (await suggestions(typed, signal)).map(option),
    choose: (chosen) => {
      const place = placeOf(chosen);
      // Who opened a document is no longer typing: the keys are those of reading.
      if (place.view === "document") box.blur();
      go(place);
    },
  });
}

function option(value: Suggestion): Option<Suggestion> {
  return {
    value,
    content: [
      element("span", { class: "suggestion-text", lang: "zh" }, value.text),
      element(
        "span",
        { class: "count" },
        say("suggestionKind", say(KINDS[value.kind]), say("facetCount", value.count)),
      ),
    ],
  };
}

/** A title is chosen to be read, so nothing in the document is marked; all else is asked. */
function placeOf({ text, kind, document }: Suggestion): Place {
  if (kind !== "title" || document === null) return question(text);
  return { view: "document", id: document, clause: null, from: question("") };
}
