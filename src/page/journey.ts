/**
 * Going from place to place without loading the page anew: links are followed
 * here, the address tells the place, and each place keeps how far it was read,
 * so that Back shows what was seen.
 */

import { isPlace, type Place, read, write } from "./address.js";

export interface Arrival {
  readonly place: Place;
  /** How far it was scrolled when it was left; null on the first visit. */
  readonly scrolled: number | null;
  /** The address it was left for, whose link gets the focus again. */
  readonly leftFor: string | null;
}

type Show = (arrival: Arrival) => void;

/** How long scrolling rests before its place is kept; browsers refuse more than a few writes a second. */
const REST = 150;

/** How each address was left last, for the links that lead back to it. */
const left = new Map<string, Pick<Arrival, "scrolled" | "leftFor">>();

let shown = "";
let show: Show = () => {};
let resting: ReturnType<typeof setTimeout> | undefined;

export function beginJourney(start: Show): void {
  show = start;
  history.scrollRestoration = "manual";
  window.addEventListener("popstate", arrive);
  window.addEventListener("scroll", () => {
    clearTimeout(resting);
    resting = setTimeout(() => keepScroll(null), REST);
  });
  document.addEventListener("click", followLink);
  arrive();
}

/** `return` is a way forward, as every link, to what is found as it was left. */
export function go(place: Place, how: "push" | "replace" | "return" = "push"): void {
  const address = write(place);
  keepScroll(address);
  const state = how === "return" ? (left.get(address) ?? null) : null;
  if (how !== "replace" && address !== shown) history.pushState(state, "", address);
  else history.replaceState(null, "", address);
  shown = "";
  arrive();
}

/** Shows the place again, in another language or after a failure. */
export function showAgain(): void {
  keepScroll(null);
  shown = "";
  arrive();
}

function arrive(): void {
  clearTimeout(resting);
  const address = location.pathname + location.search;
  // A change of the fragment alone, as by the skip link, is no other place.
  if (address === shown) return;
  shown = address;
  const state = history.state as Partial<Arrival> | null;
  show({
    place: read(new URL(location.href)),
    scrolled: state?.scrolled ?? null,
    leftFor: state?.leftFor ?? null,
  });
}

function keepScroll(leftFor: string | null): void {
  clearTimeout(resting);
  if (location.pathname + location.search !== shown) return;
  const state = { scrolled: window.scrollY, leftFor };
  history.replaceState(state, "");
  if (leftFor !== null) left.set(shown, state);
}

function followLink(event: MouseEvent): void {
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!plain || event.altKey || event.defaultPrevented) return;
  if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin) return;
  if (!isPlace(link.pathname) || link.hash !== "" || link.target !== "") return;
  event.preventDefault();
  // Not every browser does so by itself, and the next view is told where the reader was.
  link.focus({ preventScroll: true });
  go(read(new URL(link.href)), howOf(link));
}

function howOf({ dataset }: HTMLAnchorElement): "push" | "replace" | "return" {
  if ("replace" in dataset) return "replace";
  return "return" in dataset ? "return" : "push";
}
