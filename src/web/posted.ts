/** Bodies that are posted: JSON only, of a bounded length, read before anything is done. */
import express, { type ErrorRequestHandler, type RequestHandler } from "express";
import { sendProblem } from "./problems.js";

/** A form of another site cannot post JSON without being asked first. */
const isJson: RequestHandler = (request, response, next) => {
  if (request.is("application/json")) next();
  else {
    const detail = "正文类型应为 application/json · the body should be application/json";
    sendProblem(response, { status: 415, title: "正文有误", detail });
  }
};

/** Handlers that leave a JSON body in `request.body`; `example` is what it should look like, `largest` in bytes. */
export function postedJson(
  example: string,
  largest: number,
): [RequestHandler, RequestHandler, ErrorRequestHandler] {
  const faults: Readonly<Record<number, string>> = {
    400: `正文应为 JSON：${example} · the body should be JSON: ${example}`,
    413: `正文太长，至多 ${largest} 字节 · the body is too long, at most ${largest} bytes`,
    415: "正文的编码或字符集不能识别，请用 UTF-8 · the encoding of the body is not known, use UTF-8",
  };
  const told: ErrorRequestHandler = (error, _request, response, next) => {
    const status = Number((error as { status?: number }).status);
    const detail = faults[status];
    if (detail === undefined) next(error);
    else sendProblem(response, { status, title: "正文有误", detail });
  };
  return [isJson, express.json({ limit: largest, strict: true }), told];
}

/** Tells callers that use another method which one there is. */
export function onlyBy(allowed: string, detail: string): RequestHandler {
  return (_request, response) => {
    response.set("Allow", allowed);
    sendProblem(response, { status: 405, title: "方法不对", detail });
  };
}
