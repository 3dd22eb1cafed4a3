/** Names of the places one goes between: a finding in the list, its words in the text, what is said of it. */

export const noteId = (index: number): string => `finding-${index + 1}`;
export const wordsId = (index: number): string => `finding-words-${index + 1}`;
export const entryId = (index: number): string => `finding-entry-${index + 1}`;

/** Findings are numbered from 1. */
export const numberOf = (index: number): string => String(index + 1);

/** Brings a place to the eye and gives it the focus. */
export function goTo(id: string): void {
  const place = document.getElementById(id);
  place?.scrollIntoView({ block: "center" });
  place?.focus({ preventScroll: true });
}

/** A link within the view, which is no step in the reader's history. */
export function leading(link: HTMLAnchorElement, id: string): HTMLAnchorElement {
  link.href = `#${id}`;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    goTo(id);
  });
  return link;
}
