/** 文库: what is held, per level and region, how far it was understood, and the files themselves. */

import { question, write } from "./address.js";
import {
  builtAt,
  type Holdings,
  holdings,
  type ListedDocument,
  openDocument,
  originalOf,
} from "./api.js";
import { remarksTable } from "./apparatus.js";
import { badge } from "./badge.js";
import { inChinese } from "./chinese.js";
import { element, langOf } from "./element.js";
import { clausesIn, type Group, groupsOf, newestIssue } from "./holdings.js";
import { currentLanguage, say } from "./language.js";
import { plain, type View } from "./view.js";

export async function corpusView(): Promise<View> {
  const [held, built] = await Promise.all([holdings(), builtAt()]);
  const view = element(
    "div",
    { class: "columns" },
    element(
      "div",
      { class: "middle corpus" },
      element("h1", {}, say("corpus")),
      summary(held.documents, built),
      ...failures(held.failed),
      ...groupsOf(held.documents).map(groupSection),
    ),
  );
  return plain(view, say("corpus"));
}

function summary(documents: readonly ListedDocument[], built: string): HTMLElement {
  const newest = newestIssue(documents);
  const undated = documents.filter(({ issued }) => issued === null).length;
  const parts: (string | false)[] = [
    documents.length === 0 && say("emptyLibrary"),
    documents.length > 0 && say("holding", documents.length, clausesIn(documents)),
    newest !== null && say("newestIssue", newest),
    undated > 0 && say("undated", undated),
    say("builtAt", shownTime(built)),
  ];
  return element("p", {}, parts.filter((part) => part !== false).join(""));
}

function shownTime(iso: string): string {
  const time = new Date(iso);
  const form = { dateStyle: "long", timeStyle: "short" } as const;
  return new Intl.DateTimeFormat(currentLanguage(), form).format(time);
}

function failures(failed: Holdings["failed"]): HTMLElement[] {
  if (failed.length === 0) return [];
  return [
    element("h2", { class: "group" }, say("failedFiles", failed.length)),
    element(
      "ul",
      { class: "failures" },
      ...failed.map(({ file, reason, kept }) =>
        element(
          "li",
          {},
          element("code", {}, file),
          element("p", {}, reason),
          kept && element("p", {}, say("keptEarlier")),
        ),
      ),
    ),
  ];
}

function groupSection({ level, region, documents }: Group): HTMLElement {
  const filters = { ...(level !== null && { level }), ...(region !== null && { region }) };
  const count = element(
    "span",
    { class: "count" },
    say("tally", clausesIn(documents), documents.length),
  );
  const name = say(level ?? "levelUnknown");
  const words = region === null ? [name] : [`${name} · `, inChinese(region)];
  return element(
    "section",
    {},
    element(
      "h2",
      { class: "group" },
      badge(level, true),
      " ",
      // Without a filter the link would ask for everything.
      ...(Object.keys(filters).length > 0
        ? [element("a", { href: write(question("", filters)) }, ...words)]
        : words),
      " ",
      count,
    ),
    element("ol", {}, ...documents.map(documentEntry)),
  );
}

function documentEntry(held: ListedDocument): HTMLElement {
  const lang = langOf(held.script);
  const address = write({ view: "document", id: held.id, clause: null, from: question("") });
  return element(
    "li",
    { class: "holding" },
    element("h3", { lang }, element("a", { href: address }, held.title)),
    element(
      "p",
      { class: "holding-facts" },
      held.docNumber && element("span", { lang }, held.docNumber),
      held.issued === null
        ? element("span", {}, say("noDate"))
        : element("time", { datetime: held.issued }, held.issued),
      element("span", {}, say("facetCount", held.clauses)),
      element("a", { href: originalOf(held.id), download: true }, say("originalFile")),
    ),
    held.remarks > 0 && remarksOf(held),
  );
}

/** The remarks of a document are fetched when they are unfolded: a library has thousands. */
function remarksOf({ id, remarks, script }: ListedDocument): HTMLElement {
  const place = element("div", { role: "status" });
  const fold = element("details", {}, element("summary", {}, say("remarks", remarks)), place);
  fold.addEventListener("toggle", async () => {
    if (!fold.open || place.hasChildNodes()) return;
    place.textContent = say("opening");
    try {
      const document = await openDocument(id);
      place.replaceChildren(remarksTable(document.remarks, langOf(script)));
    } catch {
      place.textContent = say("unreachable");
    }
  });
  return fold;
}
