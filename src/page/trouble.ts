/** A failure told in full: what happened, where, what to do. */

import { question, write } from "./address.js";
import { Trouble } from "./api.js";
import { asTyped } from "./chinese.js";
import { element } from "./element.js";
import { say, sayAround } from "./language.js";

export function troubleView(cause: unknown, retry: () => void): HTMLElement {
  const trouble = cause instanceof Trouble ? cause : null;
  // Not the server's failure but ours: the console keeps what a programmer needs.
  if (trouble === null) console.error(cause);
  const again = element("button", { type: "button", "data-control": "retry" }, say("retry"));
  again.addEventListener("click", retry);
  return element(
    "div",
    { class: "columns" },
    element(
      "div",
      { class: "middle trouble", role: "alert" },
      element("h1", {}, asTyped(whatHappened(trouble))),
      trouble?.detail && element("p", {}, asTyped(cut(trouble.detail))),
      element(
        "p",
        { class: "where" },
        ...(trouble === null ? [named(cause)] : sayAround("where", asTyped(readable(trouble)))),
      ),
      element("p", {}, whatToDo(trouble)),
      element(
        "p",
        { class: "ways" },
        again,
        element("a", { href: write(question("")) }, say("startOver")),
      ),
    ),
  );
}

/** A failure in a paragraph, where the view itself stays. */
export function troubleText(cause: unknown): string {
  const trouble = cause instanceof Trouble ? cause : null;
  if (trouble === null) console.error(cause);
  const said = [whatHappened(trouble), trouble?.detail, trouble?.detail ? null : whatToDo(trouble)];
  return said.filter((part) => part != null && part !== "").join(" ");
}

function whatHappened(trouble: Trouble | null): string {
  if (trouble?.status === 0) return say("unreachable");
  if (trouble?.status === 404) return say("missing");
  return trouble?.title ?? say("refused");
}

function whatToDo(trouble: Trouble | null): string {
  if (trouble === null) return say("failedDo");
  if (trouble.status === 0) return say("unreachableDo");
  if (trouble.status === 404) return say("missingDo");
  return trouble.status < 500 ? say("askedDo") : say("failedDo");
}

/** What a programmer calls it: all there is to pass on. */
const named = (cause: unknown): string => cut(String(cause));

/** Characters of one thing that are told: of a page of pasted text nobody reads more. */
const SHOWN = 100;

const cut = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** The address as a person reads it: percent signs tell nobody which document was asked for. */
function readable({ where, status }: Trouble): string {
  const [path = "", parameters = ""] = where.split("?");
  const asked = new URLSearchParams(parameters);
  const shown = [...asked].map(([name, value]) => `${cut(name)}=${cut(value)}`).join("&");
  const address = `${cut(decodeURIComponent(path))}${shown && `?${shown}`}`;
  return `${address}${status > 0 ? ` (${status})` : ""}`;
}
