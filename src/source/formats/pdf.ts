/**
 * PDF: text by where it stands on the page, running heads and page numbers set
 * apart, lines joined to paragraphs.
 *
 * Guarantees every piece of upright text in `lines` or `dropped`. A file of
 * pages without text is a scan and `Unreadable`, unless OCR was asked for, which
 * then reads the pages without text; nothing is run, nothing fetched.
 */
import { guarded, Unreadable } from "../unreadable.js";
import { withPdf } from "./pdf-file.js";
import { type PdfPage, sheetOf } from "./pdf-sheet.js";
import type { Sheet } from "./print.js";
import { lettersOn, readSheets } from "./print-reading.js";
import type { Means, Reading } from "./reading.js";

/** Letters a page has on average when it has text; a scan has a stamp's or a watermark's. */
const FEWEST_LETTERS = 10;

export function readPdf(bytes: Uint8Array, { ocr }: Means = { ocr: false }): Promise<Reading> {
  return guarded("PDF", async () => {
    const sheets = await sheetsOf(bytes);
    const letters = sheets.map(lettersOn);
    const scanned = letters.reduce((sum, n) => sum + n, 0) < FEWEST_LETTERS * sheets.length;
    if (scanned && !ocr) throw scan(sheets);
    const least = scanned ? FEWEST_LETTERS : 1;
    const empty = letters.flatMap((n, i) => (n < least ? [i + 1] : []));
    if (!ocr || empty.length === 0) return readSheets(sheets);
    const { readScanned } = await import("./ocr.js");
    return readScanned(bytes, sheets, empty);
  });
}

function scan(sheets: readonly Sheet[]): Unreadable {
  return new Unreadable(
    `PDF 共 ${sheets.length} 页但没有文字，应为扫描件：加 --ocr（或设 CEYIN_OCR=1）读入可识别文字，也可先自行做文字识别后再放入 · ${sheets.length} pages without text, a scan: ingest with --ocr (or CEYIN_OCR=1), or run OCR on it first`,
    "ocr",
  );
}

/** A plan of 600 pages takes half a minute on a slow machine. */
const LONGEST_MS = 180_000;

function sheetsOf(bytes: Uint8Array): Promise<Sheet[]> {
  return withPdf(bytes, LONGEST_MS, async (document, operators) => {
    const sheets: Sheet[] = [];
    for (let n = 1; n <= document.numPages; n++) {
      const page = await document.getPage(n);
      sheets.push(await sheetOf(page as unknown as PdfPage, operators));
      page.cleanup();
    }
    return sheets;
  });
}
