/** One page of a PDF as pieces on a sheet, the page's own rotation undone, its ruled tables read. */
import { type Operations, type Operators, product, rulesOf } from "./pdf-rules.js";
import type { Piece, Sheet } from "./print.js";
import { type TableRow, tablesOf } from "./print-tables.js";

type Matrix = readonly number[];

/** What is asked of a page of pdf.js. */
export interface PdfPage {
  getViewport(options: { scale: number }): { width: number; height: number; transform: Matrix };
  getTextContent(): Promise<{ items: readonly (TextItem | { type: string })[] }>;
  getOperatorList(): Promise<Operations>;
}

interface TextItem {
  readonly str: string;
  readonly transform: Matrix;
  readonly width: number;
}

export async function sheetOf(page: PdfPage, operators: Operators): Promise<Sheet> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const texts = items.flatMap((item) => ("str" in item && item.str.trim() !== "" ? [item] : []));
  const turned = turnOf(texts, transform);
  const view = product(TURNS[turned]?.(width, height) ?? [], transform);
  const placed = texts.map((item) => pieceOf(item, view));
  const pieces = once(placed.flatMap((piece) => piece ?? []));
  const slanting = texts.flatMap(({ str }, i) => (placed[i] === null ? [str] : []));
  const rules = rulesOf(await page.getOperatorList(), operators, view);
  const { rows, rest } = tablesOf(rules, pieces);
  const size = turned % 2 === 0 ? { width, height } : { width: height, height: width };
  return { ...size, pieces: [...rest, ...rows.map(rowPiece)], slanting };
}

/** Matrices that turn a page upright by so many quarters. */
const TURNS: readonly ((width: number, height: number) => Matrix)[] = [
  () => [1, 0, 0, 1, 0, 0],
  (_, height) => [0, 1, -1, 0, height, 0],
  (width, height) => [-1, 0, 0, -1, width, height],
  (width) => [0, -1, 1, 0, 0, width],
];

/** How far most text of the page is turned to the left: wide tables are set so on upright pages. */
function turnOf(texts: readonly TextItem[], view: Matrix): number {
  const letters = [0, 0, 0, 0];
  for (const { str, transform } of texts) {
    const [a = 1, b = 0] = product(view, transform);
    const quarter = (4 - Math.round(Math.atan2(b, a) / (Math.PI / 2))) % 4;
    letters[quarter] = (letters[quarter] ?? 0) + str.length;
  }
  const most = Math.max(...letters);
  return letters[0] === most ? 0 : letters.indexOf(most);
}

function rowPiece({ cells, left, right, top, bottom }: TableRow): Piece {
  return { text: cells.join("\t"), cells, left, right, base: bottom, size: bottom - top };
}

/** Slanting text is a watermark across the page. */
const SLANT = 0.05;

function pieceOf(item: TextItem, page: Matrix): Piece | null {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = product(page, item.transform);
  const size = Math.hypot(c, d);
  if (size === 0 || a < 0 || Math.abs(b) > SLANT * a) return null;
  return { text: item.str, left: e, right: e + item.width, base: f, size };
}

/** Printed twice within a point to look bold. */
const BOLD = 1;

function once(pieces: readonly Piece[]): Piece[] {
  const seen = new Map<string, Piece[]>();
  return pieces.filter((piece) => {
    const same = seen.get(piece.text) ?? [];
    seen.set(piece.text, same);
    const twice = same.some(
      (other) =>
        Math.abs(other.left - piece.left) < BOLD && Math.abs(other.base - piece.base) < BOLD,
    );
    if (!twice) same.push(piece);
    return !twice;
  });
}
