/**
 * When a line goes on from the one before: the ordered rules of healing.
 */
import { ENTRY, isBodies, isCallout, isDash, isDate } from "./forms.js";
import { namesDepartments, opensConstruct } from "./opening.js";
import {
  type Draft,
  FURTHEST_LOOK,
  hasClauses,
  indentOf,
  isBrokenHeading,
  isCutOff,
  isFull,
  isHeadingLike,
  isSentenceInColumn,
  LONGEST_HEADING,
  type Place,
  SHORT,
} from "./running-on.js";
import { endsSentence, leavesBracketOpen } from "./sentence.js";
import { PARAGRAPH_INDENT } from "./wrapping.js";

/** A callout is a sentence; what is longer has lost its full stop. */
const LONGEST_CALLOUT = 300;

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
    name: "parted",
    why: "what was parted out of one line of the file was parted on purpose",
    decide: (draft, { line }) => (line.lines[0] === draft.last ? "break" : null),
  },
  {
    name: "signatory",
    why: "the body above a date signs; it is no rest of the line above it",
    decide: (_draft, { words, next }) =>
      isBodies(words) && isDate(next?.text.trim() ?? "") ? "break" : null,
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
    name: "entry",
    why: "发布单位：某市人民政府 is one fact; what stands beneath it is another",
    decide: (draft) =>
      draft.length <= LONGEST_HEADING && ENTRY.test(draft.text.trim()) ? "break" : null,
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
      const isText = draft.hasStop || hasClauses(draft) || isCutOff(draft);
      const started = isText || draft.width >= LONGEST_HEADING;
      const inColumn = wrapping.measure !== null && isSentenceInColumn(draft);
      return started || inColumn ? "join" : "break";
    },
  },
];
