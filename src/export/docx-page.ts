/** A Word file around its parts: A4 landscape, title, what it is of, its sources, page numbers. */
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from "docx";
import type { ReportHead } from "../vocabulary.js";
import { smallLine, table, tableLine } from "./docx-parts.js";
import { STYLES, smallRun } from "./docx-type.js";
import { holdable } from "./plain.js";
import { saidIn } from "./runs.js";
import { sourcesSheet } from "./sources.js";
import { ASKED_LABEL, CORPUS_LABEL, MADE_LABEL } from "./terms.js";
import { printedTime } from "./time.js";

/** A4, in twentieths of a point; two centimetres around. */
const A4 = { width: 11_906, height: 16_838 } as const;
const MARGIN = 1134;

export const chapter = (words: string): Paragraph =>
  new Paragraph({ text: holdable(words), heading: HeadingLevel.HEADING_1 });

export const section = (words: string): Paragraph =>
  new Paragraph({ text: holdable(words), heading: HeadingLevel.HEADING_2 });

function opening({ title, corpus, made, asked }: ReportHead): Paragraph[] {
  return [
    new Paragraph({ text: holdable(title), heading: HeadingLevel.TITLE }),
    smallLine(`${CORPUS_LABEL}：${printedTime(corpus)}`),
    smallLine(`${MADE_LABEL}：${made}`),
    smallLine(`${ASKED_LABEL}：${asked}`),
  ];
}

function sourceList({ sources }: ReportHead): (Paragraph | Table)[] {
  const { columns, rows } = sourcesSheet(sources);
  return [
    chapter("来源文件"),
    table(
      columns.map(({ name }) => name),
      columns.map(({ width }) => width),
      rows.map((row) => row.map((value) => [tableLine(saidIn(value))])),
    ),
  ];
}

const pageNumbers = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ ...smallRun, text: "第 " }),
          new TextRun({ ...smallRun, children: [PageNumber.CURRENT] }),
          new TextRun({ ...smallRun, text: " 页，共 " }),
          new TextRun({ ...smallRun, children: [PageNumber.TOTAL_PAGES] }),
          new TextRun({ ...smallRun, text: " 页" }),
        ],
      }),
    ],
  });

/** The bytes of a Word file that holds the parts between its head and its list of sources. */
export async function docxOf(
  head: ReportHead,
  parts: readonly (Paragraph | Table)[],
): Promise<Uint8Array> {
  const margin = { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN };
  const file = new Document({
    title: holdable(head.title),
    creator: "策引 Ceyin",
    styles: STYLES,
    sections: [
      {
        properties: {
          page: { size: { ...A4, orientation: PageOrientation.LANDSCAPE }, margin },
        },
        footers: { default: pageNumbers() },
        children: [...opening(head), ...parts, ...sourceList(head)],
      },
    ],
  });
  return Packer.toBuffer(file);
}
