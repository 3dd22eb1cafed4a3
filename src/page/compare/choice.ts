/** The choice of what is set side by side: rows from a document or a topic, columns from documents or levels. */

import type { DocumentSummary } from "../../vocabulary.js";
import { badge } from "../badge.js";
import { element, langOf } from "../element.js";
import type { Group } from "../holdings.js";
import { go } from "../journey.js";
import { say } from "../language.js";
import { type Asked, comparePlace, LEVELS } from "./asked.js";

export function choiceForm(groups: readonly Group[], asked: Asked): HTMLElement {
  const { select, topic } = rowFields(groups, asked);
  const fault = element("p", { class: "told", role: "status" });
  const form = element(
    "form",
    { class: "choosing" },
    rowsChoice(select, topic, asked),
    columnsChoice(groups, asked),
    fault,
    element("button", {}, say("compareNow")),
  );
  const checked = (name: string) =>
    [...form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]:checked`)].map(
      ({ value }) => value,
    );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const document = select.value || null;
    const words = topic.value.trim() || null;
    const clauses = document === null && words === null ? asked.clauses : null;
    if (document === null && words === null && clauses === null) {
      fault.textContent = say("noRowsChosen");
      return;
    }
    const documents = checked("document");
    const levels = documents.length > 0 ? [] : checked("level");
    go(comparePlace({ clauses, document, topic: words, documents, levels }));
  });
  return form;
}

interface RowFields {
  readonly select: HTMLSelectElement;
  readonly topic: HTMLInputElement;
}

/** A document or a topic: what is chosen last takes the other's place. */
function rowFields(groups: readonly Group[], asked: Asked): RowFields {
  const option = ({ id, title, script }: DocumentSummary) =>
    element("option", { value: id, selected: id === asked.document, lang: langOf(script) }, title);
  const select = element(
    "select",
    { id: "compare-document" },
    element("option", { value: "" }, say("chooseDocument")),
    ...groups.map((group) =>
      element("optgroup", { label: groupName(group) }, ...group.documents.map(option)),
    ),
  );
  const topic = element("input", {
    id: "compare-topic",
    type: "text",
    value: asked.topic ?? "",
    autocomplete: "off",
  });
  select.addEventListener("change", () => {
    if (select.value !== "") topic.value = "";
  });
  topic.addEventListener("input", () => {
    if (topic.value !== "") select.value = "";
  });
  return { select, topic };
}

const groupName = ({ level, region }: Group): string =>
  [level === null ? say("levelUnknown") : say(level), region].filter(Boolean).join(" · ");

const rowsChoice = (select: HTMLElement, topic: HTMLElement, { clauses }: Asked): HTMLElement =>
  element(
    "fieldset",
    {},
    element("legend", {}, say("chooseRows")),
    clauses !== null && element("p", {}, say("chosenClauses", clauses.split("\n").length)),
    element("label", { for: "compare-document" }, say("rowsDocument")),
    select,
    element("label", { for: "compare-topic" }, say("rowsTopic")),
    topic,
  );

function columnsChoice(groups: readonly Group[], asked: Asked): HTMLElement {
  const levels = LEVELS.filter((level) => groups.some((group) => group.level === level));
  const documents = groups.flatMap((group) => group.documents);
  return element(
    "fieldset",
    {},
    element("legend", {}, say("chooseColumns")),
    element("p", {}, say("columnsUsual")),
    element(
      "p",
      { class: "choices" },
      ...levels.map((level) =>
        box("level", level, asked.levels.includes(level), badge(level, true), say(level)),
      ),
    ),
    element(
      "div",
      { class: "choices choices-long", role: "group", tabindex: 0, "aria-label": say("document") },
      ...documents.map(({ id, title, level, script }) => {
        const name = element("span", { lang: langOf(script) }, title);
        return box("document", id, asked.documents.includes(id), badge(level), name);
      }),
    ),
  );
}

function box(
  name: string,
  value: string,
  checked: boolean,
  ...label: (HTMLElement | string)[]
): HTMLElement {
  const input = element("input", { type: "checkbox", name, value, checked });
  return element("label", {}, input, " ", ...label.flatMap((part) => [part, " "]));
}
