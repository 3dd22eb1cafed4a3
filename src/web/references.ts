/** The paths of the works cited. */
import { Router } from "express";
import { showWork } from "../citations/cited-by.js";
import { findWorks } from "../citations/works.js";
import { worksExport } from "../export.js";
import type { Library } from "../library.js";
import { askingOf, sendExport } from "./exports.js";
import { CITING, WORKS } from "./parameters.js";
import { sendProblem, valid } from "./problems.js";

export function references(current: () => Library): Router {
  const router = Router();
  router.get("/works", (request, response) => {
    const parameters = valid(WORKS, request.query, response);
    if (parameters === null) return;
    const { sort, page, size, ...filter } = parameters;
    response.json(findWorks(current(), filter, { sort, page, size }));
  });
  for (const format of ["xlsx", "csv"] as const) {
    router.get(`/works.${format}`, async (request, response) => {
      const parameters = valid(WORKS, request.query, response);
      if (parameters === null) return;
      // What is missing is what one hands in, unless the others are asked for.
      const { sort, page: _page, size: _size, ...filter } = { held: false, ...parameters };
      const draft = worksExport(current(), filter, sort, askingOf(request, "citations"));
      await sendExport(response, draft, format);
    });
  }
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
