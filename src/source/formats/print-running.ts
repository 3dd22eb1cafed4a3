/**
 * Running heads, feet and page numbers: lines at the edge of a sheet that a
 * page number is, or that say the same at the same height on several sheets.
 */
import type { PrintLine, Sheet } from "./print.js";

/** — 3 —, - 3 -, 第 3 页 共 10 页, 3/10: a page number by its form. */
const PAGE_NUMBER =
  /^(?:[-—–－·•]{1,2}\s?\d{1,4}\s?[-—–－·•]{1,2}|第\s?\d{1,4}\s?[页頁](?:\s?[,，/]?\s?共\s?\d{1,4}\s?[页頁])?|\d{1,4}\s?\/\s?\d{1,4})$/u;
/** 3, iii: a page number only where its neighbours count on. A cell of a table may stand there. */
const BARE_NUMBER = /^(?:\d{1,4}|[ivx]{1,6})$/iu;

/** Heads and feet stand in the outer eighth of a sheet. */
const EDGE = 0.125;
/** Type set again at the same height, up to the rounding of a layout program. */
const SAME_HEIGHT = 3;
/** At most two lines make a head: a title and a rule's caption. */
const MOST_LINES = 2;

export type Running = ReadonlyMap<PrintLine, "page-number" | "running-head">;

export function runningLines(
  sheets: readonly (Sheet & { lines: readonly PrintLine[] })[],
): Running {
  const running = new Map<PrintLine, "page-number" | "running-head">();
  const atEdge = sheets.map((sheet) => edgeLines(sheet));
  for (const line of [...atEdge.flat().filter(isPageNumber), ...counting(atEdge)]) {
    running.set(line, "page-number");
  }
  const rest = atEdge.map((lines) => lines.filter((line) => !running.has(line)));
  for (const [at, lines] of rest.entries()) {
    for (const line of lines) {
      if (words(line) === "") continue;
      const alike = rest.filter((others, i) => i !== at && others.some((o) => isSame(o, line)));
      if (alike.length >= neededOf(sheets.length)) running.set(line, "running-head");
    }
  }
  return running;
}

function isPageNumber(line: PrintLine): boolean {
  return PAGE_NUMBER.test(line.text.trim());
}

/** Bare numbers at one height whose value goes up with the sheets. */
function counting(atEdge: readonly (readonly PrintLine[])[]): PrintLine[] {
  const bare = atEdge.flatMap((lines, sheet) =>
    lines.flatMap((line) => {
      const text = line.text.trim();
      return BARE_NUMBER.test(text) ? [{ line, ahead: valueOfNumber(text) - sheet }] : [];
    }),
  );
  const paired = bare.filter(({ line, ahead }) =>
    bare.some(
      (other) =>
        other.line !== line &&
        other.ahead === ahead &&
        Math.abs(other.line.base - line.base) <= SAME_HEIGHT,
    ),
  );
  const only = atEdge.length === 1 ? bare.filter(({ ahead }) => ahead === 1) : [];
  return [...paired, ...only].map(({ line }) => line);
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function valueOfNumber(text: string): number {
  if (/^\d/u.test(text)) return Number(text);
  const values = [...text.toLowerCase()].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

/** Even and odd sheets have heads of their own: a third of all is enough, and never a single one. */
function neededOf(sheets: number): number {
  return Math.max(1, Math.floor(sheets / 3));
}

function edgeLines({ height, lines }: Sheet & { lines: readonly PrintLine[] }): PrintLine[] {
  const sorted = [...lines].sort((a, b) => a.base - b.base);
  const head = sorted.slice(0, MOST_LINES).filter((line) => line.base < height * EDGE);
  const foot = sorted.slice(-MOST_LINES).filter((line) => line.base > height * (1 - EDGE));
  return [...new Set([...head, ...foot])];
}

function isSame(a: PrintLine, b: PrintLine): boolean {
  return Math.abs(a.base - b.base) <= SAME_HEIGHT && words(a) === words(b);
}

/** The words without the number that may stand in them: 云溪市公报 第3页 */
function words(line: PrintLine): string {
  return line.text.replace(/\d+|\s+/gu, "");
}
