/** The HTTP API and the page over one library. HTTP only: all answers come from `search`. */
import { fileURLToPath } from "node:url";
import compression from "compression";
import express, { type Express } from "express";
import helmet from "helmet";
import type { Logger } from "pino";
import { pinoHttp } from "pino-http";
import type { Library } from "../library.js";
import { api } from "./api.js";
import { faults } from "./faults.js";
import { sendProblem } from "./problems.js";

const PUBLIC = fileURLToPath(new URL("../../public", import.meta.url));

/** The converters between scripts that the page asks for, as opencc-js ships them for browsers. */
const OPENCC = {
  cn2t: fileURLToPath(import.meta.resolve("opencc-js/cn2t")),
  t2cn: fileURLToPath(import.meta.resolve("opencc-js/t2cn")),
};

export interface AppOptions {
  /** Folder of the corpus, whose files are sent as originals. */
  readonly corpus: string;
  /** Without one nothing is written. */
  readonly log?: Logger;
}

/**
 * The app over a library. `current` is asked at every request, so that a new
 * library can take the old one's place.
 */
export function createApp(current: () => Library, { corpus, log }: AppOptions): Express {
  const app = express();
  if (log) app.use(pinoHttp({ logger: log }));
  app.disable("x-powered-by");
  app.set("etag", "strong");
  app.set("query parser", "simple");
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'"],
          imgSrc: ["'self'"],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
        },
      },
      // Offices serve this over plain http on their own network.
      strictTransportSecurity: false,
    }),
  );
  app.use(compression());
  app.use("/api", api(current, corpus));
  for (const [name, file] of Object.entries(OPENCC)) {
    app.get(`/opencc/${name}.js`, (_request, response) => response.sendFile(file));
  }
  app.use(express.static(PUBLIC, { extensions: ["html"], cacheControl: false }));
  app.use((request, response) => {
    const detail = `没有 ${request.path} · there is no ${request.path}`;
    sendProblem(response, { status: 404, title: "没有这个地址", detail });
  });
  app.use(faults);
  return app;
}
