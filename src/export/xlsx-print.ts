/**
 * What a sheet needs to be printed and gone through: as wide as the paper, its
 * head on every page, the page's number, and a filter on each column. The
 * library leaves these to what it calls a feature: XML put into its own.
 */
import type { Blob } from "node:buffer";
import type Stream from "node:stream";
import type { Feature } from "write-excel-file/node";
import {
  findElement,
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  replaceElement,
} from "write-excel-file/utility";
import type { Sheet } from "../vocabulary.js";

const SHEET = "xl/worksheets/sheet{id}.xml";
const FOOTER =
  "<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>";

/** Puts an element where the format wants it among the children of the sheet. */
const put = (xml: string, markup: string): string =>
  insertElementMarkupAccordingToOrderOfSiblings(
    xml,
    markup,
    getOrderOfSiblings(SHEET, "worksheet") ?? [],
    "worksheet",
  );

/** What of a sheet is printed, and which row on every page. */
function printed({ name, columns, rows }: Sheet, headRows: number, sheet: number): string[] {
  const shown = columns.filter(({ aside }) => aside === undefined).length;
  const last = getCellAddress(headRows - 1 + rows.length, shown - 1).replace(/\d+/u, "$$$&");
  const named = (what: string, range: string): string =>
    `<definedName name="_xlnm.${what}" localSheetId="${sheet}">'${name}'!${range}</definedName>`;
  return [named("Print_Area", `$A$1:$${last}`), named("Print_Titles", `$${headRows}:$${headRows}`)];
}

/** `headRows` are the rows above the table, its own head the last of them. */
export function printSetUp(
  sheets: readonly Sheet[],
  headRows: number,
): Feature<Stream | Buffer | Blob> {
  const names = sheets.flatMap((sheet, at) => printed(sheet, headRows, at));
  return {
    files: {
      transform: {
        "xl/workbook.xml": {
          transform: (xml) => {
            const found = findElement(xml, "definedNames");
            if (!found) throw new Error("the workbook has no place for names");
            return replaceElement(xml, found, `<definedNames>${names.join("")}</definedNames>`);
          },
        },
        [SHEET]: {
          transform: (xml, _options, { sheetIndex }) => {
            const { columns = [], rows = [] } = sheets[sheetIndex] ?? {};
            const last = getCellAddress(headRows - 1 + rows.length, columns.length - 1);
            const filter = `<autoFilter ref="A${headRows}:${last}"/>`;
            const fit = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
            return [fit, filter, FOOTER].reduce(put, xml);
          },
          transformElementAttributes: (tag, attributes) =>
            tag === "pageSetup" ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
        },
      },
    },
  };
}
