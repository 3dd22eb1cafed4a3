/**
 * The counterparts of a clause in one document, what a reader decided included.
 *
 * Guarantee: what was rejected never counts, what was accepted or pinned always
 * does, whatever its score.
 */
import type { Counterparts, Scored } from "../counterparts/counterparts.js";
import type { Decided } from "../library/decisions.js";
import type { Counterpart, Decision } from "../vocabulary.js";
import { showCounterpart } from "./shown.js";

export interface DocumentAnswers {
  readonly counterparts: readonly Counterpart[];
  readonly rejected: readonly Counterpart[];
  /** What fell just below the floor, best first, where asked for. */
  readonly near: readonly Counterpart[];
  /** Set where there is no counterpart. */
  readonly nearest: Counterpart | null;
}

type DecidedScore = Scored & { readonly decision: Decision | null };

/** A pinned clause stands first; then the grade, then the score. */
export const byWorth = (a: Rankable, b: Rankable): number =>
  Number(b.decision === "pinned") - Number(a.decision === "pinned") ||
  b.grade - a.grade ||
  b.score - a.score;

type Rankable = Pick<Counterpart, "decision" | "grade" | "score">;

/** What a reader says is a counterpart is at least of the same theme. */
function raised(scored: Scored, decision: Decision | null): DecidedScore {
  const holds = decision === "accepted" || decision === "pinned";
  return { ...scored, grade: holds && scored.grade === 0 ? 1 : scored.grade, decision };
}

export function answersIn(
  number: number,
  documents: readonly string[],
  engine: Counterparts,
  decided: Decided,
  near = 0,
): DocumentAnswers {
  const source = engine.clause(number);
  const all = documents
    .flatMap((document) => engine.of(number, document))
    .map((scored) => raised(scored, decided.of(source.id, engine.clause(scored.clause).id)));
  const show = (scored: DecidedScore): Counterpart =>
    showCounterpart(number, scored, scored.decision, engine);
  const standing = all.filter(({ decision }) => decision !== "rejected");
  const counterparts = standing.filter(({ grade }) => grade > 0).sort(byWorth);
  const below = standing.filter(({ grade, score }) => grade === 0 && score > 0).sort(byWorth);
  const nearest = counterparts.length > 0 ? undefined : below[0];
  return {
    counterparts: counterparts.map(show),
    rejected: all.filter(({ decision }) => decision === "rejected").map(show),
    near: below.slice(0, near).map(show),
    nearest: nearest ? show(nearest) : null,
  };
}
