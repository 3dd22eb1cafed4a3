/** The works a library cites, and the ledger of those it does not hold. */
import type { Library } from "./library.js";
import { referencesOf } from "./references.js";
import type { Work } from "./vocabulary.js";

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
