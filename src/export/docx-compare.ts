/** The table of measures in Word, as it is handed in: a row a measure, a column a jurisdiction. */
import type { Paragraph, Table } from "docx";
import type {
  CompareCell,
  ComparedClause,
  CompareRow,
  CompareTable,
  Counterpart,
  DocumentSummary,
  Span,
} from "../vocabulary.js";
import { answeredSheet, totalOf } from "./compare-sheets.js";
import {
  columnName,
  differencesWords,
  gradeWords,
  markedWords,
  reasonWords,
  sharedSpans,
} from "./compare-words.js";
import { chapter, section } from "./docx-page.js";
import { headLine, passage, smallLine, table, tableLine } from "./docx-parts.js";
import { saidIn } from "./runs.js";
import { sourceMark } from "./sources.js";
import { BOLD_MEANS, COVERAGE, GROUND_MEANS, NONE } from "./terms.js";

/** 〔2〕三/（三）/8: the number of a source in the list, and the place in it. */
export function reference(
  sources: readonly DocumentSummary[],
  document: string,
  path: string,
): Paragraph {
  return headLine(sourceMark(sources.findIndex(({ id }) => id === document) + 1) + path);
}

type Sources = readonly DocumentSummary[];

const quoted = (clause: ComparedClause, marked: readonly Span[], sources: Sources): Paragraph[] => {
  const { document, path, context } = clause;
  return [
    ...(context.length > 0 ? [smallLine(context.join(" › "))] : []),
    reference(sources, document.id, path),
    passage(markedWords(clause, marked), document.script),
  ];
};

function counterpartLines(counterpart: Counterpart, sources: Sources): Paragraph[] {
  const { clause, spans } = counterpart;
  const reasons = reasonWords(counterpart);
  const differences = differencesWords(counterpart);
  return [
    ...quoted(clause, spans, sources),
    smallLine(`对应程度：${gradeWords(counterpart)}`),
    ...(reasons === "" ? [] : [smallLine(`依据：${reasons}`)]),
    ...(differences === "" ? [] : [smallLine(`差异：${differences}`)]),
  ];
}

function cellLines({ counterparts, nearest }: CompareCell, sources: Sources): Paragraph[] {
  if (counterparts.length > 0) {
    return counterparts.flatMap((counterpart) => counterpartLines(counterpart, sources));
  }
  return [headLine(NONE), ...(nearest ? counterpartLines(nearest, sources) : [])];
}

const rowCells = (row: CompareRow, number: number, sources: Sources): Paragraph[][] => [
  [tableLine(String(number))],
  quoted(row.clause, sharedSpans(row), sources),
  ...row.cells.map((cell) => cellLines(cell, sources)),
];

/** Parts of the width: a number takes little, every jurisdiction the same. */
const shares = (jurisdictions: number): number[] => [4, ...Array(jurisdictions).fill(40)];

function aloneParts({ alone, ...rest }: CompareTable, sources: Sources): (Paragraph | Table)[] {
  const names = { alone, ...rest };
  return alone.flatMap((rows, column) => {
    if (rows.length === 0) return [];
    const name = columnName(names, column + 1);
    return [
      section(`仅见于${name}`),
      table(
        ["序号", name, columnName(names, 0)],
        shares(2),
        rows.map((row, at) => rowCells(row, at + 1, sources)),
      ),
    ];
  });
}

/** Which measures are answered, then how many of each section. */
function coverageParts(found: CompareTable): (Paragraph | Table)[] {
  const { name, columns, rows } = answeredSheet(found);
  return [
    section(name),
    table(
      columns.map((column) => column.name),
      columns.map(({ width }) => width),
      rows.map((row) => row.map((cell) => [tableLine(saidIn(cell))])),
    ),
    ...sectionParts(found),
  ];
}

function sectionParts(found: CompareTable): (Paragraph | Table)[] {
  const { answered, partly, none } = COVERAGE;
  return found.coverage.flatMap((sections, column) => {
    const total = { path: "", heading: "合计", ...totalOf(sections) };
    const lines = [...sections, total].map((counts) => [
      ...[counts.path, counts.heading, String(counts.answered), String(counts.partly)],
      ...[String(counts.none), String(counts.answered + counts.partly + counts.none)],
    ]);
    return [
      section(columnName(found, column + 1)),
      table(
        ["条款", "标题", answered, partly, none, "合计"],
        [16, 60, 10, 10, 10, 10],
        lines.map((line) => line.map((words) => [tableLine(words)])),
      ),
    ];
  });
}

export function compareParts(found: CompareTable, sources: Sources): (Paragraph | Table)[] {
  const names = found.columns.map((_, column) => columnName(found, column));
  const alone = aloneParts(found, sources);
  const coverage = found.coverage.length > 0 ? coverageParts(found) : [];
  return [
    chapter("对照表"),
    smallLine(`${GROUND_MEANS}　${BOLD_MEANS}`),
    table(
      ["序号", ...names],
      shares(names.length),
      found.rows.map((row, at) => rowCells(row, at + 1, sources)),
    ),
    ...(alone.length > 0 ? [chapter("仅见于对照文件的措施"), ...alone] : []),
    ...(coverage.length > 0 ? [chapter("覆盖"), ...coverage] : []),
  ];
}
