/** What is said of a finding beneath the words it is about: kind, sentence, evidence, the right form. */

import type { Finding } from "../../vocabulary.js";
import { question, viewPlace, write } from "../address.js";
import { copyText } from "../copy.js";
import { type Child, element } from "../element.js";
import { currentLanguage, say } from "../language.js";
import { difference } from "./difference.js";
import { entryId, leading, noteId, numberOf } from "./ids.js";
import { isFault, KINDS } from "./kinds.js";

export function noteOf(finding: Finding, index: number): HTMLElement {
  const { kind, detail, evidence } = finding;
  const heading = element(
    "h3",
    {},
    element("span", { class: "finding-number" }, numberOf(index)),
    " ",
    say(KINDS[kind].name),
    " ",
    element("span", { class: "finding-weight" }, say(isFault(finding) ? "toPutRight" : "toKnow")),
  );
  // With nothing in common the two texts say nothing side by side.
  const compared = evidence.difference.some(({ same }) => same !== "");
  return element(
    "section",
    {
      class: isFault(finding) ? "finding" : "finding finding-notice",
      id: noteId(index),
      tabindex: -1,
    },
    heading,
    element("p", {}, ...inItsLanguage(detail[currentLanguage()])),
    compared && difference(evidence.difference),
    !compared && finding.suggestion === null && evidence.words && sourceWords(evidence.words),
    suggested(finding),
    ways(finding, index),
  );
}

/** Names come into a sentence as they are printed, in Chinese whatever its language. */
const NAMES = /(《[^》]*》(?:（[^）]*）)?|\p{Script=Han}[\p{Script=Han}〔〕\d]*)/u;

function inItsLanguage(sentence: string): Child[] {
  if (currentLanguage() !== "en") return [sentence];
  // What stands between the names comes first, then a name, and so on.
  return sentence
    .split(NAMES)
    .map((part, at) => (at % 2 === 0 ? part : element("span", { lang: "zh" }, part)));
}

function sourceWords(words: string): HTMLElement {
  return element("p", {}, say("inLibrary"), element("q", { lang: "zh" }, words));
}

function suggested({ suggestion }: Finding): HTMLElement | null {
  if (suggestion === null) return null;
  const told = element("span", { role: "status" });
  const copy = element("button", { type: "button" }, say("copy"));
  copy.addEventListener("click", async () => {
    told.textContent = say((await copyText(suggestion)) ? "copied" : "notCopied", "");
  });
  return element(
    "p",
    { class: "suggested" },
    say("writeInstead"),
    element("span", { class: "suggestion", lang: "zh" }, suggestion),
    " ",
    copy,
    " ",
    told,
  );
}

function ways({ evidence }: Finding, index: number): HTMLElement {
  const { document, clause, work } = evidence;
  // A clause's id is its document's, a colon and its path.
  const path = clause !== null && document !== null ? clause.slice(document.length + 1) : null;
  const source =
    document === null
      ? null
      : write({ view: "document", id: document, clause: path, from: question("") });
  return element(
    "p",
    { class: "ways" },
    source !== null &&
      element("a", { href: source }, say(path === null ? "toDocument" : "toClause")),
    work !== null && element("a", { href: write(viewPlace("citations", { work })) }, say("toWork")),
    leading(element("a", {}, say("backToList")), entryId(index)),
  );
}
