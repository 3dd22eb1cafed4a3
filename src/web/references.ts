/**
 * The paths of citations: works cited, and drafts to be checked.
 *
 * A draft is posted because it is too long for an address; nothing of it is
 * kept, and nothing changes by posting it.
 */
import express, { type ErrorRequestHandler, type Request, type Response, Router } from "express";
import type { z } from "zod";
import { checkCitations, ledgerCsv, listWorks, showWork } from "../citations.js";
import type { Library } from "../library.js";
import { DRAFT, NONE, readParameters, WORKS } from "./parameters.js";
import { sendProblem } from "./problems.js";

/** The longest draft allowed, in bytes, with room for JSON's escapes. */
const LARGEST_BODY = 2_000_000;

/** What is at fault where a body cannot be read, by its status. */
const BODY_FAULTS: Readonly<Record<number, string>> = {
  400: '正文应为 JSON：{ "text": "…" } · the body should be JSON: { "text": "…" }',
  413: `正文太长，至多 ${LARGEST_BODY} 字节 · the body is too long, at most ${LARGEST_BODY} bytes`,
  415: "正文的编码或字符集不能识别，请用 UTF-8 · the encoding of the body is not known, use UTF-8",
};

const bodyFaults: ErrorRequestHandler = (error, _request, response, next) => {
  const status = Number((error as { status?: number }).status);
  const detail = BODY_FAULTS[status];
  if (detail === undefined) next(error);
  else sendProblem(response, { status, title: "正文有误", detail });
};

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
    const held = parameters.held === undefined ? undefined : parameters.held === "true";
    response.json({ works: listWorks(current(), held) });
  });
  router.get("/works.csv", (request, response) => {
    if (valid(NONE, request.query, response) === null) return;
    response
      .attachment("待获取文件.csv")
      .type("text/csv; charset=utf-8")
      .send(ledgerCsv(current()));
  });
  router.get("/works/:id", (request, response) => {
    if (valid(NONE, request.query, response) === null) return;
    const id = String(request.params.id);
    const work = showWork(current(), id);
    if (work) response.json(work);
    else {
      const detail = `没有文件引用 ${id} · nothing cites ${id}`;
      sendProblem(response, { status: 404, title: "没有找到", detail });
    }
  });
  router
    .route("/check-citations")
    .post(
      isJson,
      express.json({ limit: LARGEST_BODY, strict: true }),
      bodyFaults,
      (request: Request, response: Response) => {
        if (valid(NONE, request.query, response) === null) return;
        const draft = valid(DRAFT, request.body, response);
        if (draft === null) return;
        const today = new Date().toISOString().slice(0, 10);
        response.json(checkCitations(current(), draft.text, today));
      },
    )
    .all((_request, response) => {
      response.set("Allow", "POST");
      const detail = "请用 POST 提交 { text } · post { text } instead";
      sendProblem(response, { status: 405, title: "方法不对", detail });
    });
  return router;
}

/** A form of another site cannot post JSON without being asked first. */
function isJson(request: Request, response: Response, next: () => void): void {
  if (request.is("application/json")) next();
  else {
    const detail = "正文类型应为 application/json · the body should be application/json";
    sendProblem(response, { status: 415, title: "正文有误", detail });
  }
}
