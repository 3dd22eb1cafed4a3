/** Whatever a handler threw, as a problem: the caller's faults as what they are, ours as 500 and in the log. */
import type { ErrorRequestHandler } from "express";
import { type Problem, sendProblem } from "./problems.js";

/** What Express and its sender of files throw: their status, and headers that go with it. */
interface HttpFault {
  readonly status?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

type Told = Pick<Problem, "title" | "detail">;

const CALLERS: Readonly<Record<number, Told>> = {
  400: {
    title: "请求有误",
    detail: "网址中的百分号编码有误 · the address is not well encoded",
  },
  404: { title: "没有找到", detail: "文件已不在 · the file is no longer there" },
  412: {
    title: "条件不符",
    detail:
      "文件已不是 If-Match 或 If-Unmodified-Since 所指的那一版，请重新获取 · the file is not the one that If-Match or If-Unmodified-Since names, get it anew",
  },
  416: {
    title: "范围有误",
    detail: "Range 所要的范围在文件之外 · the Range asked for lies outside the file",
  },
};

const OTHER: Told = {
  title: "请求有误",
  detail: "这个请求不能照办 · the request cannot be answered as it stands",
};

const OURS: Told = {
  title: "服务器出错",
  detail: "程序内部出错，详情见日志 · see the server's log",
};

/** Said of the file that was to be sent, and not true of a problem. */
const OF_THE_FILE = ["Content-Disposition", "ETag", "Last-Modified", "Accept-Ranges"];

export const faults: ErrorRequestHandler = (error, request, response, next) => {
  const { status: given, headers = {} } = (error ?? {}) as HttpFault;
  const isCallers = typeof given === "number" && given >= 400 && given < 500;
  const status = isCallers ? given : 500;
  if (!isCallers) request.log?.error(error);
  // A part is on its way: all that can be done is to break off.
  if (response.headersSent) return next(error);
  for (const name of OF_THE_FILE) response.removeHeader(name);
  // Of 416 the length the file has.
  if (isCallers) response.set(headers);
  sendProblem(response, { status, ...(isCallers ? (CALLERS[status] ?? OTHER) : OURS) });
};
