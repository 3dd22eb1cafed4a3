/**
 * Printed lines to paragraphs: a line that fills its column goes on in the next
 * one that starts at the margin. Where that is not certain the lines stay apart.
 */
import type { PrintLine } from "./print.js";
import { joinLines } from "./print-lines.js";

/** Room that a line leaves when its last character would have to take a stop with it. */
const FULL = 2;
/** What may not be parted at a line's end: ISO9000, 〔2015〕35, a character and its stops. */
const FIRST_WORD =
  /^[（〔《〈“‘【［[(]*(?:[\p{Script=Latin}\d.,%〔〕-]+|.)[）〕》〉”’、，。；：！？】］\])]*/u;
/** Less than this is no indent but the rounding of brackets at a line's start. */
const INDENT = 0.8;
/** Lines of a paragraph stand closer than paragraphs with white between them. */
const LEADING = 2.2;

const NEW_ITEM =
  /^(?:第[一二三四五六七八九十百千零〇\d]{1,8}[编章节條条]|[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、](?!\d)|附件|——)/u;

interface Margins {
  readonly left: number;
  readonly right: number;
}

/** Lines of sheets, in their order, in groups of a paragraph each. */
export function paragraphsOf(sheets: readonly (readonly PrintLine[])[]): readonly Paragraph[] {
  const ofAll = byColumn(sheets.flat());
  const paragraphs: { lines: PrintLine[]; indented: boolean }[] = [];
  let last: { line: PrintLine; margins: Margins } | null = null;
  for (const sheet of sheets) {
    const ofSheet = byColumn(sheet);
    for (const line of sheet) {
      const here = ofSheet.get(line.column);
      const margins = here?.enough ? here : (ofAll.get(line.column) as Margins);
      if (last !== null && goesOn(last.line, last.margins, line, margins)) {
        paragraphs.at(-1)?.lines.push(line);
      } else {
        const indent = (line.left - margins.left) / line.size;
        paragraphs.push({ lines: [line], indented: indent > 1.5 && indent < 3 });
      }
      last = { line, margins };
    }
  }
  return paragraphs.map(({ lines, indented }) => ({
    text: lines.some(isRow) ? joinLines(lines) : set(lines, indented),
    lines,
  }));
}

export interface Paragraph {
  readonly text: string;
  readonly lines: readonly PrintLine[];
}

function isRow(line: PrintLine): boolean {
  return line.cells !== undefined || line.text.includes("\t");
}

/** With two full spaces before it where it was set in by two characters. */
function set(lines: readonly PrintLine[], indented: boolean): string {
  return (indented ? "　　" : "") + joinLines(lines);
}

/** On fewer lines the margins do not show; then those of all sheets count. */
const FEWEST_LINES = 8;

/** The margins of each column, and whether it has the lines to show them. */
function byColumn(
  lines: readonly PrintLine[],
): ReadonlyMap<PrintLine["column"], Margins & { readonly enough: boolean }> {
  const columns = new Map<PrintLine["column"], PrintLine[]>();
  for (const line of lines) {
    const beside = columns.get(line.column) ?? [];
    beside.push(line);
    columns.set(line.column, beside);
  }
  return new Map(
    [...columns].map(([column, beside]) => [
      column,
      { ...marginsOf(beside), enough: beside.length >= FEWEST_LINES },
    ]),
  );
}

function goesOn(last: PrintLine, above: Margins, line: PrintLine, margins: Margins): boolean {
  if (isRow(last) || isRow(line)) return false;
  if (Math.abs(last.size - line.size) > 0.1 * last.size) return false;
  const room = above.right - last.right;
  if (room > Math.max(FULL, widthOf(line.text) + 0.5) * last.size) return false;
  if (line.left > margins.left + INDENT * line.size) return false;
  const leading = line.base - last.base;
  // Above the last line: the text goes on in the next column or on the next sheet.
  if (leading > LEADING * line.size) return false;
  return !(/[。；：！？]$/u.test(last.text) && NEW_ITEM.test(line.text));
}

/** Width of a line's first word in characters; Latin ones take half of one. */
function widthOf(text: string): number {
  const word = FIRST_WORD.exec(text)?.[0] ?? "";
  return [...word].reduce((sum, character) => sum + (character > "\u2000" ? 1 : 0.6), 0);
}

/** The margins of the text: where most lines begin, and as far as any goes. */
function marginsOf(lines: readonly PrintLine[]): Margins {
  const starts = new Map<number, number>();
  for (const { left } of lines)
    starts.set(Math.round(left), (starts.get(Math.round(left)) ?? 0) + 1);
  const common = [...starts].filter(([, count]) => count >= Math.max(2, lines.length * 0.1));
  const left = Math.min(...(common.length > 0 ? common : [...starts]).map(([start]) => start));
  return { left, right: lines.reduce((right, line) => Math.max(right, line.right), 0) };
}
