/** A citation that may mean more than one work, or none that is known: its words, and what they could mean. */

import type { Citation } from "../../vocabulary.js";
import { question, type ViewPlace, write } from "../address.js";
import { citedWork, type OpenClause, openClause, openDocument, Trouble } from "../api.js";
import { element, langOf } from "../element.js";
import { say } from "../language.js";
import { marked } from "../marked.js";
import { placeName } from "../place-name.js";
import { basisOf } from "./card.js";
import { titledBy } from "./lead.js";
import { framed } from "./shell.js";
import { workEntry } from "./work-entry.js";

export async function unresolvedView(id: string, { parameters }: ViewPlace): Promise<HTMLElement> {
  const around = await wordsAround(id);
  const citation = around.citations.find(({ span }) => String(span[0]) === parameters.at);
  if (citation === undefined) {
    throw new Trouble(`/api/clauses/${encodeURIComponent(id)}`, 404, say("noSuchCitation"), null);
  }
  const candidates = await Promise.all(citation.candidates.map((one) => citedWork(one)));
  return framed("works", say("unresolved"), {
    body: [
      element(
        "div",
        { class: "unresolved" },
        ...inItsWords(around, citation),
        element("p", {}, say(candidates.length > 0 ? "couldBe" : "couldBeNone")),
        candidates.length > 0 &&
          element("ol", { class: "works" }, ...candidates.map((work) => workEntry(work))),
        element("p", {}, basisOf(citation)),
        element("p", {}, element("a", { href: write(question(citation.raw)) }, say("searchForIt"))),
      ),
    ],
  });
}

/** What cites: a clause, or a document's title. */
interface Around extends Pick<OpenClause, "document" | "text" | "citations"> {
  readonly path: string | null;
}

async function wordsAround(id: string): Promise<Around> {
  const titled = titledBy(id);
  if (titled === null) return openClause(id);
  const document = await openDocument(titled);
  return { document, path: null, text: document.title, citations: document.citations };
}

function inItsWords({ document, path, text }: Around, { span }: Citation): HTMLElement[] {
  const lang = langOf(document.script);
  const href = write({ view: "document", id: document.id, clause: path, from: question("") });
  const name =
    path === null ? document.title : `${document.title} ${placeName(path, document.script)}`;
  return [
    element("p", { class: "lead" }, element("a", { href, lang }, name)),
    element("p", { class: "citing-sentence", lang }, marked(text, [span])),
  ];
}
