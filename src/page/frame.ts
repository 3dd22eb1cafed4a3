/** The frame around every view: the words in its head, the choice of language, the drawers. */

import type { ViewName } from "./address.js";
import { byId } from "./element.js";
import { showHelp } from "./help.js";
import { chooseLanguage, currentLanguage, say } from "./language.js";
import { chooseShownScript, followConversion, SHOWN_SCRIPTS, shownScript } from "./shown-script.js";
import { LANGUAGES, type Word } from "./words.js";

/** From here on a column has room beside the text; style.css says the same. */
const WIDE = window.matchMedia("(min-width: 62rem)");

export function setUpFrame(changed: () => void): void {
  byId("help", HTMLButtonElement).addEventListener("click", showHelp);
  for (const button of languageButtons()) {
    button.addEventListener("click", () => {
      const chosen = LANGUAGES.find((language) => language === button.value);
      if (chosen === undefined) return;
      chooseLanguage(chosen);
      sayFrame();
      changed();
    });
  }
  const script = byId("script", HTMLSelectElement);
  script.addEventListener("change", () => {
    chooseShownScript(SHOWN_SCRIPTS.find((one) => one === script.value) ?? "printed");
    sayFrame();
    changed();
  });
  WIDE.addEventListener("change", setDrawers);
  followConversion(sayConverted);
  sayFrame();
}

/** index.html marks with `data-say` what is said in the reader's language. */
function sayFrame(): void {
  document.documentElement.lang = currentLanguage();
  for (const place of document.querySelectorAll<HTMLElement>("[data-say]")) {
    place.textContent = say(place.dataset.say as Word);
  }
  for (const place of document.querySelectorAll<HTMLElement>("[data-say-label]")) {
    place.ariaLabel = say(place.dataset.sayLabel as Word);
  }
  byId("script", HTMLSelectElement).value = shownScript();
  sayConverted(true);
  for (const button of languageButtons()) {
    button.setAttribute("aria-pressed", String(button.value === currentLanguage()));
  }
}

/** Says above the view that documents are not shown as printed, or that they should not be but are. */
function sayConverted(had: boolean): void {
  const script = shownScript();
  const converted = byId("converted", HTMLElement);
  converted.hidden = script === "printed";
  if (script === "printed") return;
  converted.textContent = say(had ? "convertedTo" : "notConverted", say(script));
}

/** Shows in the head which view is open, by the views a link names; a document was come to by searching. */
export function showView(view: "search" | ViewName): void {
  for (const link of document.querySelectorAll<HTMLElement>("#views a")) {
    if (link.dataset.view?.split(" ").includes(view)) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

function languageButtons(): NodeListOf<HTMLButtonElement> {
  return document.querySelectorAll("#languages button");
}

/** A column beside the text is always open; on a narrow screen it is a drawer, closed at first. */
export function setDrawers(): void {
  for (const drawer of document.querySelectorAll<HTMLDetailsElement>("details.drawer")) {
    drawer.open = WIDE.matches;
  }
}
