/**
 * Tables of a page: whether one holds data or only holds the page together, and
 * the rows of data with merged cells filled in.
 *
 * Guarantees that a cell merged over rows is said in each of them, that one
 * merged over some columns stands in each of these, and that one over all
 * columns, the name of a group of rows, is a row of one cell.
 */
import { isElement, isText, type PageElement, type PageNode, tagOf, walk } from "./dom.js";
import { isBlock, isHidden, isSilent } from "./html-elements.js";
import { collapse } from "./html-space.js";

/** The widest tables of government reports have some forty columns; spans are numbers anyone can write. */
const MOST_COLUMNS = 200;
/** Merged cells of real tables add less than half to the words; beyond this they stay empty. */
const MOST_COPIES = 100_000;

interface Cell {
  readonly text: string;
  readonly pieces: number;
  /** Whether a table of several rows stands in it. */
  readonly holdsTable: boolean;
  readonly columns: number;
  readonly rows: number;
}

export interface Table {
  readonly layout: boolean;
  readonly rows: readonly (readonly string[])[];
}

export function readTable(table: PageNode): Table {
  const rows = rowElements(table).map((row) => cellElements(row).map(readCell));
  return { layout: isLayout(rows), rows: filled(rows).filter((row) => row.some(hasWords)) };
}

const hasWords = (text: string): boolean => text.trim() !== "";

function childrenOf(node: PageNode): PageElement[] {
  const children: PageElement[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (isElement(child) && !isHidden(child)) children.push(child);
  }
  return children;
}

function rowElements(table: PageNode): PageElement[] {
  return childrenOf(table).flatMap((child) => {
    if (tagOf(child) === "tr") return [child];
    return /^(?:thead|tbody|tfoot)$/u.test(tagOf(child)) ? rowElements(child) : [];
  });
}

function cellElements(row: PageNode): PageElement[] {
  return childrenOf(row).filter((child) => /^t[dh]$/u.test(tagOf(child)));
}

function readCell(cell: PageElement): Cell {
  const { pieces, rows } = contentOf(cell);
  return {
    text: joined(pieces),
    pieces: pieces.length,
    holdsTable: rows > 1,
    columns: spanOf(cell, "colspan"),
    rows: spanOf(cell, "rowspan"),
  };
}

function spanOf(cell: PageElement, name: string): number {
  const span = Number.parseInt(cell.getAttribute(name) ?? "", 10);
  if (name === "rowspan" && span === 0) return Number.POSITIVE_INFINITY;
  return span > 1 ? span : 1;
}

/** The lines of a cell, and the rows of tables in it. */
function contentOf(cell: PageNode): { pieces: readonly string[]; rows: number } {
  const pieces: string[] = [];
  let rows = 0;
  let words = "";
  const flush = (): void => {
    const piece = collapse(words);
    if (hasWords(piece)) pieces.push(piece);
    words = "";
  };
  walk(cell, {
    enter(node) {
      if (isText(node)) words += node.textContent ?? "";
      if (isBlock(node) || tagOf(node) === "br") flush();
      if (tagOf(node) === "tr") rows++;
      return !isSilent(node) && !(isElement(node) && isHidden(node));
    },
    leave(node) {
      if (isBlock(node)) flush();
    },
  });
  flush();
  return { pieces, rows };
}

/** A name set in a narrow column, 单/位 or 序/号, is one word; longer pieces are words of their own. */
const LONGEST_SYLLABLE = 2;

function joined(pieces: readonly string[]): string {
  const narrow = pieces.every((piece) => piece.length <= LONGEST_SYLLABLE);
  return pieces.join(narrow ? "" : " ");
}

/** Fewer pieces in one cell are a long remark in a table of data. */
const FEWEST_PARAGRAPHS = 4;
const NEARLY_ALL = 0.6;

/**
 * A table that holds the page together has one cell a row, other tables in its
 * cells, or one cell with nearly all of the words in several paragraphs.
 */
function isLayout(rows: readonly (readonly Cell[])[]): boolean {
  const cells = rows.flat().filter((cell) => hasWords(cell.text));
  if (cells.some((cell) => cell.holdsTable)) return true;
  if (cells.length <= 1 || rows.every((row) => row.length <= 1)) return true;
  const total = cells.reduce((sum, cell) => sum + cell.text.length, 0);
  return cells.some(
    (cell) => cell.pieces >= FEWEST_PARAGRAPHS && cell.text.length > total * NEARLY_ALL,
  );
}

function filled(rows: readonly (readonly Cell[])[]): string[][] {
  /** What cells of earlier rows still cover, by column. */
  const covering = new Map<number, { text: string; left: number }>();
  let copied = 0;
  const copyOf = (text: string): string => {
    copied += text.length;
    return copied > MOST_COPIES ? "" : text;
  };
  return rows.map((row) => {
    const out: string[] = [];
    const cover = (): void => {
      for (let above = covering.get(out.length); above; above = covering.get(out.length)) {
        out.push(copyOf(above.text));
        if (above.left-- <= 1) covering.delete(out.length - 1);
      }
    };
    for (const cell of row) {
      cover();
      for (let n = 0; n < cell.columns && out.length < MOST_COLUMNS; n++) {
        if (cell.rows > 1) covering.set(out.length, { text: cell.text, left: cell.rows - 1 });
        out.push(n === 0 ? cell.text : copyOf(cell.text));
      }
    }
    cover();
    const [only] = row;
    return row.length === 1 && only !== undefined && only.columns >= out.length ? [only.text] : out;
  });
}
