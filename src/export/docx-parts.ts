/** The parts a Word export is put together of: paragraphs, passages with their marks, tables. */
import {
  type IRunOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { MarkedWords, Script } from "../vocabulary.js";
import { HEAD_GROUND, headRun, MARK, passageRun, smallRun, tableRun } from "./docx-type.js";
import { holdable } from "./plain.js";
import { runsOf } from "./runs.js";

/** Width of the text on A4 landscape with margins of two centimetres, in twentieths of a point. */
export const TEXT_WIDTH = 14_570;

/** Runs of words; line breaks of the print stay within the paragraph, which is one quotation. */
const runs = (text: string, style: IRunOptions): TextRun[] =>
  holdable(text)
    .split("\n")
    .map((line, at) => new TextRun({ ...style, text: line, ...(at > 0 && { break: 1 }) }));

const paragraphOf = (style: IRunOptions) => (text: string) =>
  new Paragraph({ children: runs(text, style) });

export const headLine = paragraphOf(headRun);
export const tableLine = paragraphOf(tableRun);
export const smallLine = paragraphOf(smallRun);

/** A clause's words as printed, in one paragraph: what matches on a ground, figures and deadlines bold. */
export function passage(words: MarkedWords, script: Script): Paragraph {
  const style = passageRun(script);
  const children = runsOf(words).flatMap(({ text, marked, bold }) =>
    runs(text, {
      ...style,
      ...(marked && { shading: { type: ShadingType.CLEAR, ...MARK } }),
      ...(bold && { bold: true }),
    }),
  );
  return new Paragraph({ children });
}

const CELL_MARGINS = { top: 40, bottom: 40, left: 80, right: 80 } as const;

const cell = (children: readonly Paragraph[], width: number, head = false): TableCell =>
  new TableCell({
    // A cell without a paragraph is a damaged file.
    children: children.length > 0 ? [...children] : [tableLine("")],
    width: { size: width, type: WidthType.DXA },
    margins: CELL_MARGINS,
    ...(head && { shading: { type: ShadingType.CLEAR, ...HEAD_GROUND } }),
  });

/** A table as wide as the text; its head stands on every page. `shares` are the columns' parts of the width. */
export function table(
  head: readonly string[],
  shares: readonly number[],
  rows: readonly (readonly (readonly Paragraph[])[])[],
): Table {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.round((share / whole) * TEXT_WIDTH));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((name, at) => cell([headLine(name)], widths[at] ?? 0, true)),
      }),
      ...rows.map(
        (cells) =>
          new TableRow({
            children: cells.map((paragraphs, at) => cell(paragraphs, widths[at] ?? 0)),
          }),
      ),
    ],
  });
}
