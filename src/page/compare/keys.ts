/** The keys of the table: j and k from row to row, h and l within a row, o to read, a r p to decide. */

import type { KeyActions } from "../keyboard.js";

/** What stands before the eye: nothing in a closed fold. */
const isShown = (one: HTMLElement): boolean => one.checkVisibility();

export function tableKeys(view: HTMLElement): KeyActions {
  const entries = (within: ParentNode) =>
    [...within.querySelectorAll<HTMLElement>(".entry")].filter(isShown);
  const current = () => document.activeElement?.closest<HTMLElement>(".entry") ?? null;
  const rows = () => [...view.querySelectorAll<HTMLElement>(".row")];
  const rowNow = () => document.activeElement?.closest<HTMLElement>(".row") ?? null;

  const alongRows = (by: 1 | -1) => {
    const all = rows();
    const row = rowNow();
    const at = row === null ? -1 : all.indexOf(row);
    const next = at < 0 ? (by === 1 ? all[0] : all.at(-1)) : all[at + by];
    stand(view, next?.querySelector<HTMLElement>(".entry") ?? null);
  };
  const withinRow = (by: 1 | -1) => {
    const row = rowNow();
    if (row === null) return alongRows(1);
    const all = entries(row);
    const now = current();
    stand(view, all[now === null ? 0 : all.indexOf(now) + by] ?? null);
  };
  const press = (selector: string) => current()?.querySelector<HTMLElement>(selector)?.click();
  const decide = (key: string) => () => press(`.deciding [data-key="${key}"]`);
  return {
    j: () => alongRows(1),
    k: () => alongRows(-1),
    l: () => withinRow(1),
    h: () => withinRow(-1),
    o: () => press(".entry-place"),
    a: decide("a"),
    r: decide("r"),
    p: decide("p"),
  };
}

/** Gives an entry the focus, beneath the heads that stay. */
export function stand(view: HTMLElement, entry: HTMLElement | null): void {
  if (entry === null) return;
  const head = view.querySelector<HTMLElement>(".comparing thead");
  view.style.setProperty("--head", `${head?.offsetHeight ?? 0}px`);
  entry.focus({ preventScroll: true });
  entry.scrollIntoView({ block: "nearest", inline: "nearest" });
}
