/**
 * 核对: a draft pasted or opened, its citations and what is wrong in them. What
 * was typed is no part of the address, since it is nobody else's: it stays in
 * this window until it is closed.
 */

import type { CheckedDraft } from "../../vocabulary.js";
import { checkDraft } from "../api.js";
import { tabs } from "../citations/tabs.js";
import { element } from "../element.js";
import { say } from "../language.js";
import { troubleText } from "../trouble.js";
import { plain, type View } from "../view.js";
import { type Draft, draftForm } from "./form.js";
import { entryId, goTo, leading, noteId } from "./ids.js";
import { findingsList, verdict } from "./list.js";
import { draftText } from "./text.js";

let draft: Draft = { text: "", name: null };
let checked: CheckedDraft | null = null;

export async function draftView(): Promise<View> {
  const told = element("p", { class: "verdict", role: "status", tabindex: -1 });
  const result = element("div", { class: "draft-result" });
  const beside = element("div", { class: "draft-beside" });
  const fail = (cause: unknown) => {
    checked = null;
    result.replaceChildren();
    beside.replaceChildren();
    told.textContent = troubleText(cause);
  };
  const form = draftForm(draft, (given) => void run(given), fail);
  const show = () => {
    if (checked === null) return;
    const { findings } = checked;
    told.replaceChildren(verdict(checked), " ", ...(findings.length > 0 ? [toList()] : []));
    result.replaceChildren(printedHead(draft), draftText(draft.text, checked));
    beside.replaceChildren(...(findings.length > 0 ? [findingsList(draft.text, findings)] : []));
    form.fold(false);
  };
  const run = async (given: Draft) => {
    draft = given;
    told.textContent = say("checking");
    try {
      checked = await checkDraft(given.text);
      show();
      told.focus();
    } catch (cause) {
      fail(cause);
    }
  };
  show();
  const view = element(
    "div",
    { class: "columns draft" },
    element(
      "div",
      { class: "middle citations" },
      tabs("draft"),
      element("h1", {}, say("draftTitle")),
      element("p", { class: "lead" }, say("draftLead")),
      element("p", {}, privacy()),
      form.element,
      told,
      result,
    ),
    beside,
  );
  return { ...plain(view, say("draftTitle")), keys: { n: () => step(1), p: () => step(-1) } };
}

/** On paper: which draft this is, and when it was checked. */
function printedHead({ name }: Draft): HTMLElement {
  const day = new Date().toLocaleDateString("sv");
  return element("p", { class: "print-only" }, say("checkedOn", day), name !== null && `　${name}`);
}

/** Where the list stands below the draft, there is a way to it. */
function toList(): HTMLElement {
  return leading(element("a", { class: "to-list" }, say("toList")), entryId(0));
}

/** Whether the server is this very machine decides how far a draft goes. */
function privacy(): string {
  const isHere = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/u.test(location.hostname);
  return isHere ? say("staysHere") : say("staysOn", location.hostname);
}

/** From finding to finding, from where the reader is. */
function step(by: 1 | -1): void {
  const count = checked?.findings.length ?? 0;
  if (count === 0) return;
  const current = document.activeElement?.closest<HTMLElement>(".finding")?.id;
  const at = Array.from({ length: count }, (_, index) => noteId(index)).indexOf(current ?? "");
  const next = at < 0 ? (by === 1 ? 0 : count - 1) : Math.min(count - 1, Math.max(0, at + by));
  goTo(noteId(next));
}
