/** What the page shows at a time: an element, what is said above it, the keys it understands. */

import type { Child } from "./element.js";
import type { KeyActions } from "./keyboard.js";
import type { Reading } from "./reading.js";

export interface View {
  readonly element: HTMLElement;
  /** Said above the view and to screen readers. */
  readonly status: readonly Child[];
  /** Stands before the name of the page; null for the page itself. */
  readonly title: string | null;
  /** What its keys do, beside those of the frame. */
  readonly keys: KeyActions;
  /** Set where a document is open. */
  readonly reading: Reading | null;
}

/** A view that is only looked at. */
export function plain(element: HTMLElement, title: string | null): View {
  return { element, status: [], title, keys: {}, reading: null };
}
