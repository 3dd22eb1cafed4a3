/**
 * What is done with the references of a library: checking a draft against it,
 * and the ledger of the works it cites and does not hold.
 */
import type { Library } from "./library.js";
import { checkDraft } from "./references/check.js";
import { citingDraft } from "./references/draft.js";
import { findCitations } from "./references/find.js";
import { resolveAll } from "./references/resolve.js";
import { type References, referencesOf } from "./references.js";
import { readSource } from "./source/read.js";
import type { Citation, CitedBy, Finding, PolicyDocument, Work } from "./vocabulary.js";

/** The text of a draft, whatever the format of its file; places in it are those of the findings. @throws Unreadable */
export async function draftText(file: string, bytes: Uint8Array): Promise<string> {
  const { lines } = await readSource(file, bytes);
  return lines.map(({ text }) => text).join("\n");
}

export interface CheckedDraft {
  readonly citations: readonly Citation[];
  readonly findings: readonly Finding[];
}

/** Finds and resolves the citations of a draft and says what is wrong with them; `today` is an ISO date. */
export function checkCitations(library: Library, text: string, today: string): CheckedDraft {
  const references = referencesOf(library);
  const citing = citingDraft(text, today);
  const { registry, held } = references;
  const found = findCitations(text);
  const citations = resolveAll(found, { registry, held, citing, own: null }, null, []);
  const desk = {
    ...{ registry, citing, repealed: repealsIn(references), passages: passagesIn(library) },
    validity: (id: string) => documentIn(library, id)?.validity ?? null,
  };
  return { citations, findings: checkDraft(text, citations, desk) };
}

/** Who repealed which work, by the clauses that say so. */
function repealsIn({ work }: References) {
  return (id: string): CitedBy | undefined =>
    work(id)?.citedBy.find(({ relation }) => relation === "repeals");
}

function documentIn({ documents }: Library, id: string): PolicyDocument | undefined {
  return documents.find((one) => one.id === id);
}

function passagesIn(library: Library) {
  return (id: string): { id: string; text: string }[] => {
    const document = documentIn(library, id);
    return (document?.nodes ?? []).map(({ path, text }) => ({ id: `${id}:${path}`, text }));
  };
}

/** Works cited, the most cited first; `held` keeps those the library has or has not. */
export function listWorks(library: Library, held?: boolean): readonly Work[] {
  return referencesOf(library)
    .works.filter(({ document, citedBy }) => (document === null ? citedBy.length > 0 : true))
    .filter(({ document }) => held === undefined || (document !== null) === held)
    .toSorted((a, b) => b.citedBy.length - a.citedBy.length || (a.id < b.id ? -1 : 1));
}

const HEAD = ["题名", "文号", "引用次数", "引用文件数", "引用处", "原文写法"];
const cell = (value: string | number): string => {
  // A spreadsheet takes these signs for the start of a formula.
  const text = String(value).replace(/^[=+\-@\t]/u, "'$&");
  return /[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The works not held as CSV, what is cited most first: what to obtain next. */
export function ledgerCsv(library: Library): string {
  const rows = listWorks(library, false).map(({ title, docNumber, citedBy }) => [
    ...[title, docNumber ?? "", citedBy.length],
    ...[new Set(citedBy.map(({ document }) => document)).size],
    citedBy.map(({ clause }) => clause).join("；"),
    [...new Set(citedBy.map(({ raw }) => raw.replace(/\s+/gu, "")))].join("；"),
  ]);
  // With the mark, spreadsheets read it as UTF-8.
  return `\ufeff${[HEAD, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}
