/** What is handed in, and what looking it over again finds. Types only. */
import type { Difference } from "./citations.js";
import type { Span } from "./document.js";
import type { DocumentSummary } from "./search.js";

/** A passage with what is set apart in it. */
export interface MarkedWords {
  readonly text: string;
  /** What matches. */
  readonly marked: readonly Span[];
  /** Figures and deadlines. */
  readonly bold: readonly Span[];
}

/** Words, a number, or nothing; nothing is ever a formula. */
export type SheetCell = string | MarkedWords | number | null;

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

/** A figure as an export tells it. */
export interface ToldFigure {
  /** As printed, with its unit: it has to stand in the words. */
  readonly printed: string;
  /** The same in the unit without magnitude, as numbers; the second for a range. */
  readonly aligned: readonly string[];
}

/** Words an export says are a clause's. */
export interface QuotedPassage {
  /** Where in the export: 对照表 第 5 行. */
  readonly place: string;
  /** Id of the clause named; null where none is. */
  readonly clause: string | null;
  /** The words as they may be read, the likeliest first: added paragraphs may or may not belong. */
  readonly readings: readonly string[];
  /** A figure told beside the words; null where none is. */
  readonly figure: ToldFigure | null;
}

/** An export as it was found. */
export interface OpenedExport {
  readonly format: "xlsx" | "docx" | "csv";
  /** When the corpus was read it was made from, as printed; null where that was cut away. */
  readonly corpus: string | null;
  readonly passages: readonly QuotedPassage[];
}

/**
 * `same` the clause's words, whole; `excerpt` a part of them; `changed` the clause is there and
 * says it otherwise; `elsewhere` another clause says it; `missing` neither clause nor words are
 * there; `figure` the words stand, but the figure told beside them is another.
 */
export type Verdict = "same" | "excerpt" | "changed" | "elsewhere" | "missing" | "figure";

export interface CheckedPassage extends QuotedPassage {
  readonly verdict: Verdict;
  /** Other clauses that have the words. */
  readonly found: readonly string[];
  /** What the export says (`draft`) beside what the clause says (`source`), where it changed. */
  readonly difference: readonly Difference[];
}

export interface Verification {
  readonly format: OpenedExport["format"];
  readonly corpus: {
    /** As printed in the export. */
    readonly export: string | null;
    readonly now: string;
    /** How the corpus now stands to the one exported; `unknown` where the export does not say. */
    readonly age: "same" | "newer" | "older" | "unknown";
  };
  readonly passages: readonly CheckedPassage[];
}
