/** A document as it is read: the file, its fields, its outline, what each node carries. Types only. */

export type Span = readonly [start: number, end: number];

/** Writing of the text as it stands: Simplified or Traditional. */
export type Script = "hans" | "hant";

/** One sentence in each language of the page. */
export type Told = Readonly<Record<"zh-Hans" | "zh-Hant" | "en", string>>;

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
  readonly message: Told;
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
  /** Whose figure it is, as the row of a table names it (江苏); absent where it is the document's own. */
  readonly place?: string;
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
