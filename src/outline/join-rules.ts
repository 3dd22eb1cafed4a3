/**
 * When a line goes on from the one before: the ordered rules of healing.
 */

import { fold } from "../text/fold.js";
import type { LogicalLine } from "../vocabulary.js";
import { ANNEX, isBodies, isCallout, isDash, isDate, isDocNumber } from "./forms.js";
import { type Label, readLabel } from "./labels.js";
import { endsSentence, leavesBracketOpen } from "./sentence.js";
import { PARAGRAPH_INDENT, RAGGED, type Wrapping, widthOf } from "./wrapping.js";

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

export type Verdict = "join" | "break";

export interface JoinRule {
  readonly name: string;
  readonly why: string;
  /** True where what it joins is a heading. */
  readonly makesHeading?: true;
  readonly decide: (draft: Draft, place: Place) => Verdict | null;
}

/** The first rule that decides is followed. */
export const JOIN_RULES: readonly JoinRule[] = [
  {
    name: "date",
    why: "a date on a line of its own closes a signature; nothing runs on into or out of it",
    decide: (draft, { words }) => (isDate(words) || isDate(draft.text) ? "break" : null),
  },
  {
    name: "departments-in-brackets",
    why: "（省科技厅、财政厅，各地级以上市政府） under a measure is that measure's last words",
    decide: (draft, { words }) =>
      namesDepartments(words) && draft.length > SHORT && endsSentence(draft.text) ? "join" : null,
  },
  {
    name: "label",
    why: "a label whose number may come here opens its own line, even after a line that ran on",
    decide: (draft, { label, inSequence }) =>
      label !== null && (inSequence || endsSentence(draft.text)) ? "break" : null,
  },
  {
    name: "construct",
    why: "annexes, document numbers, notes and boxes stand alone",
    decide: (_draft, { words }) => (opensConstruct(words) ? "break" : null),
  },
  {
    name: "callout",
    why: "a callout is one sentence, set in a narrower column than the text around it",
    decide: (draft) =>
      isCallout(draft.text) && !endsSentence(draft.text) && draft.length < LONGEST_CALLOUT
        ? "join"
        : null,
  },
  {
    name: "closing-mark",
    why: "no line begins with a mark that closes; it was cut off from the line before",
    decide: (_draft, { words }) =>
      /^[，。、；：！？）》〉”」』〕％%]/u.test(words) ? "join" : null,
  },
  {
    name: "open-bracket",
    why: "a title 《… or a remark （… goes on until it is closed, also over a blank line",
    decide: (draft) => (leavesBracketOpen(draft.text) ? "join" : null),
  },
  {
    name: "sentence-ended",
    why: "a full stop ends the paragraph, unless the column ends there and new paragraphs are set in",
    decide: (draft, { line, wrapping }) => {
      if (!endsSentence(draft.text)) return null;
      const runsOn = wrapping.setsIn && isFull(draft, wrapping) && indentOf(line.text) === 0;
      return runsOn && /。[”」』）]?$/u.test(draft.text) ? "join" : "break";
    },
  },
  {
    name: "comma",
    why: "nothing ends with a comma",
    decide: (draft) => ("，,、—".includes(draft.text.at(-1) ?? "。") ? "join" : null),
  },
  {
    name: "dash",
    why: "—— at the start of a line opens a paragraph where the line before could end",
    decide: (draft, { words }) => (isDash(words) && draft.length < SHORT ? "break" : null),
  },
  {
    name: "set-in",
    why: "white space that begins paragraphs begins one here",
    decide: (_draft, { line, wrapping }) =>
      wrapping.setsIn && PARAGRAPH_INDENT.test(line.text) ? "break" : null,
  },
  {
    name: "heading-goes-on",
    makesHeading: true,
    why: "a heading's second line is set in to stand under its first, and is as short",
    decide: (draft, { line, words, wrapping }) =>
      draft.length < FURTHEST_LOOK &&
      isHeadingLike(draft.text, wrapping) &&
      indentOf(line.text) > draft.indent &&
      !PARAGRAPH_INDENT.test(line.text) &&
      isHeadingLike(words, wrapping)
        ? "join"
        : null,
  },
  {
    name: "heading-complete",
    why: "the text under a heading of two lines is not a third line of it",
    decide: (draft) => (draft.isHeading ? "break" : null),
  },
  {
    name: "column",
    why: "a line that fills its column runs on",
    decide: (draft, { wrapping }) => (isFull(draft, wrapping) ? "join" : null),
  },
  {
    name: "heading-over-two-lines",
    makesHeading: true,
    why: "two lines as short as headings with the text only after the second are one heading",
    decide: (draft, { words, next, wrapping }) =>
      isBrokenHeading(draft, words, next, wrapping) ? "join" : null,
  },
  {
    name: "unfinished",
    why: "a paragraph that does not end goes on; what is as short as a heading is one",
    decide: (draft, { wrapping }) => {
      const started = draft.hasStop || draft.width >= LONGEST_HEADING || hasClauses(draft);
      const inColumn = wrapping.measure !== null && isSentenceInColumn(draft);
      return started || inColumn ? "join" : "break";
    },
  },
];

/** A list of departments in brackets may have this length; no rule looks further back. */
export const FURTHEST_LOOK = 700;
/** A line up to here may be a heading, a name or a cell. */
const SHORT = 12;
/** The longest heading of the corpus has 41 characters; a line cut by a page has far more. */
const LONGEST_HEADING = 60;
/** A callout is a sentence; what is longer has lost its full stop. */
const LONGEST_CALLOUT = 300;

export function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

function isFull(draft: Draft, { measure, opening }: Wrapping): boolean {
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

const DEPARTMENTS =
  /[厅局委部办府院会行署][、,;)]|负责|牵头|配合|责任单位|责任部门|按职责|[厅局委部办府院会行署]$/u;

/** （省科技厅、财政厅、国税局、地税局，各地级以上市政府） */
function namesDepartments(words: string): boolean {
  if (!/^[（(]/u.test(words)) return false;
  const plain = fold(words.slice(0, 300));
  return readLabel(words) === null && DEPARTMENTS.test(plain) && !/^\((?:此件|本文)/u.test(plain);
}

function opensConstruct(words: string): boolean {
  const head = fold(words.slice(0, 24));
  return (
    ANNEX.test(head) ||
    /^(?:注|备注|说明)\s?\d?\s?[::]/u.test(head) ||
    /^(?:抄送|抄报|主送|发至|公开方式|主题词|联系人)\s?[::]/u.test(head) ||
    /^专栏\s?[\d一二三四五六七八九十]/u.test(head) ||
    isDocNumber(words)
  );
}

function isHeadingLike(words: string, { measure }: Wrapping): boolean {
  const width = widthOf(words);
  const widest = measure === null ? LONGEST_HEADING / 2 : measure - RAGGED;
  return width <= widest && !/[，,；;。：:]/u.test(words) && !endsSentence(words);
}

function isBrokenHeading(
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
function hasClauses({ label, text, length }: Draft): boolean {
  return label === null && length < FURTHEST_LOOK && (text.match(/[，,：:；;]/gu)?.length ?? 0) > 1;
}

/** In a column, a line with a comma or a second line is text already, not a heading. */
function isSentenceInColumn(draft: Draft): boolean {
  const isHeading = draft.label?.kind === "section" || draft.label?.kind === "subsection";
  return !isHeading && (draft.pieces > 1 || /[，,]/u.test(draft.text));
}
