/**
 * A PDF opened by pdf.js for as long as some work on it takes, and no longer
 * than it may take; closed whatever happens. Nothing in it is run, nothing fetched.
 */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Unreadable } from "../unreadable.js";
import type { Operators } from "./pdf-rules.js";

/** The longest plans with their annexes have some 600 pages. */
const MOST_PAGES = 3000;

type Pdfjs = typeof import("pdfjs-dist/legacy/build/pdf.mjs");
export type PdfDocument = Awaited<ReturnType<Pdfjs["getDocument"]>["promise"]>;

const require = createRequire(import.meta.url);

/** The package that pdf.js draws with, as pdf.js finds it; npm may have left it out. @throws */
export function loadCanvas(): unknown {
  return createRequire(require.resolve("pdfjs-dist/package.json"))("@napi-rs/canvas");
}

/** pdf.js makes a matrix as soon as it is loaded, but only drawing uses it: text is read without. */
function matrixWithoutCanvas(): void {
  if ("DOMMatrix" in globalThis) return;
  try {
    loadCanvas();
  } catch {
    Object.assign(globalThis, { DOMMatrix: class {} });
  }
}

/** @throws Unreadable */
export async function withPdf<T>(
  bytes: Uint8Array,
  longestMs: number,
  work: (document: PdfDocument, operators: Operators) => Promise<T>,
): Promise<T> {
  matrixWithoutCanvas();
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = opened(pdfjs, bytes);
  const late = setTimeout(() => task.destroy(), longestMs);
  try {
    const document = await task.promise.catch((error: unknown) => {
      throw error instanceof Error && error.name === "PasswordException" ? locked() : error;
    });
    if (document.numPages > MOST_PAGES) {
      throw new Unreadable(
        `PDF 超过 ${MOST_PAGES} 页，请拆分 · more than ${MOST_PAGES} pages, split it`,
      );
    }
    return await work(document, pdfjs.OPS);
  } catch (error) {
    throw task.destroyed ? tooSlow(longestMs) : error;
  } finally {
    clearTimeout(late);
    await task.destroy();
  }
}

function opened(pdfjs: Pdfjs, bytes: Uint8Array) {
  const home = dirname(require.resolve("pdfjs-dist/package.json"));
  return pdfjs.getDocument({
    // A copy: pdf.js hands the bytes on and leaves the array empty.
    data: new Uint8Array(bytes),
    // Without its character maps, text in fonts that are not embedded is empty, and no error tells.
    cMapUrl: join(home, "cmaps", "/"),
    cMapPacked: true,
    standardFontDataUrl: join(home, "standard_fonts", "/"),
    // Pictures of scanners are JBIG2 or JPEG 2000, whose decoders lie apart.
    wasmUrl: join(home, "wasm", "/"),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
}

function tooSlow(longestMs: number): Unreadable {
  const minutes = longestMs / 60_000;
  return new Unreadable(
    `PDF ${minutes} 分钟内未能读完，请另存为简单的 PDF 后再放入 · not read within ${minutes} minutes, save it as a plainer PDF`,
  );
}

function locked(): Unreadable {
  return new Unreadable(
    "PDF 设有打开密码，请解除后再放入 · the PDF needs a password, remove it first",
  );
}
