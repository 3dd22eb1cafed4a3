/**
 * The optional packages that recognise text, and one page of a PDF given to
 * them. All of it lies on this machine, the model in its package: nothing is
 * fetched, nothing kept on the disk.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Unreadable } from "../unreadable.js";
import type { OcrLine, OcrPage } from "./ocr-sheet.js";
import { loadCanvas, type PdfDocument } from "./pdf-file.js";

/** What is asked of tesseract.js, whose own types may not be there. */
interface Tesseract {
  createWorker(language: string, engine: number, options: object): Promise<Worker>;
}

interface Worker {
  recognize(image: Uint8Array, options: object, output: { blocks: true }): Promise<Recognised>;
  terminate(): Promise<unknown>;
}

interface Recognised {
  readonly data: {
    readonly blocks:
      | readonly { readonly paragraphs: readonly { readonly lines: readonly OcrLine[] }[] }[]
      | null;
  };
}

export interface Engine {
  start(): Promise<Worker>;
}

/** Loads a package by its name; tests hand in another. */
export type Load = (name: string) => unknown;

const require = createRequire(import.meta.url);

/**
 * The model of whole numbers reads more characters right (97 of 100, the larger
 * 4.0.0 has 93) and is a tenth of its size.
 */
const MODEL = "4.0.0_best_int";
const LANGUAGE = "chi_sim";
/** The one engine that this model is for: the neural network. */
const NETWORK_ONLY = 1;

/** The packages by what fails without them, in the order a page goes through them. */
const PARTS: readonly (readonly [name: string, load: () => unknown])[] = [
  // pdf.js draws the page with it.
  ["@napi-rs/canvas", loadCanvas],
  ["tesseract.js", () => require("tesseract.js")],
  ["@tesseract.js-data/chi_sim", () => require.resolve("@tesseract.js-data/chi_sim/package.json")],
];

/** @throws Unreadable where a package is missing; the sentence says how to get it. */
export function loadEngine(load: Load = loadPackage): Engine {
  const missing = PARTS.flatMap(([name]) => (isThere(name, load) ? [] : [name]));
  if (missing.length > 0) throw without(missing);
  const tesseract = load("tesseract.js") as Tesseract;
  const home = dirname(load("@tesseract.js-data/chi_sim") as string);
  const langPath = join(home, MODEL);
  // Of a model that is not whole tesseract.js would say nothing, and wait for ever.
  gunzipSync(readFileSync(join(langPath, `${LANGUAGE}.traineddata.gz`)));
  const options = { langPath, gzip: true, cacheMethod: "none", errorHandler: () => undefined };
  return { start: () => tesseract.createWorker(LANGUAGE, NETWORK_ONLY, options) };
}

function loadPackage(name: string): unknown {
  return PARTS.find(([part]) => part === name)?.[1]();
}

function isThere(name: string, load: Load): boolean {
  try {
    load(name);
    return true;
  } catch {
    return false;
  }
}

function without(missing: readonly string[]): Unreadable {
  const names = missing.join("、");
  return new Unreadable(
    `是扫描件，文字识别要用的软件包没有装好：${names}；请联网运行 npm ci --include=optional，再用 --ocr 读入 · a scan, and ${missing.join(", ")} is missing for OCR: run npm ci --include=optional with a network, then ingest with --ocr`,
  );
}

/**
 * On the repository's own text in 三号 and 五号 150 dots an inch are read as
 * well as 200 (97 % of the characters of either), and quicker.
 */
const DOTS_PER_INCH = 150;
/** Four times A4 at this resolution: a plan on a large sheet is drawn smaller. */
const MOST_PIXELS = 9_000_000;

export async function recognisePage(
  document: PdfDocument,
  number: number,
  worker: Worker,
): Promise<OcrPage> {
  const page = (await document.getPage(number)) as unknown as DrawnPage;
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(DOTS_PER_INCH / 72, Math.sqrt(MOST_PIXELS / (width * height)));
  const viewport = page.getViewport({ scale });
  const factory = document.canvasFactory as CanvasFactory;
  const drawn = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const { canvas, context: canvasContext } = drawn;
  try {
    await page.render({ canvas, canvasContext, viewport, background: "#fff" }).promise;
    const picture = canvas.toBuffer("image/png");
    const { data } = await worker.recognize(picture, {}, { blocks: true });
    const paragraphs = (data.blocks ?? []).flatMap((block) => block.paragraphs);
    return { lines: paragraphs.flatMap(({ lines }) => lines), scale, width, height };
  } finally {
    factory.destroy(drawn);
    page.cleanup();
  }
}

/** A canvas of @napi-rs, as pdf.js makes and fills it. */
interface Drawing {
  readonly canvas: { toBuffer(type: "image/png"): Uint8Array };
  readonly context: object;
}

interface CanvasFactory {
  create(width: number, height: number): Drawing;
  destroy(drawn: Drawing): void;
}

interface DrawnPage {
  getViewport(options: { scale: number }): { width: number; height: number };
  render(options: object): { readonly promise: Promise<void> };
  cleanup(): void;
}
