/** What is handed in. Types only. */
import type { DocumentSummary } from "./search.js";

/** Words, a number, or nothing; nothing is ever a formula. */
export type SheetCell = string | number | null;

export interface SheetColumn {
  readonly name: string;
  /** Room it wants, in Latin characters of the body type; a Han character takes two. */
  readonly width: number;
  /** For sorting and looking up on the screen: not printed. Such columns come last. */
  readonly aside?: true;
}

/** One table: a line a row, so that it can be sorted and filtered. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** What stands at the head of everything handed in. */
export interface ReportHead {
  readonly title: string;
  /** The question it answers, as the address or the command that asked it. */
  readonly asked: string;
  /** When the corpus was read, ISO. */
  readonly corpus: string;
  /** The day it was made, ISO. */
  readonly made: string;
  /** The documents it quotes. */
  readonly sources: readonly DocumentSummary[];
}

export interface Report extends ReportHead {
  /** The first is the one that is the whole where there is room for one, as in CSV. */
  readonly sheets: readonly Sheet[];
}
