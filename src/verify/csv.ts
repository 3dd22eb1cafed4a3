/** An export in CSV, opened again: also one a spreadsheet saved with other separators or in GBK. */
import { parse } from "csv-parse/sync";
import { QUOTE_COLUMNS } from "../export/terms.js";
import { decode } from "../source/decode.js";
import type { Cells } from "./sheet.js";

const SEPARATORS = [",", "\t", ";"] as const;

export function readCsv(bytes: Uint8Array, name: string): Cells {
  const { text } = decode(bytes);
  const [{ clause }] = QUOTE_COLUMNS;
  const head = text.split(/\r\n?|\n/u).find((line) => line.includes(clause)) ?? "";
  // A file without a head is told by its missing columns; commas are as good as any then.
  const delimiter = SEPARATORS.toSorted((a, b) => count(head, b) - count(head, a))[0] ?? ",";
  const rows: string[][] = parse(text, {
    bom: true,
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
  });
  return { name, rows };
}

const count = (text: string, sign: string): number => text.split(sign).length;
