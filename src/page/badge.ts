/** The level of a document as a letter in a frame: letter and frame differ, colour says nothing. */

import type { Level } from "../vocabulary.js";
import { element, unseen } from "./element.js";
import { currentLanguage, say } from "./language.js";

export function badge(level: Level | null): HTMLElement {
  const name = level === null ? say("levelUnknown") : say(level);
  const letter = level === null ? "—" : say(`${level}Letter`);
  const lang = currentLanguage() === "zh-Hant" ? "zh-Hant" : "zh-Hans";
  return element(
    "span",
    { class: `badge badge-${level ?? "unknown"}`, title: name },
    element("span", { "aria-hidden": "true", lang }, letter),
    unseen(name),
  );
}
