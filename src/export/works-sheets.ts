/** The ledger of works cited: what to obtain next, and where each is cited. */
import type { DocumentSummary, Sheet, SheetCell, Work } from "../vocabulary.js";
import { QUOTE_COLUMNS } from "./terms.js";

const [OWN] = QUOTE_COLUMNS;

const citingDocuments = ({ citedBy }: Work): number =>
  new Set(citedBy.map(({ document }) => document)).size;

/** How the citing texts print it; line breaks of the print are no part of a title. */
const writings = ({ citedBy }: Work): string =>
  [...new Set(citedBy.map(({ raw }) => raw.replace(/\s+/gu, "")))].join("；");

function ledgerSheet(name: string, works: readonly Work[]): Sheet {
  return {
    name,
    columns: [
      { name: "序号", width: 6 },
      { name: "题名", width: 56 },
      { name: "文号", width: 24 },
      { name: "引用次数", width: 10 },
      { name: "引用文件数", width: 12 },
      { name: "原文写法", width: 52 },
      { name: OWN.words, width: 40, aside: true },
      { name: OWN.clause, width: 36, aside: true },
    ],
    rows: works.map((work, at): SheetCell[] => {
      const { title, docNumber, citedBy } = work;
      const { raw = "", clause = "" } = citedBy[0] ?? {};
      return [
        ...[at + 1, title, docNumber ?? "未载", citedBy.length, citingDocuments(work)],
        ...[writings(work), raw, clause],
      ];
    }),
  };
}

function placesSheet(
  works: readonly Work[],
  documents: ReadonlyMap<string, DocumentSummary>,
): Sheet {
  return {
    name: "引用处",
    columns: [
      { name: "题名", width: 48 },
      { name: "文号", width: 24 },
      { name: "引用文件", width: 40 },
      { name: "引用文件文号", width: 24 },
      { name: "成文日期", width: 12 },
      { name: OWN.words, width: 48 },
      { name: OWN.clause, width: 40, aside: true },
    ],
    rows: works.flatMap(({ title, docNumber, citedBy }) =>
      citedBy.map(({ document, issued, raw, clause }) => [
        ...[title, docNumber ?? "未载", documents.get(document)?.title ?? document],
        ...[documents.get(document)?.docNumber ?? "未载", issued ?? "未载", raw, clause],
      ]),
    ),
  };
}

export const worksSheets = (
  name: string,
  works: readonly Work[],
  documents: ReadonlyMap<string, DocumentSummary>,
): Sheet[] => [ledgerSheet(name, works), placesSheet(works, documents)];
