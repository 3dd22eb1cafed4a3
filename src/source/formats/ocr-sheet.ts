/**
 * Recognised lines as pieces on a sheet, so that the same passes join them to
 * paragraphs as those of a PDF with text. Spaces that the recogniser put
 * between Chinese characters are gone; a wide gap parts two pieces.
 */
import { NUMBER_SERIAL, NUMBER_YEAR } from "../../text/document-number.js";
import type { Piece, Sheet } from "./print.js";

export interface OcrWord {
  readonly text: string;
  readonly bbox: {
    readonly x0: number;
    readonly y0: number;
    readonly x1: number;
    readonly y1: number;
  };
}

export interface OcrLine {
  readonly words: readonly OcrWord[];
  readonly confidence: number;
  readonly baseline: { readonly y0: number; readonly y1: number };
}

/** A page's lines in pixels, of which a point of the page has `scale`. */
export interface OcrPage {
  readonly lines: readonly OcrLine[];
  readonly scale: number;
  readonly width: number;
  readonly height: number;
}

/** A line with what the recogniser thinks of it, of a hundred. */
export interface Judged {
  readonly text: string;
  readonly confidence: number;
}

/**
 * Below it the signs are no text: dashes beside a page number, stamps, dirt.
 * Printed lines of a poor copy stay above 50.
 */
const NO_TEXT = 35;

export function ocrSheet({ lines, scale, width, height }: OcrPage): {
  sheet: Sheet;
  judged: readonly Judged[];
  noise: readonly string[];
} {
  const pieces: Piece[] = [];
  const judged: Judged[] = [];
  const noise: string[] = [];
  const sizes = lines.flatMap(({ words }) => sizeOf(words) ?? []).sort((a, b) => a - b);
  const common = sizes[Math.floor(sizes.length / 2)] ?? null;
  for (const line of lines) {
    const parts = piecesOf(line, scale, common);
    const text = parts.map((piece) => piece.text).join(" ");
    if (text === "") continue;
    if (line.confidence < NO_TEXT) noise.push(text);
    else {
      pieces.push(...parts);
      judged.push({ text, confidence: line.confidence });
    }
  }
  return { sheet: { width, height, pieces }, judged, noise };
}

/** Measured on a scan, lines of one size differ by a tenth; 三号 and the next size of headings by a fifth. */
const SAME_SIZE = 0.15;

/** Height of the type in pixels: what most lines of the page have, where it is near. */
function typeOf(words: readonly OcrWord[], common: number | null): number {
  const heights = words.map(({ bbox }) => bbox.y1 - bbox.y0);
  // The sign alone, without the white above and below it.
  const size = sizeOf(words) ?? Math.max(...heights) / SIGN;
  return common !== null && Math.abs(size - common) < SAME_SIZE * common ? common : size;
}

/** Share of its type that a Chinese character fills from top to bottom. */
const SIGN = 0.9;

/** White wider than a stop's own, in characters: the recogniser reads a row of a table as one line. */
const APART = 1.5;
/** The white after 第一条, in characters; a stop's own white is no space. */
const SPACED = 0.7;
const STOP = /\p{P}$/u;
const STOPPED = /^\p{P}/u;

function piecesOf({ words, baseline }: OcrLine, scale: number, common: number | null): Piece[] {
  const signs = words.filter((word) => word.text.trim() !== "");
  if (signs.length === 0) return [];
  const size = typeOf(signs, common);
  const groups: { text: string; left: number; right: number }[] = [];
  for (const { text: raw, bbox } of signs) {
    const text = raw.replace(/\s+/gu, "");
    const group = groups.at(-1);
    const gap = bbox.x0 - (group?.right ?? bbox.x0);
    if (group === undefined || gap > APART * size) {
      groups.push({ text, left: bbox.x0, right: bbox.x1 });
      continue;
    }
    const spaced = gap > SPACED * size && !STOP.test(group.text) && !STOPPED.test(text);
    group.text += (spaced || isLatin(group.text, text) ? " " : "") + text;
    group.right = bbox.x1;
  }
  const base = (baseline.y0 + baseline.y1) / 2 / scale;
  return groups.map(({ text, left, right }) => {
    return {
      text: mended(text),
      left: left / scale,
      right: right / scale,
      base,
      size: size / scale,
    };
  });
}

const isLatin = (before: string, after: string): boolean =>
  /[A-Za-z\d,.;]$/u.test(before) && /^[A-Za-z]/u.test(after);

/** Of fewer characters the ends, with white of their own, make up too much of a line's length. */
const FEW = 6;

/** What a character takes of a line's length, Latin ones taking half; null for a short line. */
function sizeOf(words: readonly OcrWord[]): number | null {
  const signs = [...words.map((word) => word.text.trim()).join("")];
  const places = signs.reduce((sum, sign) => sum + (sign > "\u02ff" ? 1 : 0.5), 0);
  if (places < FEW) return null;
  const boxes = words.map((word) => word.bbox);
  const right = Math.max(...boxes.map((box) => box.x1));
  const left = Math.min(...boxes.map((box) => box.x0));
  const height = Math.max(...boxes.map((box) => box.y1 - box.y0));
  // Letters set wide apart, 通　　知, are not larger for it.
  return Math.min((right - left) / places, height * 1.2);
}

const YEAR_IN_BRACKETS = new RegExp(
  `(?<=\\p{Script=Han})[【〔［[(（](${NUMBER_YEAR})[】〕\\]］)）]\\s*(?=第?${NUMBER_SERIAL}\\s*号)`,
  "gu",
);

/** 云政办发【2023] 18号: the model knows no 〔〕, the brackets around the year of a document's number. */
function mended(text: string): string {
  return text.replace(YEAR_IN_BRACKETS, "〔$1〕");
}
