/** What all pages about citations have around them: tabs, heading, a column of filters. */

import type { Script } from "../../vocabulary.js";
import { type Child, element, langOf } from "../element.js";
import { type Tab, tabs } from "./tabs.js";

export interface Parts {
  readonly beside?: HTMLElement;
  readonly body: readonly Child[];
  /** Writing of a heading that is a title. */
  readonly script?: Script;
}

export function framed(tab: Tab, heading: string, { beside, body, script }: Parts): HTMLElement {
  const lang = script === undefined ? null : langOf(script);
  return element(
    "div",
    { class: "columns" },
    beside,
    element(
      "div",
      { class: "middle citations" },
      tabs(tab),
      element("h1", { lang }, heading),
      ...body,
    ),
  );
}
