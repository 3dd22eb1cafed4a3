/** Which clause is being read, told by how far the text has been scrolled. */

export interface Scrolled {
  /** Called after the page itself has moved: that is no reading on. */
  rest(): void;
}

/** The line of the window, from its top, at which one reads: a clause that has passed it is read. */
const READING_LINE = 0.25;

/** Tells the place, among elements in the order of the print, each time another one is read. */
export function followScrolling(
  elements: readonly HTMLElement[],
  tell: (at: number) => void,
): Scrolled {
  let told: number | null = null;
  let waiting = false;
  let resting: number | null = null;
  const look = () => {
    waiting = false;
    if (window.scrollY === resting) return;
    resting = null;
    const at = lastAbove(elements, readingLine());
    if (at === null || at === told) return;
    told = at;
    tell(at);
  };
  const listen = () => {
    // The view was left: another stands in its place.
    if (elements[0]?.isConnected === false) document.removeEventListener("scroll", listen);
    else if (!waiting) {
      waiting = true;
      requestAnimationFrame(look);
    }
  };
  document.addEventListener("scroll", listen, { passive: true });
  return {
    rest: () => {
      resting = window.scrollY;
      told = null;
    },
  };
}

/** At the end of the page the last clauses cannot come up to the line; the line goes down to them. */
function readingLine(): number {
  const left = document.documentElement.scrollHeight - window.innerHeight - window.scrollY;
  return window.innerHeight * (left < 1 ? 1 : READING_LINE);
}

/** The last element that begins above a height of the window; they stand in order, so halves suffice. */
function lastAbove(elements: readonly HTMLElement[], height: number): number | null {
  let [low, high] = [0, elements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const top = elements[middle]?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY;
    if (top <= height) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? null : low - 1;
}
