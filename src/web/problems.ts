/** Errors as RFC 9457 problem details: what happened, where, and what to do. */
import type { Response } from "express";
import type { z } from "zod";
import type { Span } from "../vocabulary.js";
import { readParameters } from "./parameters.js";

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

/** Valid parameters, or null once the problem is sent. */
export function valid<T>(schema: z.ZodType<T>, given: unknown, response: Response): T | null {
  const read = readParameters(schema, given);
  if (!("fault" in read)) return read.parameters;
  sendProblem(response, { status: 400, title: "参数有误", detail: read.fault });
  return null;
}
