/** The paths of the works cited. */
import { Router } from "express";
import { showWork } from "../citations/cited-by.js";
import { findWorks } from "../citations/works.js";
import { ledgerCsv } from "../citations.js";
import type { Library } from "../library.js";
import { CITING, NONE, WORKS } from "./parameters.js";
import { sendProblem, valid } from "./problems.js";

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
  return router;
}
