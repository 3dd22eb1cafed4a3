/** Which figures are goals, and which tell only what was, is or may be. */
import type { Chunk } from "./chunks.js";
import { isBase } from "./definitions.js";
import { creates, leadOf } from "./lead.js";
import type { Predicate } from "./predicate.js";
import { type Reading, yearNow } from "./reading.js";

/** Whether the words make the figure a goal; `own`: its subject stands in the clause. */
export function isGoal(
  reading: Reading,
  chunk: Chunk,
  predicate: Predicate,
  own: boolean,
): boolean {
  const { sentence, passage, scope } = reading;
  if (reading.actual || predicate.verb === "have") return true;
  if (predicate.allowed) return false;
  if (isPast(reading)) return isBaseFigure(reading, chunk);
  const { kind } = chunk.figure;
  const before = passage.plain.slice(chunk.from, chunk.figure.start);
  const timed = yearNow(reading) !== null;
  const aimed = predicate.aimed || sentence.aimed || leadOf(before, false).aimed;
  if (kind === "time")
    return predicate.verb === "change" || ((timed || aimed) && predicate.bound === "<=");
  if (predicate.verb === "change" || isBaseFigure(reading, chunk)) return true;
  if (predicate.verb === "be") return (timed && scope.goal) || aimed;
  if (predicate.bound !== null && createsFirst(before)) return true;
  if (predicate.verb !== null)
    return timed || aimed || scope.goal || (kind === "share" && own && predicate.verb === "reach");
  if (!own) return aimed;
  if (/[的\s]$|等[\s]?$/u.test(before.slice(0, predicate.core)) && !before.includes("占"))
    return false;
  return timed || aimed || sentence.hit || createsFirst(before);
}

/** 引导企业新组建…平台10个: the verb that creates opens what is said. */
function createsFirst(before: string): boolean {
  const { length } = leadOf(before, false);
  return creates(before.slice(0, length + FIRST_VERB));
}

/** A subject such as 企业 or 各县（市）may stand before the verb. */
const FIRST_VERB = 6;

/** A year before the document's own tells what was, not what is to be. */
export const isPast = ({ clauseYear, scope }: Reading): boolean =>
  clauseYear !== null && scope.since !== null && clauseYear < scope.since;

/** 由2880万元增至…, 在原…的基础上: where a goal starts from. */
export function isBaseFigure(
  { passage: { plain } }: Reading,
  { from, to, figure }: Chunk,
): boolean {
  const after = plain.slice(figure.end, Math.max(to, figure.end + 12));
  return isBase(plain.slice(from, figure.start), after);
}
