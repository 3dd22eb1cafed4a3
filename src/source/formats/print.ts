/**
 * Words on a sheet, for the formats that know only where they stand: PDF, OFD.
 * Distances are in points, from the top left corner.
 */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Where the characters stand: the line that letters without tails rest on. */
  readonly base: number;
  /** Height of the type. */
  readonly size: number;
  /** Cells, where the piece is a row of a ruled table. */
  readonly cells?: readonly string[];
}

/** Pieces beside each other, made one line. */
export interface PrintLine {
  readonly text: string;
  /** Which part of the sheet it stands in: all of its width, or a column. */
  readonly column: "full" | "left" | "right";
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
  readonly cells?: readonly string[];
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  /** Texts that stand aslant: watermarks. */
  readonly slanting?: readonly string[];
}
