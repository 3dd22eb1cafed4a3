/** The paths of the graph: what cites what around a work, and where to begin. */
import { Router } from "express";
import { graphAround, mostConnected } from "../graph.js";
import type { Library } from "../library.js";
import { CONNECTED, GRAPH } from "./parameters.js";
import { sendProblem, valid } from "./problems.js";

export function graph(current: () => Library): Router {
  const router = Router();
  router.get("/graph", (request, response) => {
    const parameters = valid(GRAPH, request.query, response);
    if (parameters === null) return;
    const { document, work, steps } = parameters;
    const id = document ?? work ?? "";
    const found = graphAround(current(), id, steps);
    const held = found?.nodes.find((node) => node.id === found.centre)?.document;
    if (found !== null && (document === undefined || held === document)) response.json(found);
    else {
      const detail = `库中没有 ${id}，也没有文件引用它 · ${id} is neither held nor cited`;
      sendProblem(response, { status: 404, title: "没有找到", detail });
    }
  });
  router.get("/graph/start", (request, response) => {
    const parameters = valid(CONNECTED, request.query, response);
    if (parameters === null) return;
    response.json({ documents: mostConnected(current(), parameters.size) });
  });
  return router;
}
