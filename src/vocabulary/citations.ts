/** What a text points to: citations, the works they mean, what is wrong with them in a draft. Types only. */
import type { Level, Script, Span, Told } from "./document.js";
import type { DocumentSummary, Excerpt, FacetValue } from "./search.js";

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
  /** Its day as printed before it, ISO: 根据2008年2月18日《…的决定》. */
  readonly dated: string | null;
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
  /** How surely it means the work, and why. */
  readonly confidence: Confidence;
  readonly evidence: readonly string[];
  /** Id, level and date of the document it is in. */
  readonly document: string;
  readonly level: Level | null;
  readonly issued: string | null;
}

/** A place that cites, with the words around it. */
export interface CitingPlace extends CitedBy {
  /** Path of the clause in its document; `front` for the title block. */
  readonly path: string;
  /** Printed labels and headings above, outermost first. */
  readonly context: readonly string[];
  /** The sentence it stands in, the citation marked. */
  readonly sentence: Excerpt;
}

/** How often a work is cited, and by how many documents; its own words about itself do not count. */
export interface TimesCited {
  readonly times: number;
  readonly documents: number;
}

/** A work in short, as it is told beside the words that cite it. */
export interface WorkSummary {
  readonly id: string;
  readonly title: string;
  readonly script: Script;
  readonly docNumber: string | null;
  /** Id of the document, where the library holds it. */
  readonly document: string | null;
  readonly level: Level | null;
  readonly issued: string | null;
  /** Of a document held. */
  readonly issuers: readonly string[];
  readonly cited: TimesCited;
}

/** A cited work, whether the library holds it or not. */
export interface Work {
  readonly id: string;
  readonly title: string;
  /** Writing of the title. */
  readonly script: Script;
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

/** Works as a list. */
export interface FoundWorks {
  readonly total: number;
  /** Those of the page asked for. With a relation, their `citedBy` are the places that have it. */
  readonly works: readonly Work[];
  /** How all that were found divide. */
  readonly facets: Readonly<Record<"held" | "level" | "year" | "relation", readonly FacetValue[]>>;
}

/** A work, or one clause of a document held, with who cites it and in what words. */
export interface CitedWork extends Work {
  readonly citedBy: readonly CitingPlace[];
  readonly selfCitedBy: readonly CitingPlace[];
  /** Whatever the filters. */
  readonly cited: TimesCited;
  /** Of a document held. */
  readonly issuers: readonly string[];
  /** The documents of the places shown, in the order of the library. */
  readonly citing: readonly DocumentSummary[];
  /** How the places of other documents divide. */
  readonly facets: Readonly<Record<"level" | "year" | "relation", readonly FacetValue[]>>;
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
  readonly detail: Told;
  /** Words to put in the place of those at `span`; null where nobody knows them. */
  readonly suggestion: string | null;
  readonly evidence: {
    readonly work: string | null;
    readonly document: string | null;
    readonly clause: string | null;
    /** The words it rests on, as printed in the source. */
    readonly words: string | null;
    readonly difference: readonly Difference[];
  };
}

/** How many citations of other works a draft has, each counted where it stands. */
export interface DraftTally {
  readonly citations: number;
  readonly held: number;
  readonly notHeld: number;
  /** No work could be told. */
  readonly unclear: number;
}

/** A draft's citations and what is wrong with them, in the order of the text. */
export interface CheckedDraft {
  readonly citations: readonly Citation[];
  readonly findings: readonly Finding[];
  readonly tally: DraftTally;
}
