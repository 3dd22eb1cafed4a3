/** Where a draft is pasted or a file of it opened. */

import { readDraft } from "../api.js";
import { element } from "../element.js";
import { say } from "../language.js";

/** A draft as it was given; `name` is that of its file. */
export interface Draft {
  readonly text: string;
  readonly name: string | null;
}

export interface DraftForm {
  readonly element: HTMLElement;
  fold(isOpen: boolean): void;
}

/** `check` is given what is to be checked; `fail` whatever went wrong in reading a file. */
export function draftForm(
  draft: Draft,
  check: (draft: Draft) => void,
  fail: (cause: unknown) => void,
): DraftForm {
  let name = draft.name;
  const field = textField(draft.text);
  const file = element("input", { type: "file", id: "draft-file" });
  const send = () => check({ text: field.value, name });
  file.addEventListener("change", async () => {
    const [chosen] = file.files ?? [];
    if (chosen === undefined) return;
    try {
      field.value = (await readDraft(chosen)).join("\n");
      name = chosen.name;
      send();
    } catch (cause) {
      fail(cause);
    } finally {
      // The same file, mended, may be chosen again.
      file.value = "";
    }
  });
  field.addEventListener("input", () => {
    if (field.value === "") name = null;
  });
  const form = formOf(field, file);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
  const fold = element("details", { open: true }, element("summary", {}, say("draft")), form);
  return {
    element: fold,
    fold: (isOpen) => {
      fold.open = isOpen;
    },
  };
}

function textField(text: string): HTMLTextAreaElement {
  const field = element("textarea", {
    ...{ id: "draft", rows: 12, spellcheck: "false", autocomplete: "off" },
    lang: "zh",
  });
  field.value = text;
  return field;
}

function formOf(field: HTMLElement, file: HTMLElement): HTMLFormElement {
  return element(
    "form",
    { class: "draft-form" },
    element("p", {}, element("label", { for: "draft" }, say("pasteDraft"))),
    field,
    element(
      "p",
      { class: "draft-ways" },
      element("button", { type: "submit" }, say("checkDraft")),
      element("label", { for: "draft-file" }, say("openDraft")),
      file,
    ),
  );
}
