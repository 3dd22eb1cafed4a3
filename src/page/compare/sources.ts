/** On paper: where every word of the table comes from. */

import type { ComparedClause, CompareTable } from "../../vocabulary.js";
import { legible } from "../address.js";
import { asTyped } from "../chinese.js";
import { citation } from "../citation.js";
import { element, langOf } from "../element.js";
import { say, sayAround } from "../language.js";
import { placeName } from "../place-name.js";
import { answers } from "./answers.js";

export function sources(table: CompareTable, dates: string): HTMLElement {
  const documents = table.columns.flatMap((column) => column.documents);
  const cited = pathsOf(table);
  return element(
    "footer",
    { class: "sources print-only" },
    element("h2", {}, say("sources")),
    element(
      "ol",
      {},
      ...documents.map((document) =>
        element(
          "li",
          { lang: langOf(document.script) },
          citation(document, null),
          document.issued === null ? "" : `，${document.issued}`,
          `：${[...(cited.get(document.id) ?? [])].join("、")}`,
        ),
      ),
    ),
    element("p", {}, dates),
    element("p", {}, ...sayAround("source", asTyped(legible(location.href)))),
  );
}

/** Places of the clauses shown, by document, in the order they come. */
function pathsOf({ rows }: CompareTable): Map<string, Set<string>> {
  const paths = new Map<string, Set<string>>();
  const add = ({ document, path, type }: ComparedClause) => {
    const known = paths.get(document.id) ?? new Set();
    paths.set(document.id, known.add(placeName(path, document.script, type)));
  };
  for (const { clause, cells } of rows) {
    add(clause);
    for (const { counterparts } of cells) {
      for (const one of counterparts.filter(answers)) add(one.clause);
    }
  }
  return paths;
}
