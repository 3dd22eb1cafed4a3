/**
 * Cards that tell of a link before it is followed (WCAG 1.4.13): shown while the
 * pointer rests on the link or the keyboard is at it, they can be pointed at and
 * tabbed into, Esc puts them away, and nothing hides them from under the reader.
 * A finger follows the link at once and sees none.
 */

import { type Child, element } from "../element.js";
import { say } from "../language.js";

/** How long the pointer rests before a card is shown, and how long it may be away from it. */
const REST = 200;
/** Room between link and card, and between card and the window's edge, in px. */
const [GAP, EDGE] = [4, 8];

/** What a link's card says; null for what has none. */
type ContentOf = (link: Element) => Child[] | null;

/** Shows cards at the links beneath `root`. */
export function showCards(root: HTMLElement, contentOf: ContentOf): void {
  // Without a top layer a table's frame would cut the card off: then links stand alone.
  if (!("showPopover" in HTMLElement.prototype)) return;
  const cards = new Cards(contentOf);
  root.addEventListener("pointerover", ({ target, pointerType }) => {
    if (pointerType !== "touch") cards.point(target);
  });
  root.addEventListener("pointerleave", () => cards.leave());
  root.addEventListener("focusin", ({ target }) => {
    if (target instanceof HTMLElement && target.matches(`${LINK}:focus-visible`)) {
      cards.show(target);
    }
  });
  root.addEventListener("focusout", ({ relatedTarget }) => cards.unfocus(relatedTarget));
}

const LINK = "a.citation";

/** One card at most, with the link it is at. */
class Cards {
  readonly #contentOf: ContentOf;
  #open: { readonly link: HTMLElement; readonly card: HTMLElement } | null = null;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(contentOf: ContentOf) {
    this.#contentOf = contentOf;
  }

  show(link: HTMLElement): void {
    clearTimeout(this.#waiting);
    if (this.#open?.link === link) return;
    const content = this.#contentOf(link);
    this.#close();
    if (content === null) return;
    this.#open = { link, card: placed(link, content) };
    document.addEventListener("keydown", this.#dismiss, true);
  }

  /** The pointer has come upon something of the text. */
  point(target: EventTarget | null): void {
    clearTimeout(this.#waiting);
    if (this.#holds(target)) return;
    const link = target instanceof Element ? target.closest<HTMLElement>(LINK) : null;
    if (link === null) this.leave();
    else this.#waiting = setTimeout(() => this.show(link), REST);
  }

  /** The pointer has gone: so does the card, unless the focus is at it. */
  leave(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      if (!this.#holds(document.activeElement)) this.#close();
    }, REST);
  }

  unfocus(next: EventTarget | null): void {
    if (!this.#holds(next)) this.#close();
  }

  #holds(target: EventTarget | null): boolean {
    if (this.#open === null || !(target instanceof Node)) return false;
    return this.#open.card.contains(target) || this.#open.link.contains(target);
  }

  #close(): void {
    clearTimeout(this.#waiting);
    this.#open?.card.remove();
    this.#open = null;
    document.removeEventListener("keydown", this.#dismiss, true);
  }

  readonly #dismiss = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || this.#open === null) return;
    const { link, card } = this.#open;
    // Where the view has changed meanwhile nothing is seen of it, and Esc is not meant for it.
    if (card.isConnected) event.preventDefault();
    if (card.contains(document.activeElement)) link.focus();
    this.#close();
  };
}

/** The card after its link, so that Tab leads into it; over everything, so that nothing cuts it off. */
function placed(link: HTMLElement, content: readonly Child[]): HTMLElement {
  const attributes = { class: "card", popover: "manual", role: "group", "aria-label": say("card") };
  const card = element("span", attributes, ...content);
  link.after(card);
  card.showPopover();
  // A link may be broken over lines: beneath its last or above its first nothing of it is covered.
  const lines = [...link.getClientRects()];
  const [first = link.getBoundingClientRect(), last = first] = [lines[0], lines.at(-1)];
  const { width, height } = card.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = last.bottom + GAP + height <= clientHeight || first.top < height + GAP;
  const left = Math.max(EDGE, Math.min((below ? last : first).left, clientWidth - width - EDGE));
  const top = below ? last.bottom + GAP : first.top - GAP - height;
  card.style.left = `${left + window.scrollX}px`;
  card.style.top = `${top + window.scrollY}px`;
  return card;
}
