/**
 * Single keys. Nothing fires while an input method composes, in a field, with
 * a modifier held, behind a dialog, or when the reader has switched them off.
 */

import { remember, remembered } from "./memory.js";

export type KeyActions = Readonly<Record<string, (() => void) | undefined>>;

const KEY = "ceyin.keys";
const OFF = "off";

export function singleKeysOn(): boolean {
  return remembered(KEY) !== OFF;
}

export function setSingleKeys(on: boolean): void {
  remember(KEY, on ? "on" : OFF);
}

export interface KeyPress {
  readonly key: string;
  readonly isComposing: boolean;
  readonly keyCode: number;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Some input methods report the keys they swallow with this code and without `isComposing`. */
const SWALLOWED_BY_INPUT_METHOD = 229;

export function isPlainKey(press: KeyPress): boolean {
  if (press.isComposing || press.keyCode === SWALLOWED_BY_INPUT_METHOD) return false;
  return !press.ctrlKey && !press.metaKey && !press.altKey;
}

export function listenForKeys(actions: () => KeyActions): void {
  document.addEventListener("keydown", (event) => {
    if (!isPlainKey(event) || event.defaultPrevented || !singleKeysOn()) return;
    if (isField(event.target) || document.querySelector("dialog[open]") !== null) return;
    const current = actions();
    const act = Object.hasOwn(current, event.key) ? current[event.key] : undefined;
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
}

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches("input, textarea, select");
}

/** Moves the focus along the results: the first when none has it. */
export function moveAlong(selector: string, by: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>(selector)];
  const at = all.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? (by === 1 ? all[0] : all.at(-1)) : all[at + by];
  next?.focus();
  next?.closest("li")?.scrollIntoView({ block: "nearest" });
}
