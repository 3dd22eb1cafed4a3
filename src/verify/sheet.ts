/**
 * Quoted passages in rows of cells, whatever was done to the rows: sorted,
 * deleted, columns moved or added. Columns are known by their heads alone.
 */
import { ALIGNED_COLUMNS, FIGURE_COLUMN, QUOTE_COLUMNS } from "../export/terms.js";
import { readTime } from "../export/time.js";
import type { QuotedPassage } from "../vocabulary.js";

/** Rows of one sheet, each cell as its words; empty where there is none. */
export interface Cells {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

interface Columns {
  readonly words: number;
  readonly clause: number;
  /** -1 where there is none. */
  readonly figure: number;
  readonly aligned: readonly number[];
}

/** The pairs of columns a row is the head of; none where it is no head. */
function pairsOf(row: readonly string[]): Columns[] {
  const heads = row.map((cell) => cell.trim());
  return QUOTE_COLUMNS.flatMap(({ words, clause }, pair) => {
    const columns = { words: heads.indexOf(words), clause: heads.indexOf(clause) };
    if (columns.words < 0 || columns.clause < 0) return [];
    const figure = pair === 0 ? heads.indexOf(FIGURE_COLUMN) : -1;
    return [{ ...columns, figure, aligned: ALIGNED_COLUMNS.map((name) => heads.indexOf(name)) }];
  });
}

/** Every passage of a sheet; null where it has no head that tells of any. */
export function passagesOf({ name, rows }: Cells): QuotedPassage[] | null {
  const head = rows.findIndex((row) => pairsOf(row).length > 0);
  if (head < 0) return null;
  const pairs = pairsOf(rows[head] ?? []);
  return rows.slice(head + 1).flatMap((row, at) =>
    pairs.flatMap(({ words, clause, ...told }) => {
      const reading = row[words] ?? "";
      const id = (row[clause] ?? "").trim();
      if (reading.trim() === "") return [];
      return [
        {
          place: `${name} 第 ${head + at + 2} 行`,
          clause: id === "" ? null : id,
          readings: [reading],
          figure: figureOf(row, told),
        },
      ];
    }),
  );
}

/** The figure told in a row; null where the column or the cell is empty. */
function figureOf(
  row: readonly string[],
  { figure, aligned }: Pick<Columns, "figure" | "aligned">,
): QuotedPassage["figure"] {
  const cell = (at: number): string => row[at]?.trim() ?? "";
  const printed = cell(figure);
  if (printed === "") return null;
  return { printed, aligned: aligned.map(cell).filter((value) => value !== "") };
}

/** When the corpus was read, wherever in a sheet it is printed. */
export const corpusTime = ({ rows }: Cells): string | null =>
  rows.flat().find((cell) => readTime(cell) !== null) ?? null;
