/**
 * Pages of a PDF that are pictures, read by OCR: only when asked for, wholly on
 * this machine, bounded in pages and time, the recogniser always ended.
 *
 * Guarantees that a document read so says it, names the lines that are in
 * doubt, and tells which pages were left.
 */

import { doubting } from "../sentences.js";
import { Unreadable } from "../unreadable.js";
import { type Engine, type Load, loadEngine, recognisePage } from "./ocr-engine.js";
import { type Judged, ocrSheet } from "./ocr-sheet.js";
import { type PdfDocument, withPdf } from "./pdf-file.js";
import type { Sheet } from "./print.js";
import { readSheets } from "./print-reading.js";
import type { Reading } from "./reading.js";

/** A page takes two to six seconds: twenty minutes. Plans that are scanned whole stay below it. */
const MOST_PAGES = 200;
/** Ten times what a full page takes: a picture that is no text may take for ever. */
const LONGEST_PAGE_MS = 60_000;
/** The pages above on a machine half as fast; past it the pages read so far are kept. */
const LONGEST_MS = 40 * 60_000;
/** Loading the model takes a second. */
const LONGEST_START_MS = 30_000;

/** What became of the pages that had no text. */
interface Recognition {
  readonly sheets: Map<number, Sheet>;
  readonly judged: Judged[];
  readonly noise: string[];
}

/** The reading of `sheets` with those of the pages `numbers`, which are pictures, recognised. @throws Unreadable */
export async function readScanned(
  bytes: Uint8Array,
  sheets: readonly Sheet[],
  numbers: readonly number[],
  load?: Load,
): Promise<Reading> {
  const whole = numbers.length === sheets.length;
  let engine: Engine;
  try {
    engine = loadEngine(load);
  } catch (error) {
    if (whole || !(error instanceof Unreadable)) throw error;
    return withDoubts(readSheets(sheets), [fileDoubt("ocr-missing")]);
  }
  const found = await recognised(bytes, numbers.slice(0, MOST_PAGES), engine);
  if (whole && found.judged.length === 0) {
    throw new Unreadable(
      "扫描件经文字识别没有读出文字，请换清晰的扫描件 · OCR found no text in the scan, put in a clearer one",
    );
  }
  const reading = readSheets(sheets.map((sheet, i) => found.sheets.get(i + 1) ?? sheet));
  return withDoubts(withNoise(reading, found.noise), doubtsOf(found, numbers, reading));
}

async function recognised(
  bytes: Uint8Array,
  numbers: readonly number[],
  engine: Engine,
): Promise<Recognition> {
  const found: Recognition = { sheets: new Map(), judged: [], noise: [] };
  const ends = performance.now() + LONGEST_MS;
  await withPdf(bytes, LONGEST_MS + LONGEST_PAGE_MS, async (document) => {
    let rest = numbers;
    while (rest.length > 0 && performance.now() < ends) {
      rest = await recogniseUntilStuck(document, rest, { engine, ends, found });
    }
  });
  return found;
}

interface Run {
  readonly engine: Engine;
  readonly ends: number;
  readonly found: Recognition;
}

/** Recognises page after page with one worker; where it is stuck on a page, that one is left and those after it handed back. */
async function recogniseUntilStuck(
  document: PdfDocument,
  numbers: readonly number[],
  { engine, ends, found }: Run,
): Promise<readonly number[]> {
  const worker = await within(LONGEST_START_MS, engine.start());
  if (worker === LATE) {
    throw new Unreadable(
      "文字识别程序启动不了，请重新运行 npm ci · OCR does not start, run npm ci again",
    );
  }
  try {
    for (const [i, number] of numbers.entries()) {
      if (performance.now() > ends) return [];
      const page = await within(LONGEST_PAGE_MS, recognisePage(document, number, worker));
      if (page === LATE) return numbers.slice(i + 1);
      const { sheet, judged, noise } = ocrSheet(page);
      if (sheet.pieces.length > 0) found.sheets.set(number, sheet);
      found.judged.push(...judged);
      found.noise.push(...noise);
    }
    return [];
  } finally {
    await worker.terminate();
  }
}

const LATE = Symbol("late");

async function within<T>(ms: number, work: Promise<T>): Promise<T | typeof LATE> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(resolve, ms, LATE);
  });
  // Nobody hears how work ends that was given up.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Nine lines of ten that are read right are above it. */
const UNSURE = 85;
/** A poor copy would fill screens; the worst lines tell as much. */
const MOST_UNSURE = 20;

type Doubt = Reading["doubts"][number];

const fileDoubt = (...said: Parameters<typeof doubting>): Doubt => ({
  line: 0,
  ...doubting(...said),
  words: "",
});

function doubtsOf(found: Recognition, numbers: readonly number[], { lines }: Reading): Doubt[] {
  const { sheets, judged } = found;
  const total = judged.reduce((sum, { text }) => sum + text.length, 0);
  const sum = judged.reduce((all, { text, confidence }) => all + confidence * text.length, 0);
  const mean = total === 0 ? 0 : Math.round(sum / total);
  const worst = judged.filter(({ confidence }) => confidence < UNSURE);
  const shown = new Set(
    [...worst].sort((a, b) => a.confidence - b.confidence).slice(0, MOST_UNSURE),
  );
  const placeOf = places(lines);
  const unsure = judged.flatMap((line): Doubt[] => {
    const number = placeOf(line.text);
    if (!shown.has(line)) return [];
    const sure = Math.round(line.confidence);
    return [{ line: number, ...doubting("ocr-unsure", sure), words: line.text }];
  });
  const read = [sheets.size, numbers.length, mean, worst.length];
  return [fileDoubt("read-by-ocr", ...read), ...unsure];
}

/** Finds the line that a recognised line went into; asked in the order of the print. */
function places(lines: Reading["lines"]): (words: string) => number {
  const texts = lines.map(({ text }) => text.replace(/\s/gu, ""));
  let last = 0;
  return (words) => {
    const bare = words.replace(/\s/gu, "");
    // A paragraph holds several, so the search begins with the one found last.
    const at = texts.findIndex((text, i) => i >= last && text.includes(bare));
    if (at >= 0) last = at;
    return lines[at]?.number ?? 0;
  };
}

function withDoubts(reading: Reading, doubts: readonly Doubt[]): Reading {
  return { ...reading, doubts: [...doubts, ...reading.doubts] };
}

/** What is no text is kept apart, after all else. */
function withNoise(reading: Reading, noise: readonly string[]): Reading {
  const { lines, dropped = [] } = reading;
  const last = Math.max(0, lines.at(-1)?.number ?? 0, ...dropped.map(({ line }) => line));
  const apart = noise.map((text, i) => ({ line: last + 1 + i, text, rule: "ocr-noise" }));
  return { ...reading, dropped: [...dropped, ...apart] };
}
