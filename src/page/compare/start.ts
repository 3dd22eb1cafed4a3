/** The choice of what is set side by side: rows from a document or a topic, columns from documents or levels. */

import { write } from "../address.js";
import { holdings, type ListedDocument } from "../api.js";
import { badge } from "../badge.js";
import { element, langOf } from "../element.js";
import { type Group, groupsOf } from "../holdings.js";
import { go } from "../journey.js";
import { say } from "../language.js";
import type { Word } from "../words.js";
import { type Asked, comparePlace, LEVELS } from "./asked.js";
import { type CompareExample, compareExamples } from "./examples.js";

export async function startView(asked: Asked): Promise<HTMLElement> {
  const { documents } = await holdings();
  const examples = await compareExamples(documents);
  return element(
    "div",
    { class: "columns" },
    element(
      "div",
      { class: "middle compare-start" },
      element("h1", {}, say("compareStart")),
      element("p", {}, say("compareWhat")),
      documents.length < 2
        ? element("p", {}, say("needTwo"))
        : choice(groupsOf(documents), documents, asked),
      examples.length > 0 && element("h2", {}, say("compareExamples")),
      element("ul", { class: "examples" }, ...examples.map(exampleEntry)),
    ),
  );
}

const EXAMPLES: Readonly<Record<CompareExample["kind"], Word>> = {
  document: "exampleDocument",
  topic: "exampleTopic",
  clause: "exampleClause",
};

function exampleEntry({ kind, words, document, place }: CompareExample): HTMLElement {
  const lang = langOf(document.script);
  return element(
    "li",
    {},
    element("a", { href: write(place), lang }, words),
    element(
      "span",
      { class: "example-from" },
      say(EXAMPLES[kind]),
      kind !== "document" && element("span", { lang }, say("exampleFrom", document.title)),
    ),
  );
}

function choice(
  groups: readonly Group[],
  documents: readonly ListedDocument[],
  asked: Asked,
): HTMLElement {
  const select = element(
    "select",
    { id: "compare-document" },
    element("option", { value: "" }, say("chooseDocument")),
    ...groups.map((group) =>
      element(
        "optgroup",
        { label: groupName(group) },
        ...group.documents.map(({ id, title, script }) =>
          element(
            "option",
            { value: id, selected: id === asked.document, lang: langOf(script) },
            title,
          ),
        ),
      ),
    ),
  );
  const topic = element("input", {
    id: "compare-topic",
    type: "text",
    value: asked.topic ?? "",
    autocomplete: "off",
  });
  // One of the two: what is chosen last counts.
  select.addEventListener("change", () => {
    if (select.value !== "") topic.value = "";
  });
  topic.addEventListener("input", () => {
    if (topic.value !== "") select.value = "";
  });
  const levels = LEVELS.filter((level) => documents.some((one) => one.level === level));
  const columns = element(
    "fieldset",
    {},
    element("legend", {}, say("chooseColumns")),
    element("p", {}, say("columnsUsual")),
    element(
      "p",
      { class: "choices" },
      ...levels.map((level) =>
        box("level", level, asked.levels.includes(level), badge(level), say(level)),
      ),
    ),
    element(
      "div",
      { class: "choices choices-long", role: "group", tabindex: 0, "aria-label": say("document") },
      ...groups.flatMap((group) =>
        group.documents.map(({ id, title, level, script }) =>
          box(
            "document",
            id,
            asked.documents.includes(id),
            badge(level),
            element("span", { lang: langOf(script) }, title),
          ),
        ),
      ),
    ),
  );
  const fault = element("p", { class: "told", role: "status" });
  const form = element(
    "form",
    { class: "choosing" },
    element(
      "fieldset",
      {},
      element("legend", {}, say("chooseRows")),
      asked.clauses !== null &&
        element("p", {}, say("chosenClauses", asked.clauses.split("\n").length)),
      element("label", { for: "compare-document" }, say("rowsDocument")),
      select,
      element("label", { for: "compare-topic" }, say("rowsTopic")),
      topic,
    ),
    columns,
    fault,
    element("button", {}, say("compareNow")),
  );
  const checked = (name: string) =>
    [...form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]:checked`)].map(
      ({ value }) => value,
    );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const rows = select.value !== "" || topic.value.trim() !== "";
    if (!rows && asked.clauses === null) {
      fault.textContent = say("noRowsChosen");
      return;
    }
    go(
      comparePlace({
        clauses: rows ? null : asked.clauses,
        document: select.value || null,
        topic: topic.value.trim() || null,
        documents: checked("document"),
        levels: checked("document").length > 0 ? [] : checked("level"),
      }),
    );
  });
  return form;
}

const groupName = ({ level, region }: Group): string =>
  [level === null ? say("levelUnknown") : say(level), region].filter(Boolean).join(" · ");

function box(
  name: string,
  value: string,
  checked: boolean,
  ...label: (HTMLElement | string)[]
): HTMLElement {
  const input = element("input", { type: "checkbox", name, value, checked });
  return element("label", {}, input, " ", ...label.flatMap((part) => [part, " "]));
}
