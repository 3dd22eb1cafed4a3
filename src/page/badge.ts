/** The level of a document as a letter in a frame: letter and frame differ, colour says nothing. */

import type { Level } from "../vocabulary.js";
import { langOfInterface } from "./chinese.js";
import { element } from "./element.js";
import { currentLanguage, say } from "./language.js";

/** `isNamed` where the level's name stands beside, so that it is not read twice. */
export function badge(level: Level | null, isNamed = false): HTMLElement {
  const name = level === null ? say("levelUnknown") : say(level);
  const letter = level === null ? "—" : say(`${level}Letter`);
  const lang = currentLanguage() === "zh-Hant" ? "zh-Hant" : "zh-Hans";
  return element(
    "span",
    { class: `badge badge-${level ?? "unknown"}`, title: isNamed ? null : name },
    element("span", { "aria-hidden": "true", lang }, letter),
    !isNamed && element("span", { class: "unseen", lang: langOfInterface() }, name),
  );
}
