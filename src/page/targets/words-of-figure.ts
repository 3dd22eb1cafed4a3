/** The words a figure was read from, the figure marked, with the clause they stand in. */

import type { DocumentSummary, IndicatorRow } from "../../vocabulary.js";
import { question, write } from "../address.js";
import { citation } from "../citation.js";
import { element, langOf } from "../element.js";
import { marked } from "../marked.js";

export type Documents = ReadonlyMap<string, DocumentSummary>;

export function addressOf({ document, path }: IndicatorRow): string {
  return write({ view: "document", id: document, clause: path, from: question("") });
}

export function quoteOf(row: IndicatorRow, documents: Documents): HTMLElement {
  const lang = langOf(documents.get(row.document)?.script ?? "hans");
  const spans = row.figure === null ? [] : [row.figure];
  return element("q", { class: "figure-quote", lang }, marked(row.quote, spans));
}

/** 《…的通知》（粤府办〔2016〕46号）二、（三）2. */
export function sourceOf(row: IndicatorRow, documents: Documents): HTMLElement {
  const document = documents.get(row.document);
  const title = document ?? ({ title: row.document, docNumber: null, script: "hans" } as const);
  return element("span", { lang: langOf(title.script) }, citation(title, row.path));
}
