/**
 * PDF: text by where it stands on the page, running heads and page numbers set
 * apart, lines joined to paragraphs.
 *
 * Guarantees every piece of upright text in `lines` or `dropped`. A file of
 * pages without text is a scan and `Unreadable`; nothing is run, nothing fetched.
 */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { guarded, Unreadable } from "../unreadable.js";
import { type PdfPage, sheetOf } from "./pdf-sheet.js";
import type { Sheet } from "./print.js";
import { lettersOn, readSheets } from "./print-reading.js";
import type { Reading } from "./reading.js";

/** The longest plans with their annexes have some 600 pages. */
const MOST_PAGES = 3000;
/** Letters a page has on average when it has text; a scan has a stamp's or a watermark's. */
const FEWEST_LETTERS = 10;

export function readPdf(bytes: Uint8Array): Promise<Reading> {
  return guarded("PDF", async () => {
    const sheets = await sheetsOf(bytes);
    const letters = sheets.map(lettersOn);
    if (letters.reduce((sum, n) => sum + n, 0) < FEWEST_LETTERS * sheets.length) throw scan(sheets);
    return readSheets(sheets);
  });
}

function scan(sheets: readonly Sheet[]): Unreadable {
  return new Unreadable(
    `PDF 共 ${sheets.length} 页但没有文字，应为扫描件，请先做文字识别（OCR）后再放入 · ${sheets.length} pages without text, a scan: run OCR on it first`,
  );
}

/** A plan of 600 pages takes half a minute on a slow machine. */
const LONGEST_MS = 180_000;

async function sheetsOf(bytes: Uint8Array): Promise<Sheet[]> {
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const home = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const task = pdfjs.getDocument({
    // A copy: pdf.js hands the bytes on and leaves the array empty.
    data: new Uint8Array(bytes),
    // Without its character maps, text in fonts that are not embedded is empty, and no error tells.
    cMapUrl: join(home, "cmaps", "/"),
    cMapPacked: true,
    standardFontDataUrl: join(home, "standard_fonts", "/"),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  const late = setTimeout(() => task.destroy(), LONGEST_MS);
  try {
    const document = await task.promise.catch((error: unknown) => {
      throw error instanceof Error && error.name === "PasswordException" ? locked() : error;
    });
    if (document.numPages > MOST_PAGES) {
      throw new Unreadable(
        `PDF 超过 ${MOST_PAGES} 页，请拆分 · more than ${MOST_PAGES} pages, split it`,
      );
    }
    const sheets: Sheet[] = [];
    for (let n = 1; n <= document.numPages; n++) {
      const page = await document.getPage(n);
      sheets.push(await sheetOf(page as unknown as PdfPage, pdfjs.OPS));
      page.cleanup();
    }
    return sheets;
  } catch (error) {
    throw task.destroyed ? tooSlow() : error;
  } finally {
    clearTimeout(late);
    await task.destroy();
  }
}

function tooSlow(): Unreadable {
  return new Unreadable(
    `PDF 三分钟内未能读完，请另存为简单的 PDF 后再放入 · not read within three minutes, save it as a plainer PDF`,
  );
}

function locked(): Unreadable {
  return new Unreadable(
    "PDF 设有打开密码，请解除后再放入 · the PDF needs a password, remove it first",
  );
}
