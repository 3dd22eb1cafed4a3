/** Elements from data. Text only ever becomes text nodes, so nothing in a document is markup. */

import type { Script } from "../vocabulary.js";

export type Child = Node | string | null | false | undefined;
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(name, String(value));
    }
  }
  made.append(...children.filter((child) => child instanceof Node || typeof child === "string"));
  return made;
}

/** The language tag of a document's words: without it Han unification shows the wrong glyphs. */
export function langOf(script: Script): string {
  return script === "hant" ? "zh-Hant" : "zh-Hans";
}

/** Words for a screen reader where the eye has the layout. */
export function unseen(...words: readonly Child[]): HTMLElement {
  return element("span", { class: "unseen" }, ...words);
}

export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`index.html has no ${kind.name} #${id}`);
  return found;
}
