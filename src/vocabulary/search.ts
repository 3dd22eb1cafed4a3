/** What is searched and what a search answers: clauses, postings, hits. Types only. */
import type {
  DocumentFields,
  NodeType,
  PolicyDocument,
  Script,
  Span,
  Target,
  Told,
} from "./document.js";

/**
 * What search works on: a node that says something itself, or a document's
 * title block. A heading that only stands above others is none; it gives its
 * words to the clauses beneath it.
 */
export interface Clause {
  /** `<document id>:<path>`, stable over rebuilds; the path of a title block is `front`. */
  readonly id: string;
  readonly document: PolicyDocument;
  /** Index of the node in its document; `null` for the title block. */
  readonly node: number | null;
  readonly path: string;
  readonly type: NodeType | "front";
  readonly heading: string | null;
  readonly text: string;
  readonly departments: readonly string[];
  readonly targets: readonly Target[];
  /** Names of the programmes it mentions. */
  readonly programmes: readonly string[];
}

/** Half-open range `[from, to)` of clause numbers. */
export type NumberRange = readonly [from: number, to: number];

/** A heading, title or sentence that introduces a list, as context: it counts for the clauses beneath it. */
export interface ContextHeading {
  readonly text: string;
  /**
   * The clauses beneath it as half-open ranges of their numbers, ascending; more
   * than one where a callout of another part stands between them.
   */
  readonly clauses: readonly NumberRange[];
  readonly kind: "title" | "heading" | "lead-in";
  /** Whether it is no clause itself, so that its words are found only through the clauses beneath. */
  readonly only: boolean;
}

/** Where a token stands: clause numbers by impact, the strongest slot first. Never written to. */
export interface PostingList {
  readonly count: number;
  readonly slots: readonly (readonly number[] | undefined)[];
}

/** Token → where it stands. */
export interface Postings {
  lookup(token: string): PostingList;
}

/** How well a hit answers, best first. */
export type Tier = "exact" | "all" | "some";

export interface Excerpt {
  readonly text: string;
  readonly spans: readonly Span[];
}

export interface DocumentSummary extends DocumentFields {
  readonly id: string;
  readonly file: string;
}

/** One found clause; `clause` is null and `path` is `front` where a title or number was found. */
export interface Hit {
  readonly clause: string | null;
  readonly document: DocumentSummary;
  readonly path: string;
  readonly type: NodeType | "front";
  readonly heading: string | null;
  /** Headings above it, outermost first, as printed. */
  readonly context: readonly string[];
  /** What matched in each of them. */
  readonly contextSpans: readonly (readonly Span[])[];
  /** What matched in the document's title. */
  readonly titleSpans: readonly Span[];
  readonly text: string;
  /** What matched, in `text`. */
  readonly spans: readonly Span[];
  readonly excerpt: Excerpt;
  readonly tier: Tier;
  readonly score: number;
  /** The score terms that raised it, strongest first. */
  readonly reasons: readonly string[];
  /** Bodies it makes responsible. */
  readonly departments: readonly string[];
  readonly targets: readonly Target[];
  /** Works and other clauses it cites; told where an answer goes out by HTTP. */
  readonly cites?: number;
  /** Clauses that point at it; of a title, places of other documents that cite its document. */
  readonly citedBy?: number;
}

/** A fault in a question, at its place; what could be understood was searched. */
export interface QueryFault {
  readonly span: Span;
  readonly detail: Told;
}

export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

/** A body asked for under one of its names, with what it became or was before: offered, never counted. */
export interface Offer {
  readonly word: string;
  readonly became: readonly string[];
  readonly was: readonly string[];
}

/** A word of a question that was widened. */
export interface Widening {
  /** Where it stands in the question as typed. */
  readonly span: Span;
  /** The other words that were looked for as well, and stand somewhere. */
  readonly forms: readonly string[];
}

export interface Answer {
  readonly query: {
    readonly text: string;
    /** Required terms; within each, the forms that count as it. */
    readonly terms: readonly (readonly string[])[];
    /** Other words that were looked for as well, and stand somewhere. */
    readonly widened: readonly string[];
    /** The same by the word they stand for. */
    readonly widenings: readonly Widening[];
    /** The best tier among the hits; null without hits. */
    readonly tier: Tier | null;
    /** Set where the question is a document number. */
    readonly number: {
      /** In its canonical form. */
      readonly printed: string;
      /** Id of the document that has it; null where the corpus holds none. */
      readonly document: string | null;
    } | null;
    /** Set where the question asks for an article of a work that is held. */
    readonly article: {
      /** As typed: 第七条第二项; without the item where the article itself is not there. */
      readonly printed: string;
      /** Title of the work, and the script it is printed in. */
      readonly title: string;
      readonly script: Script;
      /** Id of the clause of the article, or of its item where that is one; null where the work has no such article, or the article no such item. */
      readonly clause: string | null;
    } | null;
    readonly offers: readonly Offer[];
    /** The question with a likely slip put right; null where none is likely. */
    readonly suggestion: string | null;
    readonly faults: readonly QueryFault[];
    /** Whether words or fields of it were searched, or its signs found: false where faults left nothing. */
    readonly searched: boolean;
  };
  readonly total: number;
  /** How the total divides by tier. */
  readonly tiers: Readonly<Record<Tier, number>>;
  /** Whether more clauses answer in part: then the nearest are listed, and only they are counted. */
  readonly hasMoreInPart: boolean;
  readonly hits: readonly Hit[];
  readonly facets: Readonly<Record<FacetName, readonly FacetValue[]>>;
  readonly elapsedMs: number;
}

/** A name of the corpus that goes on from what was typed. */
export interface Suggestion {
  /** In the script typed. */
  readonly text: string;
  readonly kind: "title" | "number" | "body" | "programme" | "heading" | "region";
  /** Clauses that hold it. */
  readonly count: number;
  /** Document of a title or number; null otherwise. */
  readonly document: string | null;
}

export type FacetName = "level" | "region" | "department" | "document" | "year";
