/**
 * Figures a node sets to be reached or kept, with what they measure, how they
 * bind, for which year, and the words they were read from.
 *
 * Guarantee: the quote is the text at its span; reading is linear in the text.
 */
import { fold } from "../../text/fold.js";
import type { NodeType, OutlineNode, Span, Target } from "../../vocabulary.js";
import type { NodeContext } from "../context.js";
import { readClause } from "./clause.js";
import { asksConditions } from "./definitions.js";
import { readMeasure } from "./measured.js";
import { passageOf } from "./passage.js";
import { isTimeOnly } from "./quote.js";
import { newSentence, type Reading, type Scope } from "./reading.js";
import { rowTargets } from "./rows.js";
import { yearOf } from "./years.js";

/** Nodes that set no goals: names, dates, and tables, whose rows do. */
const WITHOUT: readonly NodeType[] = ["title", "signature", "table"];

export function targetsOf(node: OutlineNode, context: NodeContext): readonly Target[] {
  if (WITHOUT.includes(node.type)) return [];
  if (node.type === "row") return rowTargets(node.text, context);
  if (asksConditions(fold(context.above))) return [];
  const { found } = readPassage(node.text, 0, scopeOf(context), false, null);
  return found.sort((a, b) => a.at - b.at).map(({ target }) => target);
}

function scopeOf({ headings, above, since }: NodeContext): Scope {
  const lead = /[^。]*[:：]\s*$/u.exec(above)?.[0] ?? "";
  const stated = [lead, ...headings]
    .map((words) => yearOf(fold(words)))
    .find((year) => year !== null);
  const past = stated !== undefined && since !== null && stated !== null && stated < since;
  const goal = headings.some((heading) => /目标|指标/u.test(fold(heading)));
  return { headingYear: past ? null : (stated ?? null), goal, since };
}

function readPassage(
  text: string,
  offset: number,
  scope: Scope,
  actual: boolean,
  outer: Reading | null,
): Reading {
  const passage = passageOf(text);
  const reading: Reading = {
    passage,
    scope,
    offset,
    actual,
    year: outer?.year ?? null,
    clauseYear: null,
    sentence:
      outer === null
        ? newSentence()
        : { ...newSentence(), ...carried(outer, targetBefore(outer, offset)) },
    found: outer?.found ?? [],
  };
  const at = { figure: 0, year: 0, aside: 0 };
  for (const { span, opens } of passage.clauses) {
    if (opens && outer === null) {
      reading.sentence = newSentence(span[0]);
      reading.clauseYear = null;
    }
    readSpan(reading, span, at);
    if (outer === null) readAsides(reading, span, at);
  }
  return reading;
}

/** What a bracket goes on from: the target it stands behind. */
function carried({ sentence }: Reading, before: Target | null) {
  const { hit, aimed } = sentence;
  return { subject: before?.indicator ?? sentence.subject, hit, aimed };
}

interface Cursor {
  figure: number;
  year: number;
  aside: number;
}

function readSpan(reading: Reading, [from, to]: Span, at: Cursor): void {
  const { passage, sentence } = reading;
  const clause = passage.plain.slice(from, to);
  const figures = [];
  for (
    let figure = passage.figures[at.figure];
    figure !== undefined && figure.start < to;
    figure = passage.figures[++at.figure]
  ) {
    if (figure.start >= from) figures.push(figure);
  }
  takeYears(reading, to, at);
  if (/力争|争取|确保|目标/u.test(clause)) sentence.aimed = true;
  if (figures.length > 0) {
    readClause(reading, from, to, figures);
    sentence.before = null;
    sentence.timeAt = null;
    return;
  }
  if (isTimeOnly(clause)) sentence.timeAt = from;
  else {
    sentence.earlier = sentence.before;
    sentence.before = [from, to];
    const every = /^\s*(每年|每季度|每月)/u.exec(clause)?.[1];
    if (every !== undefined) {
      sentence.every = every;
      sentence.everyAt = sentence.timeAt ?? from;
    }
    sentence.timeAt = null;
  }
}

/** Years up to the end of the clause; a past one counts in its own sentence only. */
function takeYears(reading: Reading, to: number, at: Cursor): void {
  const { passage, scope } = reading;
  for (
    let year = passage.years[at.year];
    year !== undefined && year.span[0] < to;
    year = passage.years[++at.year]
  ) {
    reading.clauseYear = year.year;
    if (scope.since === null || year.year >= scope.since) reading.year = year.year;
  }
}

/** （现有24个）, （注：2016年入池企业33家）, （其中国家级3家）; other brackets only explain. */
const NOW = /^\s*(?:注[:：]?|目前|现有|已有|现状|截至|原有|(?:19|20)\d\d年)/u;
const PART = /其中|力争|达到?|以上|不低于/u;

function readAsides(reading: Reading, [, to]: Span, at: Cursor): void {
  const { passage } = reading;
  for (
    let aside = passage.asides[at.aside];
    aside !== undefined && aside[0] < to;
    aside = passage.asides[++at.aside]
  ) {
    if (readMeasure(reading, aside)) continue;
    const words = passage.text.slice(...aside);
    const folded = fold(words);
    if (!NOW.test(folded) && !(PART.test(folded) && reading.sentence.hit)) continue;
    readPassage(words, reading.offset + aside[0], reading.scope, NOW.test(folded), reading);
  }
}

/** The last target that ends before a place. */
function targetBefore({ found }: Reading, place: number): Target | null {
  for (let at = found.length - 1; at >= 0; at--) {
    const target = found[at]?.target;
    if (target !== undefined && target.span[1] <= place) return target;
  }
  return null;
}
