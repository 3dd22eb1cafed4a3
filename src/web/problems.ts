/** Errors as RFC 9457 problem details: what happened, where, and what to do. */
import type { Response } from "express";
import type { Span } from "../vocabulary.js";

export interface Problem {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** Place of the fault in a question. */
  readonly span?: Span;
}

/** Sends a problem; `type` is `about:blank` since the status and title say all there is. */
export function sendProblem(response: Response, problem: Problem): void {
  response
    .status(problem.status)
    .type("application/problem+json")
    .send(JSON.stringify({ type: "about:blank", ...problem }));
}
