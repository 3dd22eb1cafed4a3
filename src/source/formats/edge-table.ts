/**
 * Rows of a table that say only where each of their cells ends, as RTF and the
 * older Word do; which cells are merged shows when the rows are laid over each other.
 */
export interface CellForm {
  /** Where the cell ends, in twentieths of a point from the margin. */
  readonly edge: number;
  /** Whether it goes on from the cell above. */
  readonly goesOn: boolean;
  /** Whether it goes on from the cell to its left. */
  readonly beside?: boolean;
}

export interface EdgeRow {
  readonly forms: readonly CellForm[];
  readonly texts: readonly string[];
}

/** Edges of cells of one column differ by rounding. */
const NEAR = 20;

/** Rows with each merged cell said where it covers; one over all columns stands alone. */
export function cellsOf(rows: readonly EdgeRow[]): readonly (readonly string[])[] {
  const edges = distinct(rows.flatMap((row) => row.forms.map((form) => form.edge)));
  let above: readonly string[] = [];
  return rows.map(({ forms, texts }) => {
    if (forms.length !== texts.length) return texts;
    if (
      forms.length === 1 &&
      edges.length > 1 &&
      (forms[0]?.edge ?? 0) > (edges.at(-1) ?? 0) - NEAR
    ) {
      above = [];
      return texts;
    }
    const filled = edges.map((edge, column) => {
      const at = forms.findIndex((form) => form.edge > edge - NEAR);
      if (forms[at]?.beside) return null;
      return forms[at]?.goesOn ? (above[column] ?? "") : (texts[at] ?? "");
    });
    const cells = filled.map((_, i) => filled.slice(0, i + 1).findLast((c) => c !== null) ?? "");
    above = cells;
    return cells;
  });
}

function distinct(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.filter((value, i) => i === 0 || value - (sorted[i - 1] as number) > NEAR);
}
