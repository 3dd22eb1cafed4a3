/** The paths below `/api`: JSON, read only but for decisions, unknown parameters refused by name. */
import { type Request, type Response, Router } from "express";
import type { z } from "zod";
import { withCounts } from "../citations/hits.js";
import { decisionsBeside } from "../library/decisions.js";
import { FORMAT } from "../library/manifest.js";
import type { Library } from "../library.js";
import { search, suggest } from "../search.js";
import { showClause, showDocument, showDocuments, showFailed } from "../show.js";
import { comparing } from "./compare.js";
import { deciding } from "./decisions.js";
import { drafting } from "./draft.js";
import { graph } from "./graph.js";
import { sendOriginal } from "./original.js";
import { DOCUMENTS, NONE, readParameters, SEARCH, SUGGEST } from "./parameters.js";
import { sendProblem } from "./problems.js";
import { references } from "./references.js";
import { sendTimed } from "./timed.js";

/** A handler that is given valid parameters, or is not called. */
function answering<T>(
  schema: z.ZodType<T>,
  handle: (parameters: T, request: Request, response: Response) => void | Promise<void>,
): (request: Request, response: Response) => void | Promise<void> {
  return (request, response) => {
    const read = readParameters(schema, request.query);
    if ("fault" in read) {
      sendProblem(response, { status: 400, title: "参数有误", detail: read.fault });
      return;
    }
    return handle(read.parameters, request, response);
  };
}

function missing(response: Response, what: string): void {
  const detail = `库中没有 ${what} · there is no ${what} in the library`;
  sendProblem(response, { status: 404, title: "没有找到", detail });
}

/** Router over the current library, whose documents were read from the corpus folder. */
export function api(current: () => Library, corpus: string): Router {
  const router = Router();
  // A reader's own copy is asked about again each time, by the tag of what it says (`sendTimed`
  // where the time it took is told with it), and never kept by others.
  router.use((_request, response, next) => {
    response.set("Cache-Control", "private, no-cache");
    next();
  });
  router.get(
    "/search",
    answering(SEARCH, ({ q, page, size, sort, ...filters }, _request, response) => {
      const library = current();
      sendTimed(response, withCounts(search(q, library, { page, size, sort, filters }), library));
    }),
  );
  router.get(
    "/suggest",
    answering(SUGGEST, ({ q }, _request, response) => {
      response.json({ suggestions: suggest(q, current()) });
    }),
  );
  router.get(
    "/documents",
    answering(DOCUMENTS, (filter, _request, response) => {
      const library = current();
      response.json({ documents: showDocuments(library, filter), failed: showFailed(library) });
    }),
  );
  router.get(
    "/documents/:id",
    answering(NONE, (_parameters, request, response) => {
      const id = String(request.params.id);
      const document = showDocument(current(), id);
      if (document) response.json(document);
      else missing(response, id);
    }),
  );
  router.get(
    "/documents/:id/original",
    answering(NONE, async (_parameters, request, response) => {
      const id = String(request.params.id);
      const document = current().documents.find((one) => one.id === id);
      if (!document) missing(response, id);
      else if (!(await sendOriginal(response, corpus, document.file))) {
        const detail = `文件夹里已没有 ${document.file} · ${document.file} is no longer in the corpus folder`;
        sendProblem(response, { status: 404, title: "原文件不在", detail });
      }
    }),
  );
  router.get(
    "/clauses/:id",
    answering(NONE, (_parameters, request, response) => {
      const id = String(request.params.id);
      const clause = showClause(current(), id);
      if (clause) response.json(clause);
      else missing(response, id);
    }),
  );
  router.use(references(current));
  router.use(drafting(current));
  router.use(graph(current));
  const decisions = decisionsBeside(corpus);
  router.use(comparing(current, decisions));
  router.use(deciding(current, decisions));
  router.get(
    "/health",
    answering(NONE, (_parameters, _request, response) => {
      const { documents, clauses, builtAt, segmenterName } = current();
      const index = {
        documents: documents.length,
        clauses: clauses.length,
        builtAt,
        format: FORMAT,
        segmenter: segmenterName,
      };
      response.json({ status: "ok", index });
    }),
  );
  return router;
}
