/**
 * A report as an Excel workbook: a sheet each, its title above, the head row
 * frozen, words wrapped, figures as numbers.
 *
 * Guarantee: every cell of words is stored as words; nothing is a formula.
 */
import writeXlsxFile, { type Cell, type Row } from "write-excel-file/node";
import type { Report, ReportHead, Sheet, SheetCell, SheetColumn } from "../vocabulary.js";
import { holdable } from "./plain.js";
import { saidIn } from "./runs.js";
import { sourcesSheet } from "./sources.js";
import { ASKED_LABEL, BOLD_MEANS, CORPUS_LABEL, MADE_LABEL, MARKED_MEANS } from "./terms.js";
import { printedTime } from "./time.js";
import { printSetUp } from "./xlsx-print.js";
import { isSetInRuns, PLACEHOLDER, setRuns } from "./xlsx-runs.js";

/** Excel opens no cell with more; what is cut is said to be. */
const LONGEST_CELL = 32_767;
const CUT = "……";

/** Title, what it is of, an empty row that parts them from the table, and the table's head. */
const HEAD_ROWS = 4;

const FONT = "宋体";
/** In points. */
const SIZE = 10;
const BORDER = { borderStyle: "thin", borderColor: "#999999" } as const;
const TITLE = { fontFamily: "黑体", fontSize: 14 } as const;
const BODY = { alignVertical: "top", wrap: true, ...BORDER } as const;
/** Away from the words of the next column. */
const FIGURE = { align: "right", indent: 1 } as const;
const HEADING = {
  ...BODY,
  height: 20,
  fontFamily: "黑体",
  backgroundColor: "#EEEEEE",
  alignVertical: "center",
} as const;

/** `_x0041_` in a cell stands for A; what a document really prints so has its first sign escaped. */
const ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/gu;

function words(text: string): string {
  const whole = holdable(text).replace(ESCAPE, "_x005F_");
  if (whole.length <= LONGEST_CELL) return whole;
  return holdable(whole.slice(0, LONGEST_CELL - CUT.length)) + CUT;
}

function bodyCell(cell: SheetCell, height: number): Cell {
  if (typeof cell === "number") return { ...BODY, ...FIGURE, height, value: cell, type: Number };
  return {
    ...BODY,
    height,
    value: isSetInRuns(cell) ? PLACEHOLDER : words(saidIn(cell)),
    type: String,
  };
}

/** In points, of a line of the body type. */
const LINE = 13.5;
/** Excel's own bound. */
const HIGHEST = 409;

/** Height of a row that shows all words of its cells: not every program works it out when it opens a file. */
function heightOf(row: readonly SheetCell[], columns: readonly SheetColumn[]): number {
  const lines = row.map((cell, at) => linesOf(saidIn(cell), columns[at]?.width ?? 1));
  return Math.min(HIGHEST, Math.max(1, ...lines) * LINE + 4);
}

/** Lines a text takes where so many Latin characters, or half as many Han, fill one. */
function linesOf(text: string, width: number): number {
  const across = (line: string): number =>
    [...line].reduce((sum, sign) => sum + (sign < "\u0100" ? 1 : 2), 0);
  return text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(across(line) / (width - 1))), 0);
}

const sentence = ({ corpus, made, asked }: ReportHead): string =>
  `${CORPUS_LABEL}：${printedTime(corpus)}　${MADE_LABEL}：${made}　${ASKED_LABEL}：${asked}`;

/** What the marks of a sheet mean; empty where it has none. */
function legend({ rows }: Sheet): string {
  const cells = rows.flat().filter(isSetInRuns);
  const marks = [
    cells.some(({ marked }) => marked.length > 0) && MARKED_MEANS,
    cells.some(({ bold }) => bold.length > 0) && BOLD_MEANS,
  ];
  return marks
    .filter((words) => words !== false)
    .map((words) => `　${words}`)
    .join("");
}

function rowsOf(sheet: Sheet, head: ReportHead): Row[] {
  const { name, columns, rows } = sheet;
  const printed = columns.filter(({ aside }) => aside === undefined);
  const room = printed.reduce((sum, { width }) => sum + width, 0);
  const line = (value: string, style: { readonly fontSize: number }): Row => {
    const lines = linesOf(value, (room * 10) / style.fontSize);
    const height = lines * LINE * (style.fontSize / 10) + 4;
    const span = { columnSpan: printed.length, height, wrap: true, alignVertical: "top" } as const;
    return [{ value: words(value), type: String, ...span, ...style }];
  };
  return [
    line(head.title.startsWith(name) ? head.title : `${head.title} · ${name}`, TITLE),
    line(sentence(head) + legend(sheet), { fontSize: 9 }),
    [],
    columns.map((column): Cell => ({ ...HEADING, value: column.name, type: String })),
    ...rows.map((row) => {
      const height = heightOf(row, columns);
      return row.map((cell) => bodyCell(cell, height));
    }),
  ];
}

export async function xlsxOf(report: Report): Promise<Uint8Array> {
  const sheets = [...report.sheets, sourcesSheet(report.sources)];
  const made = sheets.map((sheet) => ({
    sheet: sheet.name,
    data: rowsOf(sheet, report),
    columns: sheet.columns.map(({ width }) => ({ width })),
    stickyRowsCount: HEAD_ROWS,
    orientation: "landscape" as const,
  }));
  const runs = setRuns(sheets, HEAD_ROWS, { font: FONT, size: SIZE, words });
  const features = [printSetUp(sheets, HEAD_ROWS), runs];
  return writeXlsxFile(made, { fontFamily: FONT, fontSize: SIZE, features }).toBuffer();
}
