/**
 * Cells whose words are set run by run: shared words underlined, figures and
 * deadlines bold. The library writes a cell in one type only and leaves the
 * rest to what it calls a feature: the cell's own XML is put in its place.
 */
import type { Blob } from "node:buffer";
import type Stream from "node:stream";
import type { Feature } from "write-excel-file/node";
import { getCellAddress, sanitizeTextContent } from "write-excel-file/utility";
import type { MarkedWords, Sheet, SheetCell } from "../vocabulary.js";
import { runsOf } from "./runs.js";

/** A ground behind single words is nothing a spreadsheet has; a line under them is seen on paper too. */
const UNDERLINE = "<u/>";
const COLOUR = '<color rgb="FF9A3412"/>';
const BOLD = "<b/>";

export interface RunStyle {
  readonly font: string;
  /** In points. */
  readonly size: number;
  /** A text as a cell can hold it. */
  readonly words: (text: string) => string;
}

function inlined(cell: MarkedWords, { font, size, words }: RunStyle): string {
  const runs = runsOf(cell).map(({ text, marked, bold }) => {
    // In the order Excel itself writes them.
    const weight = `${bold ? BOLD : ""}${marked ? UNDERLINE : ""}<sz val="${size}"/>`;
    const face = `${marked ? COLOUR : ""}<rFont val="${font}"/><charset val="134"/>`;
    const said = sanitizeTextContent(words(text));
    return `<r><rPr>${weight}${face}</rPr><t xml:space="preserve">${said}</t></r>`;
  });
  return `<is>${runs.join("")}</is>`;
}

const SHEET = "xl/worksheets/sheet{id}.xml";
/** Longer passages stay plain: a cell holds 32,767 signs, and is cut as a whole. */
const LONGEST = 30_000;

/** What the library is given for a cell that is set run by run: it writes no empty ones. */
export const PLACEHOLDER = "…";

/** Whether a cell is set run by run. */
export const isSetInRuns = (cell: SheetCell): cell is MarkedWords =>
  typeof cell === "object" && cell !== null && cell.text !== "" && cell.text.length <= LONGEST;

/** A cell of words, as the library writes it. */
const CELL = /<c r="([A-Z]+[0-9]+)"([^>]*?) t="s"><v>[0-9]+<\/v><\/c>/gu;

/** Sets the marked cells of sheets; `headRows` are the rows above their lines. */
export function setRuns(
  sheets: readonly Sheet[],
  headRows: number,
  style: RunStyle,
): Feature<Stream | Buffer | Blob> {
  const markups = sheets.map(({ rows }) => {
    const cells = rows.flatMap((row, line) =>
      row.flatMap((cell, column): [string, MarkedWords][] =>
        isSetInRuns(cell) ? [[getCellAddress(headRows + line, column), cell]] : [],
      ),
    );
    return new Map(cells);
  });
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml, _options, { sheetIndex }) => {
            const cells = new Map(markups[sheetIndex]);
            const set = xml.replace(CELL, (whole, address: string, attributes: string) => {
              const cell = cells.get(address);
              if (cell === undefined) return whole;
              cells.delete(address);
              return `<c r="${address}"${attributes} t="inlineStr">${inlined(cell, style)}</c>`;
            });
            if (cells.size > 0) throw new Error(`no cell for the words of ${[...cells.keys()]}`);
            return set;
          },
        },
      },
    },
  };
}
