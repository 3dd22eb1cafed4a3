/**
 * Where the focus goes when one view takes the place of another: to the like
 * control where it is still there, so that filters are chosen one after the
 * other, else to the heading. Left to the browser it falls to the page's very
 * beginning, dozens of stops before the first hit.
 */

/** What names a control, alike in the old view and in the new: `data-control`. */
export function focusedControl(view: HTMLElement): string | null {
  const { activeElement } = document;
  const control = view.contains(activeElement) ? activeElement?.closest("[data-control]") : null;
  return control instanceof HTMLElement ? (control.dataset.control ?? null) : null;
}

/** Gives the focus back where it went away with the old view; what scrolls is left to the caller. */
export function refocus(view: HTMLElement, name: string | null): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  const control =
    name === null ? null : view.querySelector<HTMLElement>(`[data-control="${CSS.escape(name)}"]`);
  if (control === null) {
    focusHeading(view, { preventScroll: true });
    return;
  }
  // What it is folded in was open when it was chosen.
  for (let fold = control.closest("details"); fold !== null; ) {
    fold.open = true;
    fold = fold.parentElement?.closest("details") ?? null;
  }
  control.focus({ preventScroll: true });
}

/** A screen reader reads it out, and goes on from there. */
export function focusHeading(view: HTMLElement, how?: FocusOptions): void {
  const heading = view.querySelector<HTMLElement>("h1");
  if (heading === null) return;
  heading.tabIndex = -1;
  heading.focus(how);
}
