/** Answers that say how long they took, sent so that equal ones have equal tags. */
import { createHash } from "node:crypto";
import type { Response } from "express";

/**
 * Sends an answer under a tag of all it says but the time it took. The tag is
 * weak: of two answers with one tag the times may differ, and nothing else.
 */
export function sendTimed(response: Response, answer: { readonly elapsedMs: number }): void {
  const { elapsedMs, ...rest } = answer;
  const said = JSON.stringify(rest);
  const tag = createHash("sha256").update(said).digest("base64url");
  response
    .set("ETag", `W/"${tag}"`)
    .type("json")
    .send(`${said.slice(0, -1)},"elapsedMs":${JSON.stringify(elapsedMs)}}`);
}
