/** The page before a question: what is held, and three questions made from it. */

import type { DocumentSummary } from "../vocabulary.js";
import { question, write } from "./address.js";
import { holdings, openDocument } from "./api.js";
import { inChinese } from "./chinese.js";
import { element, langOf } from "./element.js";
import { diverse, type Example, example } from "./examples.js";
import { say, sayAround } from "./language.js";

const EXAMPLES = 3;

export async function welcomeView(): Promise<HTMLElement> {
  const { documents: held } = await holdings();
  const chosen = await Promise.all(diverse(held, EXAMPLES).map(({ id }) => openDocument(id)));
  const examples = chosen.map(example).filter((one) => one !== null);
  return element(
    "div",
    { class: "columns" },
    element(
      "div",
      { class: "middle welcome" },
      element("h1", {}, say("welcome")),
      element("p", {}, say("welcomeScripts")),
      element("p", {}, holding(held)),
      examples.length > 0 && element("h2", {}, say("examples")),
      examples.length > 0 && element("ul", { class: "examples" }, ...examples.map(exampleEntry)),
    ),
  );
}

function holding(held: readonly DocumentSummary[]): string {
  return held.length === 0 ? say("emptyLibrary") : say("held", held.length);
}

function exampleEntry({ text, document }: Example): HTMLElement {
  const lang = langOf(document.script);
  return element(
    "li",
    {},
    element("a", { href: write(question(text)), lang }, text),
    element(
      "span",
      { class: "example-from" },
      ...sayAround("exampleFrom", inChinese(document.title, document.script)),
    ),
  );
}
