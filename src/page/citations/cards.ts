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

interface Open {
  readonly link: HTMLElement;
  readonly card: HTMLElement;
}

/** Shows cards at the links beneath `root`; `contentOf` is null for what has none. */
export function showCards(root: HTMLElement, contentOf: (link: Element) => Child[] | null): void {
  // Without a top layer a table's frame would cut the card off: then links stand alone.
  if (!("showPopover" in HTMLElement.prototype)) return;
  let open: Open | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const close = () => {
    clearTimeout(waiting);
    open?.card.remove();
    open = null;
    document.removeEventListener("keydown", dismiss, true);
  };
  const show = (link: HTMLElement) => {
    clearTimeout(waiting);
    if (open?.link === link) return;
    const content = contentOf(link);
    close();
    if (content === null) return;
    open = { link, card: placed(link, content) };
    document.addEventListener("keydown", dismiss, true);
  };
  const dismiss = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || open === null) return;
    const { link, card } = open;
    // Where the view has changed meanwhile nothing is seen of it, and Esc is not meant for it.
    if (card.isConnected) event.preventDefault();
    if (card.contains(document.activeElement)) link.focus();
    close();
  };
  const holds = (target: EventTarget | null) =>
    open !== null &&
    target instanceof Node &&
    (open.card.contains(target) || open.link.contains(target));
  const leave = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (!holds(document.activeElement)) close();
    }, REST);
  };

  root.addEventListener("pointerover", ({ target, pointerType }) => {
    if (pointerType === "touch") return;
    if (holds(target)) clearTimeout(waiting);
    else {
      const link = target instanceof Element ? target.closest<HTMLElement>("a.citation") : null;
      if (link === null) leave();
      else {
        clearTimeout(waiting);
        waiting = setTimeout(() => show(link), REST);
      }
    }
  });
  root.addEventListener("pointerleave", leave);
  root.addEventListener("focusin", ({ target }) => {
    const isLink = target instanceof HTMLElement && target.matches("a.citation:focus-visible");
    if (isLink) show(target);
  });
  root.addEventListener("focusout", ({ relatedTarget }) => {
    if (!holds(relatedTarget)) close();
  });
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
