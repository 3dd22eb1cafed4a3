/**
 * The nouns of Ceyin, in the order a document meets them: from the file as
 * received, through its outline, to an answer. Types only; nothing here runs.
 *
 * Every offset is a half-open UTF-16 offset into the text it stands beside,
 * so `text.slice(...span)` is what the span claims.
 */

/** Half-open UTF-16 range `[start, end)`. */
export type Span = readonly [start: number, end: number];

/** Writing of the text as it stands: Simplified or Traditional. */
export type Script = "hans" | "hant";

/** Whose measure a document is, by rank in the division of China (GB/T 2260). */
export type Level = "national" | "province" | "city" | "district" | "county";

/* ------------------------------------------------------------ the file */

/** One line of a source, as it stood there. */
export interface Line {
  /** 1-based number of the line in the file (of the paragraph, where a format has no lines). */
  readonly number: number;
  readonly text: string;
  /** Cells, where the format itself says that the line is a row of a table. */
  readonly cells?: readonly string[];
  /** Its opening words, where they are set in another typeface than what follows them. */
  readonly lead?: string;
}

/** Words that belong on one line, however the file broke them, and where they stood. */
export interface LogicalLine {
  /** As printed, the broken lines joined; spaces inside are still the file's. */
  readonly text: string;
  /** First and last line in the file, 1-based, both included. */
  readonly lines: readonly [first: number, last: number];
  /** Cells, where the line is a row of a table. */
  readonly cells?: readonly string[];
  /** Its opening words, where they are set in another typeface than what follows them. */
  readonly lead?: string;
}

/** A file after decoding, before anything is understood. */
export interface Source {
  /** Path below the corpus folder, with `/`. */
  readonly file: string;
  readonly format: string;
  readonly encoding: string;
  readonly lines: readonly Line[];
  /** What the format itself states about the document (an HTML page's metadata, say). */
  readonly stated: Partial<DocumentFields>;
  readonly remarks: readonly Remark[];
  /** What the format itself sets apart from the text: a page's menus, running heads. */
  readonly dropped?: readonly Dropped[];
}

/** A doubt of the reader, with its place: reading never fails and never guesses in silence. */
export interface Remark {
  readonly file: string;
  /** 1-based line in the file; 0 where the whole file is meant. */
  readonly line: number;
  /** Short stable name of the rule that doubts, such as `number-jumps`. */
  readonly rule: string;
  /** One sentence for the person who keeps the corpus. */
  readonly message: string;
  /** The words in question, as printed. */
  readonly words: string;
}

/** A line that is page furniture: kept, shown on request, never searched. */
export interface Dropped {
  readonly line: number;
  readonly text: string;
  /** Which furniture it was taken for, such as `navigation`. */
  readonly rule: string;
}

/* -------------------------------------------------------- the document */

/** What is printed about a document as a whole; `null` where nothing is printed. */
export interface DocumentFields {
  /** As printed, line wraps joined. */
  readonly title: string;
  /** 发文字号 as printed, such as 粤府办〔2016〕46号. */
  readonly docNumber: string | null;
  /** 发文机关, in the order of the print. */
  readonly issuers: readonly string[];
  /** 成文日期, ISO. */
  readonly issued: string | null;
  /** 发布时间 of the page that carries it, ISO. */
  readonly published: string | null;
  /** First and last year the document says it covers. */
  readonly period: readonly [from: number, to: number] | null;
  /** Name of the division whose measure it is; `null` for a national one. */
  readonly region: string | null;
  readonly level: Level | null;
  /** Code of the region in GB/T 2260; `null` for a national measure or a place without a code. */
  readonly regionCode: string | null;
  /** 文种 the title ends in, in Simplified form, such as 通知 or 办法. */
  readonly genre: string | null;
  readonly validity: Validity | null;
  readonly script: Script;
}

/** From when and until when a document says that it holds. */
export interface Validity {
  /** ISO; null where it holds from an issue whose date is not printed. */
  readonly effective: string | null;
  /** Last day, ISO; null where none is printed. */
  readonly expires: string | null;
  /** The sentence it was read from. */
  readonly words: string;
}

/**
 * What a node of an outline is. A `paragraph` is an unnumbered heading or a
 * `——` paragraph; the types after it have a place, but no number of their own.
 */
export type NodeType =
  | "title"
  | "preamble"
  | "section"
  | "subsection"
  | "item"
  | "subitem"
  | "paragraph"
  | "table"
  | "row"
  | "closing"
  | "signature"
  | "note";

/** One node of the outline. A document's nodes are listed in the order of the print. */
export interface OutlineNode {
  /** Printed labels from the outside in, such as `二/（三）/1`; unique in its document. */
  readonly path: string;
  readonly type: NodeType;
  /** The label as printed, such as `( 一 )`; `null` where none is. */
  readonly label: string | null;
  readonly heading: string | null;
  /** The node's own words, label and heading included, its children's not. */
  readonly text: string;
  /** Index of the enclosing node in the same list; `null` at the top. */
  readonly parent: number | null;
  /** First and last line in the file, 1-based, both included. */
  readonly lines: readonly [first: number, last: number];
}

/** A document as read: what it says of itself, and its words, each in one place. */
export interface PolicyDocument extends DocumentFields {
  /** Stable name: the file's path in the corpus without its ending. */
  readonly id: string;
  readonly file: string;
  /** Lines of the title block, healed, in the order of the print. */
  readonly front: readonly string[];
  readonly nodes: readonly ReadNode[];
  readonly dropped: readonly Dropped[];
  readonly remarks: readonly Remark[];
}

/* ------------------------------------------------- what a node carries */

/**
 * How a figure binds: `>=` 以上 不低于 突破, `<=` 以内 不超过, `~` 左右 约, `=`
 * without any such word, `actual` for a figure of today, such as 现有24个.
 */
export type Comparator = ">=" | "<=" | "~" | "=" | "actual";

/** A figure to be reached or kept. */
export interface Target {
  /** What is counted or measured, in printed words. */
  readonly indicator: string;
  /** Decimal string as printed, such as `1.3` or `2-3`. */
  readonly value: string;
  /** With its magnitude, such as 万家; empty where none is printed. */
  readonly unit: string;
  readonly comparator: Comparator;
  readonly year: number | null;
  /** The words it was read from. */
  readonly quote: string;
  /** Where the quote stands in the node's text. */
  readonly span: Span;
}

/** A named programme in “ ” or 「」, such as “珠江人才计划”. */
export interface Programme {
  /** Its name without the marks: “互联网+”行动计划 → 互联网+行动计划. */
  readonly name: string;
  /** Where it stands, marks included. */
  readonly span: Span;
}

/** What the words of one node say beyond themselves. */
export interface NodeContent {
  /** Bodies made responsible, in the order of the print, carried-over prefix restored. */
  readonly departments: readonly string[];
  readonly targets: readonly Target[];
  readonly programmes: readonly Programme[];
}

/** A node with what it carries. */
export type ReadNode = OutlineNode & NodeContent;

/* ----------------------------------------------------------- citations */

/**
 * How a work is cited: 《…》 with its number, 《…》 alone or a law named without
 * marks, a number alone (国发〔2016〕18号), an order (国务院令第449号), a short
 * form (《办法》), the citing text itself (本方案, 上述意见), a place in a work
 * (第十二条第二款, 前款), or a form to be filled in, which is no work (《…申请表》).
 */
export type CitationKind =
  | "title-number"
  | "title"
  | "number"
  | "order"
  | "short"
  | "self"
  | "pointer"
  | "form";

/**
 * What the citing words do with the work: take it as their ground (根据,
 * 为贯彻落实), put it in force or pass it on (印发, 转发), change it, end it
 * (废止, 失效), or only name it.
 */
export type Relation = "basis" | "forwards" | "amends" | "repeals" | "mentions";

/** A place in a work. `null` where it does not say; 第二十五条之一第二项 in Taiwan is article 25-1, paragraph 2. */
export interface Provision {
  readonly chapter: number | null;
  /** 条, with its insertion: `12`, `25-1`. */
  readonly article: string | null;
  /** 款 (in Taiwan 項). */
  readonly paragraph: number | null;
  /** 项 (in Taiwan 款). */
  readonly item: number | null;
  /** Counted from where it stands: 前款 is -1, 本条 0; of the smallest unit it names. */
  readonly relative: {
    readonly unit: "article" | "paragraph" | "item";
    readonly by: number;
  } | null;
}

/** A title or number printed inside a title: 〈…〉 in 《…印发〈…〉的通知》. */
export interface InnerCitation {
  readonly title: string | null;
  readonly docNumber: string | null;
  readonly span: Span;
}

/** A citation as it stands in a text, before anyone asks which work it is. */
export interface FoundCitation {
  /** The printed words at `span`. */
  readonly raw: string;
  readonly span: Span;
  readonly kind: CitationKind;
  /** Without the marks, line breaks healed; of a short form or pointer the work it stands for. */
  readonly title: string | null;
  /** Brackets 〔〕 and no spaces, in the script of the print. */
  readonly docNumber: string | null;
  /** A body that stands before the marks: 国务院《关于…》. */
  readonly issuer: string | null;
  readonly inner: readonly InnerCitation[];
  /** The short form it defines: 以下简称《办法》. */
  readonly alias: string | null;
  readonly provision: Provision | null;
  /** Last place of a range: 第三条至第五条. */
  readonly through: Provision | null;
  /** Index, in the same list, of the citation a pointer belongs to; null for a place in the citing text. */
  readonly base: number | null;
  readonly relation: Relation;
}

/** `ambiguous` stands for no link: the candidates are shown, none is taken. */
export type Confidence = "certain" | "likely" | "ambiguous";

/** A citation with the work it was found to be. */
export interface Citation extends FoundCitation {
  /** Id of the work; null where it is no work, or where more than one could be meant. */
  readonly work: string | null;
  /** Id of the document, where the library holds it. */
  readonly document: string | null;
  /** Id of the clause a pointer leads to, where the library holds it. */
  readonly clause: string | null;
  /** Works that could be meant, where it is ambiguous. */
  readonly candidates: readonly string[];
  readonly confidence: Confidence;
  /** Why, in stable words such as `number`, `title`, `issuer`. */
  readonly evidence: readonly string[];
}

/** One place that cites a work. */
export interface CitedBy {
  /** Id of the citing clause. */
  readonly clause: string;
  readonly raw: string;
  readonly span: Span;
  readonly relation: Relation;
  /** Id, level and date of the document it is in. */
  readonly document: string;
  readonly level: Level | null;
  readonly issued: string | null;
}

/** A cited work, whether the library holds it or not. */
export interface Work {
  readonly id: string;
  readonly title: string;
  readonly docNumber: string | null;
  /** The other names it is printed under. */
  readonly aliases: readonly string[];
  readonly document: string | null;
  readonly level: Level | null;
  /** A day of a document held, else the year of its number. */
  readonly issued: string | null;
  readonly citedBy: readonly CitedBy[];
  /** Places in the document itself that name it by its title. */
  readonly selfCitedBy: readonly CitedBy[];
}

export type FindingKind =
  | "title-number-mismatch"
  | "title-differs"
  | "brackets"
  | "unclosed"
  | "not-held"
  | "ambiguous"
  | "repealed"
  | "superseded"
  | "later-than-draft"
  | "quote-differs"
  | "no-such-article";

/** A run of two texts side by side: `same` in both, else what one has in place of the other. */
export interface Difference {
  readonly same: string;
  readonly draft: string;
  readonly source: string;
}

/** What is wrong or worth a look with a citation of a draft. */
export interface Finding {
  /** Place in the draft. */
  readonly span: Span;
  readonly kind: FindingKind;
  /** One sentence for the person who drafts. */
  readonly detail: string;
  readonly evidence: {
    readonly work: string | null;
    readonly document: string | null;
    readonly clause: string | null;
    /** The words it rests on, as printed in the source. */
    readonly words: string | null;
    readonly difference: readonly Difference[];
  };
}

/* ----------------------------------------------------------- the index */

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

/** A heading or title as context: it counts for the clauses beneath it. */
export interface ContextHeading {
  readonly text: string;
  /** Numbers of the clauses beneath it, ascending. */
  readonly clauses: readonly number[];
  readonly kind: "title" | "heading";
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

/* -------------------------------------------------------------- search */

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
}

/** A fault in a question, at its place; what could be understood was searched. */
export interface QueryFault {
  readonly span: Span;
  readonly detail: string;
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

export interface Answer {
  readonly query: {
    readonly text: string;
    /** Required terms; within each, the forms that count as it. */
    readonly terms: readonly (readonly string[])[];
    readonly widened: readonly string[];
    /** The best tier among the hits; null without hits. */
    readonly tier: Tier | null;
    /** Set where the question is a document number. */
    readonly number: {
      /** In its canonical form. */
      readonly printed: string;
      /** Id of the document that has it; null where the corpus holds none. */
      readonly document: string | null;
    } | null;
    readonly offers: readonly Offer[];
    /** The question with a likely slip put right; null where none is likely. */
    readonly suggestion: string | null;
    readonly faults: readonly QueryFault[];
  };
  readonly total: number;
  /** How the total divides by tier. */
  readonly tiers: Readonly<Record<Tier, number>>;
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

/* --------------------------------------------------------- comparison */

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
  readonly kind: "target" | "strength" | "department" | "money" | "figure";
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
}

export interface IndicatorSummary {
  /** Equal for what counts as one indicator. */
  readonly key: string;
  /** Its commonest name. */
  readonly name: string;
  readonly names: readonly string[];
  /** The one unit of its rows. */
  readonly unit: string;
  readonly regions: number;
  readonly years: readonly number[];
  readonly rows: readonly IndicatorRow[];
}
