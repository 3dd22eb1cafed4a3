/** A long list, begun: a large library has thousands of indicators, and each table takes time to lay out. */

import { element } from "../element.js";
import { say } from "../language.js";

/** The first `size` of the items made, and a button that makes as many more. */
export function growing<Item>(
  items: readonly Item[],
  size: number,
  make: (item: Item) => HTMLElement,
): HTMLElement[] {
  const first = items.slice(0, size).map(make);
  const rest = items.slice(size);
  if (rest.length === 0) return first;
  const more = element(
    "button",
    { type: "button", class: "more" },
    say("moreIndicators", rest.length),
  );
  more.addEventListener("click", () => {
    const next = growing(rest, size, make);
    more.replaceWith(...next);
    // The focus goes on where the button was.
    next[0]?.querySelector<HTMLElement>("a, summary")?.focus();
  });
  return [...first, more];
}
