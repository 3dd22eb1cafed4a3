/** Measures side by side: counterparts, the table, the board of indicators. Types only. */
import type { Level, NodeType, Span, Target } from "./document.js";
import type { DocumentSummary, FacetValue } from "./search.js";

/** 3 the same measure at another level or in another year, 2 closely related, 1 the same theme. */
export type Grade = 1 | 2 | 3;

/** Why two clauses are counterparts, with the words that show it. */
export interface CounterpartReason {
  readonly kind: "indicator" | "programme" | "work" | "heading" | "terms" | "theme" | "place";
  readonly words: readonly string[];
}

/** What a reader decided about two clauses; it wins over any score. */
export type Decision = "accepted" | "rejected" | "pinned";

/** A clause in a table: its words with what is to be set apart in them. */
export interface ComparedClause {
  readonly id: string;
  readonly document: DocumentSummary;
  readonly path: string;
  readonly type: NodeType | "front";
  readonly heading: string | null;
  /** Headings above it, outermost first. */
  readonly context: readonly string[];
  readonly text: string;
  readonly figures: readonly Span[];
  readonly deadlines: readonly Span[];
}

/** Something two counterparts say differently. */
export interface CounterpartDifference {
  readonly kind: "target" | "deadline" | "strength" | "department" | "money" | "figure";
  /** The indicator or sentence in question, as printed on this side. */
  readonly name: string;
  /** What differs of a target; how each side binds. */
  readonly what: readonly string[];
  readonly here: string;
  readonly there: string;
  readonly hereSpan: Span | null;
  readonly thereSpan: Span | null;
}

export interface Counterpart {
  readonly clause: ComparedClause;
  readonly score: number;
  /** 0 for a near miss. */
  readonly grade: Grade | 0;
  readonly decision: Decision | null;
  readonly reasons: readonly CounterpartReason[];
  /** The shared words, in its text. */
  readonly spans: readonly Span[];
  /** The same words in the text of the clause it answers. */
  readonly sourceSpans: readonly Span[];
  readonly differences: readonly CounterpartDifference[];
}

/** A document without a counterpart, and what comes nearest there. */
export interface NoCounterpart {
  readonly document: string;
  readonly nearest: Counterpart | null;
}

/** One column: a document, or all documents of a level. */
export interface CompareColumn {
  readonly name: string;
  readonly documents: readonly DocumentSummary[];
}

export interface CompareCell {
  readonly counterparts: readonly Counterpart[];
  /** What a reader said is none, so that it can be taken back. */
  readonly rejected: readonly Counterpart[];
  /** What comes nearest where there is none; null only where nothing can be compared. */
  readonly nearest: Counterpart | null;
  readonly coverage: "answered" | "partly" | "none";
}

export interface CompareRow {
  readonly clause: ComparedClause;
  /** Path of the section it is counted under, in its own document. */
  readonly section: string;
  /** One for each column after the first. */
  readonly cells: readonly CompareCell[];
}

/** How much of a section the documents of one column answer. */
export interface SectionCoverage {
  readonly document: string;
  readonly path: string;
  readonly heading: string;
  readonly answered: number;
  readonly partly: number;
  readonly none: number;
}

export interface CompareTable {
  readonly title: string;
  /** The first is where the rows come from. */
  readonly columns: readonly CompareColumn[];
  readonly rows: readonly CompareRow[];
  /** Measures only the other side has, column by column. */
  readonly alone: readonly (readonly CompareRow[])[];
  /** By section of the source, column by column. */
  readonly coverage: readonly (readonly SectionCoverage[])[];
  readonly elapsedMs: number;
}

/** One target on the indicator board. */
export interface IndicatorRow extends Target {
  readonly clause: string;
  readonly document: string;
  readonly region: string | null;
  readonly level: Level | null;
  readonly path: string;
  /** In the unit without magnitude, exact; null where the value is no number. */
  readonly low: string | null;
  readonly high: string | null;
  readonly baseUnit: string;
  /** Where the figure stands in the quote; null where it is printed otherwise. */
  readonly figure: Span | null;
}

export interface IndicatorSummary {
  /** Equal for what counts as one indicator. */
  readonly key: string;
  /** Its plainest printed name, without whose it is. */
  readonly name: string;
  readonly names: readonly string[];
  /** The commonest unit of its rows; counters such as 家 and 个 are one. */
  readonly unit: string;
  readonly regions: number;
  readonly years: readonly number[];
  readonly rows: readonly IndicatorRow[];
}

/** By what the board is narrowed; a count is of the indicators that choosing it leaves. */
export type BoardFacet = "region" | "year" | "document";

export interface IndicatorBoard {
  readonly indicators: readonly IndicatorSummary[];
  readonly facets: Readonly<Record<BoardFacet, readonly FacetValue[]>>;
}
