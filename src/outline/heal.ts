/**
 * Lines broken by a page, a column or a scan, joined again.
 *
 * Guarantees that no character but white space is lost or moved, except that a
 * callout (■ …) which interrupts a sentence is set after it; that each logical
 * line knows the file's lines it came from; and that a line which opens a
 * construct of its own is never joined to the one before.
 */
import type { LogicalLine } from "../vocabulary.js";
import { isCallout } from "./forms.js";
import { JOIN_RULES, type Verdict } from "./join-rules.js";
import { type Label, readLabel } from "./labels.js";
import { type Draft, FURTHEST_LOOK, goesOn, indentOf, type Place } from "./running-on.js";
import { endsSentence } from "./sentence.js";
import { type Wrapping, widthOf } from "./wrapping.js";

export function heal(lines: readonly LogicalLine[], wrapping: Wrapping): readonly LogicalLine[] {
  const healing = new Healing(wrapping);
  lines.forEach((line, i) => {
    if (line.cells !== undefined) healing.pass(line);
    else if (line.text.trim() !== "") healing.take(line, lines[i + 1]);
  });
  return healing.finish();
}

class Healing {
  private readonly out: LogicalLine[] = [];
  private readonly wrapping: Wrapping;
  private readonly sequence = new Map<string, number>();
  private open: Draft | null = null;
  /** The sentence a callout stands in, while the callout is read. */
  private interrupted: Draft | null = null;
  /** Callouts that stood in the open sentence; they are set after it. */
  private asides: Draft[] = [];

  constructor(wrapping: Wrapping) {
    this.wrapping = wrapping;
  }

  /** A row of a table: whole already. */
  pass(row: LogicalLine): void {
    this.close();
    this.out.push(row);
  }

  take(line: LogicalLine, next: LogicalLine | undefined): void {
    const words = line.text.trim();
    const label = readLabel(words);
    const inSequence = label !== null && mayComeNext(label, this.sequence);
    const place: Place = { line, words, label, next, wrapping: this.wrapping, inSequence };
    if (this.resumes(place) || this.interrupts(place)) return;
    if (this.open !== null && !isCallout(words) && verdict(this.open, place) === "join") {
      append(this.open, line, words);
      return;
    }
    this.close();
    this.open = draftOf(line, words, label);
    if (label !== null) this.sequence.set(label.kind, label.value);
  }

  finish(): readonly LogicalLine[] {
    this.close();
    return this.out;
  }

  /** The callout is over, and the line goes on with the sentence it stood in. */
  private resumes(place: Place): boolean {
    const { interrupted, open } = this;
    if (interrupted === null || open === null || !endsSentence(open.text)) return false;
    if (verdict(interrupted, place) !== "join") return false;
    append(interrupted, place.line, place.words);
    this.asides.push(open);
    this.open = interrupted;
    this.interrupted = null;
    return true;
  }

  private interrupts(place: Place): boolean {
    const { open } = this;
    if (!isCallout(place.words) || this.interrupted !== null) return false;
    if (open === null || !goesOn(open, this.wrapping)) return false;
    this.interrupted = open;
    this.open = draftOf(place.line, place.words, place.label);
    return true;
  }

  private close(): void {
    for (const draft of [this.interrupted, this.open, ...this.asides]) {
      if (draft !== null) this.out.push(finished(draft));
    }
    this.open = null;
    this.interrupted = null;
    this.asides = [];
  }
}

function verdict(draft: Draft, place: Place): Verdict {
  for (const rule of JOIN_RULES) {
    const decided = rule.decide(draft, place);
    if (decided === "join" && rule.makesHeading) draft.isHeading = true;
    if (decided !== null) return decided;
  }
  return "break";
}

function draftOf(line: LogicalLine, words: string, label: Label | null): Draft {
  const [first, last] = line.lines;
  const indent = indentOf(line.text);
  const width = widthOf(words);
  const draft: Draft = {
    ...{ parts: [], text: "", length: 0, width: 0, hasStop: false, isHeading: false, pieces: 0 },
    ...{ first, last, lastWidth: width, label, indent, lead: line.lead },
  };
  extend(draft, words, width);
  return draft;
}

function append(draft: Draft, line: LogicalLine, words: string): void {
  draft.last = line.lines[1];
  draft.lastWidth = widthOf(words);
  extend(draft, seam(draft.text, words) + words, draft.lastWidth);
}

function extend(draft: Draft, words: string, width: number): void {
  draft.parts.push(words);
  draft.text = (draft.text + words).slice(-FURTHEST_LOOK);
  draft.length += words.length;
  draft.width += width;
  draft.hasStop ||= words.includes("。");
  draft.pieces++;
}

/** Only two words of letters are set apart again; a number broken by the line is one number. */
function seam(before: string, after: string): string {
  return /[A-Za-z]$/u.test(before) && /^[A-Za-z]/u.test(after) ? " " : "";
}

function finished(draft: Draft): LogicalLine {
  const { parts, first, last, lead } = draft;
  const line: LogicalLine = { text: parts.join(""), lines: [first, last] };
  return lead === undefined ? line : { ...line, lead };
}

function mayComeNext(label: Label, sequence: ReadonlyMap<string, number>): boolean {
  return label.value === 1 || label.value === (sequence.get(label.kind) ?? 0) + 1;
}
