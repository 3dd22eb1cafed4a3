/** Before a table: what is to be set side by side, and three tables to begin with. */

import { write } from "../address.js";
import { holdings } from "../api.js";
import { inChinese } from "../chinese.js";
import { element, langOf } from "../element.js";
import { groupsOf } from "../holdings.js";
import { say, sayAround } from "../language.js";
import type { Word } from "../words.js";
import type { Asked } from "./asked.js";
import { choiceForm } from "./choice.js";
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
        : choiceForm(groupsOf(documents), asked),
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
      ...(kind === "document"
        ? []
        : sayAround("exampleFrom", inChinese(document.title, document.script))),
    ),
  );
}
