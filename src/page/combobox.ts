/**
 * A list of suggestions under a box, after the WAI-ARIA pattern "editable
 * combobox with list autocomplete": the focus stays in the box, the arrows
 * choose, Enter takes, Escape closes, and what was typed stays as typed.
 *
 * Guarantee: nothing is asked or opened while an input method composes, and a
 * list that comes too late is not shown.
 */

import { element } from "./element.js";
import { isPlainKey } from "./keyboard.js";

export interface Option<T> {
  readonly value: T;
  readonly content: readonly HTMLElement[];
}

interface Purpose<T> {
  readonly ask: (typed: string, signal: AbortSignal) => Promise<readonly Option<T>[]>;
  readonly choose: (value: T) => void;
}

/** Typing rests this long before anything is asked: longer than a keystroke, shorter than a pause. */
const REST = 150;

/** Where an arrow leads: round the list, with the box itself (null) between its end and its beginning. */
export function moved(active: number | null, by: 1 | -1, count: number): number | null {
  const stops = count + 1;
  const next = ((active === null ? 0 : active + 1) + by + stops) % stops;
  return next === 0 ? null : next - 1;
}

export class Combobox<T> {
  readonly #box: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #purpose: Purpose<T>;
  #options: readonly Option<T>[] = [];
  #active: number | null = null;
  #asking = new AbortController();
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(box: HTMLInputElement, list: HTMLElement, purpose: Purpose<T>) {
    this.#box = box;
    this.#list = list;
    this.#purpose = purpose;
    box.setAttribute("role", "combobox");
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("aria-controls", list.id);
    box.setAttribute("aria-expanded", "false");
    box.addEventListener("input", (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) this.#rest();
    });
    box.addEventListener("compositionstart", () => this.#close());
    box.addEventListener("compositionend", () => this.#rest());
    box.addEventListener("keydown", (event) => this.#press(event));
    box.addEventListener("blur", () => this.#close());
    box.form?.addEventListener("submit", () => this.#close());
    // A press would take the focus from the box, and with it the list, before the click is done.
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => this.#click(event));
  }

  #rest(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => void this.#fill(), REST);
  }

  async #fill(): Promise<void> {
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    const typed = this.#box.value.trim();
    const found = typed === "" ? [] : await this.#purpose.ask(typed, signal);
    if (signal.aborted) return;
    this.#options = found;
    this.#list.replaceChildren(...found.map((option, at) => this.#item(option, at)));
    this.#activate(null);
    this.#expand(found.length > 0);
  }

  #item({ content }: Option<T>, at: number): HTMLElement {
    return element(
      "div",
      { id: this.#idOf(at), role: "option", "aria-selected": "false" },
      ...content,
    );
  }

  #idOf(at: number): string {
    return `${this.#list.id}-${at}`;
  }

  #expand(expanded: boolean): void {
    this.#list.hidden = !expanded;
    this.#box.setAttribute("aria-expanded", String(expanded));
  }

  #close(): void {
    clearTimeout(this.#resting);
    this.#asking.abort();
    this.#expand(false);
    this.#activate(null);
  }

  #activate(active: number | null): void {
    this.#active = active;
    for (const [at, item] of [...this.#list.children].entries()) {
      item.setAttribute("aria-selected", String(at === active));
      if (at === active) item.scrollIntoView({ block: "nearest" });
    }
    if (active === null) this.#box.removeAttribute("aria-activedescendant");
    else this.#box.setAttribute("aria-activedescendant", this.#idOf(active));
  }

  #press(event: KeyboardEvent): void {
    const open = !this.#list.hidden;
    const arrow = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : null;
    if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (arrow !== null && this.#options.length > 0) {
      event.preventDefault();
      // With Alt the list opens or closes and nothing is chosen.
      if (event.altKey) this.#expand(arrow === 1);
      else {
        this.#expand(true);
        this.#activate(moved(open ? this.#active : null, arrow, this.#options.length));
      }
    } else if (!isPlainKey(event) || !open) return;
    else if (event.key === "Enter" && this.#active !== null) {
      event.preventDefault();
      this.#take(this.#active);
    } else if (event.key === "Escape") {
      event.preventDefault();
      this.#close();
      // These are the box's own keys: the caret moves, and the choice returns to the box.
    } else if (["Home", "End", "ArrowLeft", "ArrowRight"].includes(event.key)) this.#activate(null);
  }

  #click({ target }: MouseEvent): void {
    const item = target instanceof Element ? target.closest("[role=option]") : null;
    if (item !== null) this.#take([...this.#list.children].indexOf(item));
  }

  #take(at: number): void {
    const option = this.#options[at];
    this.#close();
    if (option !== undefined) this.#purpose.choose(option.value);
  }
}
