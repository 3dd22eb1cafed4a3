/** Bodies that are posted: of one type, of a bounded length, read before anything is done. */
import express, { type ErrorRequestHandler, type RequestHandler } from "express";
import { sendProblem } from "./problems.js";

/** A form of another site cannot post these types without being asked first. */
function isOf(type: string): RequestHandler {
  return (request, response, next) => {
    if (request.is(type)) next();
    else {
      const detail = `正文类型应为 ${type} · the body should be ${type}`;
      sendProblem(response, { status: 415, title: "正文有误", detail });
    }
  };
}

type Handlers = [RequestHandler, RequestHandler, ErrorRequestHandler];

/** Handlers that leave a JSON body in `request.body`; `example` is what it should look like, `largest` in bytes. */
export function postedJson(example: string, largest: number): Handlers {
  const told = tellingFaults({
    400: `正文应为 JSON：${example} · the body should be JSON: ${example}`,
    413: `正文太长，至多 ${largest} 字节 · the body is too long, at most ${largest} bytes`,
    415: "正文的编码或字符集不能识别，请用 UTF-8 · the encoding of the body is not known, use UTF-8",
  });
  return [isOf("application/json"), express.json({ limit: largest, strict: true }), told];
}

const BYTES = "application/octet-stream";
const MEGABYTE = 1_000_000;

/** Handlers that leave a file's bytes in `request.body` as a Buffer; `largest` in bytes. */
export function postedFile(largest: number): Handlers {
  const most = largest / MEGABYTE;
  const told = tellingFaults({
    400: "文件没有传完，请重试 · the file did not arrive whole, try again",
    413: `文件超过 ${most} MB · the file has more than ${most} MB`,
    415: "传输编码不能识别 · the transfer encoding is not known",
  });
  return [isOf(BYTES), express.raw({ type: BYTES, limit: largest }), told];
}

function tellingFaults(faults: Readonly<Record<number, string>>): ErrorRequestHandler {
  return (error, _request, response, next) => {
    const status = Number((error as { status?: number }).status);
    const detail = faults[status];
    if (detail === undefined) next(error);
    else sendProblem(response, { status, title: "正文有误", detail });
  };
}

/** Tells callers that use another method which one there is. */
export function onlyBy(allowed: string, detail: string): RequestHandler {
  return (_request, response) => {
    response.set("Allow", allowed);
    sendProblem(response, { status: 405, title: "方法不对", detail });
  };
}
