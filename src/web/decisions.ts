/**
 * What readers decide about counterparts: the one thing this server writes.
 *
 * Guarantee: written only for the page itself (same origin, JSON), and for
 * others than this machine only where the person who runs the server says so:
 * nobody signs in, and one file holds for all.
 */
import {
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
  Router,
} from "express";
import { z } from "zod";
import { decideOn, NotComparable, NotHeld } from "../compare.js";
import { DecisionsProblem, readDecisions } from "../library/decisions.js";
import type { Library } from "../library.js";
import { NONE, readParameters } from "./parameters.js";
import { onlyBy, postedJson } from "./posted.js";
import { sendProblem } from "./problems.js";

const id = z.string().min(1).max(400);

const DECISION = z.strictObject({
  clauses: z.tuple([id, id]),
  decision: z.enum(["accepted", "rejected", "pinned"]).nullable(),
});

const LARGEST_BODY = 10_000;
const EXAMPLE = '{ "clauses": ["…", "…"], "decision": "accepted" | "rejected" | "pinned" | null }';

/** Environment variable that lets readers on other machines decide too. */
const SHARED = "CEYIN_SHARED_DECISIONS";

const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/u;
const LOOPBACK_HOST = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/iu;

/** A name of another site that leads to this machine is no name of this machine. */
const isLocal = ({ socket, headers }: Request): boolean =>
  LOOPBACK.test(socket.remoteAddress ?? "") && LOOPBACK_HOST.test(headers.host ?? "");

export const mayDecide = (request: Request): boolean =>
  process.env[SHARED] === "1" || isLocal(request);

/** Whether a page of this server asks; what is no browser says nothing of itself. */
function isSameOrigin({ headers }: Request): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  const { origin, host } = headers;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}

const guarded: RequestHandler = (request, response, next) => {
  const detail = !isSameOrigin(request)
    ? "取舍只能由本站的页面提交 · decisions are taken from this server's own page only"
    : !mayDecide(request)
      ? `本服务器不接受他机的取舍；管理员可设 ${SHARED}=1 · this server takes no decisions from other machines; its keeper may set ${SHARED}=1`
      : null;
  if (detail === null) next();
  else sendProblem(response, { status: 403, title: "取舍没有记下", detail });
};

/** What is answered for each reason a file cannot be used. */
const STATUS: Readonly<Record<DecisionsProblem["kind"], number>> = {
  damaged: 409,
  busy: 503,
  unwritable: 507,
};

/** Problems of the file and of what was named, for every path that reads or keeps decisions. */
export const decisionFaults: ErrorRequestHandler = (error, _request, response, next) => {
  const detail = error instanceof Error ? error.message : "";
  if (error instanceof NotHeld) {
    sendProblem(response, { status: 404, title: "没有找到", detail });
  } else if (error instanceof NotComparable) {
    sendProblem(response, { status: 422, title: "不能对照", detail });
  } else if (error instanceof DecisionsProblem) {
    sendProblem(response, { status: STATUS[error.kind], title: "取舍文件用不了", detail });
  } else next(error);
};

/** Router over the current library and the file of decisions. */
export function deciding(current: () => Library, file: string): Router {
  const router = Router();
  router
    .route("/decisions")
    .get(async (request, response) => {
      const read = readParameters(NONE, request.query);
      if ("fault" in read) {
        sendProblem(response, { status: 400, title: "参数有误", detail: read.fault });
        return;
      }
      response.json({ decidable: mayDecide(request), decisions: await readDecisions(file) });
    })
    .post(
      guarded,
      postedJson(EXAMPLE, LARGEST_BODY),
      async (request: Request, response: Response) => {
        const read = readParameters(DECISION, request.body);
        if ("fault" in read) {
          sendProblem(response, { status: 400, title: "参数有误", detail: read.fault });
          return;
        }
        const { clauses, decision } = read.parameters;
        await decideOn(current(), file, clauses, decision);
        response.json({ clauses, decision });
      },
    )
    .all(onlyBy("GET, POST", `请用 POST 提交 ${EXAMPLE} · post ${EXAMPLE}`));
  router.use(decisionFaults);
  return router;
}
