/**
 * The paths of drafts: a file to its text, a text to what is wrong in its
 * citations. Posted because a draft is too long for an address; nothing of it
 * is kept, logged or changed by posting it.
 */
import { type Request, type Response, Router } from "express";
import { checkCitations, readDraft } from "../draft.js";
import type { Library } from "../library.js";
import { DRAFT, DRAFT_FILE, NONE } from "./parameters.js";
import { onlyBy, postedFile, postedJson } from "./posted.js";
import { sendProblem, valid } from "./problems.js";

/** The longest text allowed, in bytes, with room for JSON's escapes. */
const LARGEST_BODY = 2_000_000;
/** The largest file: a draft with maps and photographs in it. */
const LARGEST_FILE = 32_000_000;

export function drafting(current: () => Library): Router {
  const router = Router();
  router
    .route("/read-draft")
    .post(postedFile(LARGEST_FILE), readPosted)
    .all(onlyBy("POST", "请用 POST 提交文件的字节 · post the bytes of the file instead"));
  router
    .route("/check-citations")
    .post(postedJson('{ "text": "…" }', LARGEST_BODY), (request: Request, response: Response) => {
      if (valid(NONE, request.query, response) === null) return;
      const draft = valid(DRAFT, request.body, response);
      if (draft === null) return;
      const today = new Date().toISOString().slice(0, 10);
      response.json(checkCitations(current(), draft.text, today));
    })
    .all(onlyBy("POST", "请用 POST 提交 { text } · post { text } instead"));
  return router;
}

async function readPosted(request: Request, response: Response): Promise<void> {
  const parameters = valid(DRAFT_FILE, request.query, response);
  if (parameters === null) return;
  // Without a single byte there is no body to be read.
  const bytes: Uint8Array = Buffer.isBuffer(request.body) ? request.body : new Uint8Array();
  try {
    response.json(await readDraft(parameters.name, bytes));
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "Unreadable") throw error;
    sendProblem(response, { status: 422, title: "读不了这份文稿", detail: error.message });
  }
}
