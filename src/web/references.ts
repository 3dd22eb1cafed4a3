/**
 * The paths of citations: works cited, and drafts to be checked.
 *
 * A draft is posted because it is too long for an address; nothing of it is
 * kept, and nothing changes by posting it.
 */
import { type Request, type Response, Router } from "express";
import type { z } from "zod";
import { showWork } from "../citations/cited-by.js";
import { findWorks } from "../citations/works.js";
import { checkCitations, ledgerCsv } from "../citations.js";
import type { Library } from "../library.js";
import { CITING, DRAFT, NONE, readParameters, WORKS } from "./parameters.js";
import { onlyBy, postedJson } from "./posted.js";
import { sendProblem } from "./problems.js";

/** The longest draft allowed, in bytes, with room for JSON's escapes. */
const LARGEST_BODY = 2_000_000;

/** Valid parameters, or null once the problem is sent. */
function valid<T>(schema: z.ZodType<T>, given: unknown, response: Response): T | null {
  const read = readParameters(schema, given);
  if (!("fault" in read)) return read.parameters;
  sendProblem(response, { status: 400, title: "参数有误", detail: read.fault });
  return null;
}

export function references(current: () => Library): Router {
  const router = Router();
  router.get("/works", (request, response) => {
    const parameters = valid(WORKS, request.query, response);
    if (parameters === null) return;
    const { sort, page, size, ...filter } = parameters;
    response.json(findWorks(current(), filter, { sort, page, size }));
  });
  router.get("/works.csv", (request, response) => {
    if (valid(NONE, request.query, response) === null) return;
    response
      .attachment("待获取文件.csv")
      .type("text/csv; charset=utf-8")
      .send(ledgerCsv(current()));
  });
  router.get("/works/:id", (request, response) => {
    const filter = valid(CITING, request.query, response);
    if (filter === null) return;
    const id = String(request.params.id);
    const work = showWork(current(), id, filter);
    if (work) response.json(work);
    else {
      const detail =
        filter.clause === undefined
          ? `没有文件引用 ${id} · nothing cites ${id}`
          : `库中没有 ${id} 的 ${filter.clause} · the library has no clause ${filter.clause} of ${id}`;
      sendProblem(response, { status: 404, title: "没有找到", detail });
    }
  });
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
