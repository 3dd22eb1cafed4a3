/** The views about citations, side by side: one line a tab. */

import { type ViewPlace, viewPlace, write } from "../address.js";
import { element } from "../element.js";
import { say } from "../language.js";
import type { Word } from "../words.js";

/** Words and place of each tab. The head's link names the views that have one (public/index.html). */
const TABS = {
  works: ["tabWorks", viewPlace("citations")],
  ledger: ["tabLedger", viewPlace("citations", { list: "ledger" })],
  graph: ["tabGraph", viewPlace("graph")],
  draft: ["tabDraft", viewPlace("draft")],
} as const satisfies Record<string, readonly [Word, ViewPlace]>;

export type Tab = keyof typeof TABS;

export function tabs(current: Tab): HTMLElement {
  return element(
    "nav",
    { class: "tabs", "aria-label": say("citations") },
    ...Object.entries(TABS).map(([tab, [name, place]]) =>
      element(
        "a",
        { href: write(place), "aria-current": tab === current ? "page" : null },
        say(name),
      ),
    ),
  );
}
