/** Whether what has been read of a paragraph runs on, is a heading, or is cut off. */
import type { LogicalLine } from "../vocabulary.js";
import { isBodies, isCallout } from "./forms.js";
import { type Label, readLabel } from "./labels.js";
import { endsSentence, leavesBracketOpen } from "./sentence.js";
import { RAGGED, type Wrapping, widthOf } from "./wrapping.js";

/** What has been joined so far. */
export interface Draft {
  readonly parts: string[];
  /** The last words, as far back as any rule looks; a rope of the whole would be copied for each line. */
  text: string;
  length: number;
  width: number;
  hasStop: boolean;
  /** True once two lines were joined as one heading: nothing but more heading goes on it. */
  isHeading: boolean;
  readonly first: number;
  last: number;
  /** The opening words of the first line, where they stand in another typeface. */
  readonly lead: string | undefined;
  /** Width of the last line joined: a full one runs on. */
  lastWidth: number;
  pieces: number;
  readonly label: Label | null;
  readonly indent: number;
}

/** The line in question, the one after it, and what the document's lines are like. */
export interface Place {
  readonly line: LogicalLine;
  readonly words: string;
  readonly label: Label | null;
  readonly next: LogicalLine | undefined;
  readonly wrapping: Wrapping;
  /** True where the label's number is one that may come here. */
  readonly inSequence: boolean;
}

/** A list of departments in brackets may have this length; no rule looks further back. */
export const FURTHEST_LOOK = 700;
/** A line up to here may be a heading, a name or a cell. */
export const SHORT = 12;
/** The longest heading of the corpus has 41 characters; a line cut by a page has far more. */
export const LONGEST_HEADING = 60;

export function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

export function isFull(draft: Draft, { measure, opening }: Wrapping): boolean {
  const full = draft.pieces === 1 ? opening : measure;
  return full !== null && draft.lastWidth > full - RAGGED;
}

/** True where the sentence of a draft was cut off and its rest is still to come. */
export function goesOn(draft: Draft, wrapping: Wrapping): boolean {
  if (endsSentence(draft.text) || isCallout(draft.text)) return false;
  return (
    isFull(draft, wrapping) ||
    "，、".includes(draft.text.at(-1) ?? "。") ||
    leavesBracketOpen(draft.text) ||
    draft.hasStop ||
    draft.width >= LONGEST_HEADING
  );
}

export function isHeadingLike(words: string, { measure }: Wrapping): boolean {
  const width = widthOf(words);
  const widest = measure === null ? LONGEST_HEADING / 2 : measure - RAGGED;
  return width <= widest && !/[，,；;。：:]/u.test(words) && !endsSentence(words);
}

export function isBrokenHeading(
  draft: Draft,
  words: string,
  next: LogicalLine | undefined,
  wrapping: Wrapping,
): boolean {
  if (wrapping.measure === null || draft.label !== null || next === undefined) return false;
  if (isCallout(draft.text) || isBodies(draft.text) || isBodies(words)) return false;
  const nextWords = next.text.trim();
  return (
    isHeadingLike(draft.text, wrapping) &&
    isHeadingLike(words, wrapping) &&
    !isHeadingLike(nextWords, wrapping) &&
    readLabel(nextWords) === null
  );
}

/** 各区人民政府: 《…规划》业经市政府批准, … — more clauses than an unnumbered heading has. */
export function hasClauses({ label, text, length }: Draft): boolean {
  return label === null && length < FURTHEST_LOOK && (text.match(/[，,：:；;]/gu)?.length ?? 0) > 1;
}

/** A line with a comma, longer than any heading that has one, is a sentence cut off; so is an article. */
export function isCutOff({ label, text, width }: Draft): boolean {
  if (!/[，,]/u.test(text)) return false;
  return label === null ? width >= LONGEST_WITH_COMMA : label.kind === "article";
}

const LONGEST_WITH_COMMA = 40;

/** In a column, a line with a comma or a second line is text already, not a heading. */
export function isSentenceInColumn(draft: Draft): boolean {
  const isHeading = draft.label?.kind === "section" || draft.label?.kind === "subsection";
  return !isHeading && (draft.pieces > 1 || /[，,]/u.test(draft.text));
}
