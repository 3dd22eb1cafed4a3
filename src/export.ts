/**
 * What is handed in: the comparison table, the indicator board and the ledger
 * of works as Excel, Word and CSV.
 *
 * Guarantee: every format of one report quotes the same words of the same clauses.
 */
import { summaryOf } from "./answers/present/origin.js";
import { findWorks, type WorksFilter, type WorksOrder } from "./citations/works.js";
import { type BoardOptions, type CompareOptions, compareTable, indicatorBoard } from "./compare.js";
import { boardSheet } from "./export/board-sheets.js";
import { compareSheets } from "./export/compare-sheets.js";
import { tableSources } from "./export/compare-words.js";
import { csvOf } from "./export/csv.js";
import { distinct } from "./export/sources.js";
import { worksSheets } from "./export/works-sheets.js";
import type { Library } from "./library.js";
import type { DocumentSummary, Report } from "./vocabulary.js";

export const FORMATS = ["xlsx", "docx", "csv"] as const;
export type Format = (typeof FORMATS)[number];

export interface Exported {
  /** Without its ending: what it is, and when. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What is exported, before it has a format: its sheets, and its parts in Word where it has any. */
export interface Draft {
  readonly report: Report;
  /** Made when asked for: the Word library takes a third of a second to load. */
  readonly parts: (() => Promise<Parameters<DocxOf>[1]>) | null;
}

type DocxOf = typeof import("./export/docx-page.js")["docxOf"];

/** How the question was asked, and on which day (ISO). */
export interface Asking {
  readonly asked: string;
  readonly today: string;
}

/** The table of measures. @throws NotHeld */
export function compareExport(library: Library, options: CompareOptions, asking: Asking): Draft {
  const table = compareTable(library, options);
  const sources = tableSources(table);
  const report = {
    ...headOf(library, `对照表：${table.title}`, sources, asking),
    sheets: compareSheets(table),
  };
  const parts = async () => (await import("./export/docx-compare.js")).compareParts(table, sources);
  return { report, parts };
}

/** The indicator board. */
export function boardExport(library: Library, options: BoardOptions, asking: Asking): Draft {
  const indicators = indicatorBoard(library, options);
  const documents = summariesOf(library);
  const named = indicators.flatMap(({ rows }) =>
    rows.flatMap(({ document }) => documents.get(document) ?? []),
  );
  const sources = distinct(named);
  const about = Object.values(options).filter((value) => value !== undefined);
  const title = about.length > 0 ? `指标表：${about.join("、")}` : "指标表";
  const report = {
    ...headOf(library, title, sources, asking),
    sheets: [boardSheet(indicators, documents)],
  };
  const parts = async () =>
    (await import("./export/docx-board.js")).boardParts(indicators, sources);
  return { report, parts };
}

/** Works cited, in the order asked for. */
export function worksExport(
  library: Library,
  filter: WorksFilter,
  sort: WorksOrder,
  asking: Asking,
): Draft {
  const { works } = findWorks(library, filter, { sort, page: 1 });
  const documents = summariesOf(library);
  const citing = works.flatMap(({ citedBy }) =>
    citedBy.flatMap(({ document }) => documents.get(document) ?? []),
  );
  const title = WORKS_TITLES.get(filter.held) ?? "被引文件";
  const sheets = worksSheets(title, works, documents);
  return { report: { ...headOf(library, title, distinct(citing), asking), sheets }, parts: null };
}

const WORKS_TITLES: ReadonlyMap<boolean | undefined, string> = new Map([
  [false, "未收录的被引文件"],
  [true, "已收录的被引文件"],
]);

const summariesOf = ({ documents }: Library): ReadonlyMap<string, DocumentSummary> =>
  new Map(documents.map((document) => [document.id, summaryOf(document)]));

function headOf(
  { builtAt }: Library,
  title: string,
  sources: readonly DocumentSummary[],
  { asked, today }: Asking,
): Omit<Report, "sheets"> {
  return { title, asked, corpus: builtAt, made: today, sources };
}

/** A report that has no such format. */
export class NoSuchFormat extends Error {
  override name = "NoSuchFormat";
}

/** The file of a draft. @throws NoSuchFormat for the ledger in Word, which is a list and no text */
export async function fileOf({ report, parts }: Draft, format: Format): Promise<Exported> {
  return { name: fileName(report), bytes: await bytesOf({ report, parts }, format) };
}

async function bytesOf({ report, parts }: Draft, format: Format): Promise<Uint8Array> {
  if (format === "csv") return new TextEncoder().encode(csvOf(report));
  if (format === "xlsx") return (await import("./export/xlsx.js")).xlsxOf(report);
  if (parts === null) {
    throw new NoSuchFormat("引文清单没有 Word 格式，请用 .xlsx 或 .csv · use .xlsx or .csv");
  }
  const { docxOf } = await import("./export/docx-page.js");
  return docxOf(report, await parts());
}

/** Longest name before its day: file systems end at some 250 bytes. */
const LONGEST_NAME = 60;

/** What file systems allow in a name: what it is, and the day. */
function fileName({ title, made }: Report): string {
  const plain = title.replace(/[\\/:*?"<>|\p{Cc}]+/gu, "_").trim();
  return `${[...plain].slice(0, LONGEST_NAME).join("")}_${made}`;
}
