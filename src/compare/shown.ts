/** Clauses and counterparts as others see them: words, marks, reasons, differences. */
import { contextOf, summaryOf } from "../answers/present/origin.js";
import type { Counterparts, Scored } from "../counterparts/counterparts.js";
import { differencesOf } from "../counterparts/differences.js";
import { deadlineSpans, figuresOfClause } from "../counterparts/marks.js";
import { reasonsFor } from "../counterparts/reasons.js";
import type { Clause, ComparedClause, Counterpart, Decision, Span } from "../vocabulary.js";

export function showCompared(clause: Clause): ComparedClause {
  const { id, document, node, path, type, heading, text } = clause;
  return {
    id,
    document: summaryOf(document),
    path,
    type,
    heading,
    context: contextOf(document, node),
    text,
    figures: figuresOfClause(clause),
    deadlines: deadlineSpans(text),
  };
}

const inOrder = (spans: readonly Span[]): Span[] => [...spans].sort((a, b) => a[0] - b[0]);

/** Spans in order, those that touch or overlap as one. */
function joined(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const [start, end] of inOrder(spans)) {
    const last = out.at(-1);
    if (last && start <= last[1]) out[out.length - 1] = [last[0], Math.max(last[1], end)];
    else out.push([start, end]);
  }
  return out;
}

const round = (score: number): number => Math.round(score * 1000) / 1000;

const isHeld = (decision: Decision | null): boolean =>
  decision === "accepted" || decision === "pinned";

/** A counterpart of a clause, which is told by its number. */
export function showCounterpart(
  asked: number,
  { clause: number, score, grade }: Scored,
  decision: Decision | null,
  engine: Counterparts,
): Counterpart {
  const [source, clause] = [engine.clause(asked), engine.clause(number)];
  const { segmented } = engine.corpus;
  const words = { one: segmented[asked] ?? "", other: segmented[number] ?? "" };
  const { reasons, runs } = reasonsFor(source, clause, words, (bigram) =>
    engine.vectors.rarityOf(bigram),
  );
  return {
    clause: showCompared(clause),
    score: round(score),
    grade,
    decision,
    reasons,
    spans: joined(runs.map(({ there }) => there)),
    sourceSpans: joined(runs.map(({ here }) => here)),
    // Clauses that share no more than a theme say different things of necessity.
    differences:
      grade >= 2 || isHeld(decision) ? differencesOf(source, clause, engine.corpus.wording) : [],
  };
}
