/** The paths of comparison: counterparts of a clause, the table, the indicator board. */
import { type Request, type Response, Router } from "express";
import { z } from "zod";
import {
  boardFacets,
  type CompareOptions,
  compareTable,
  counterpartsOf,
  indicatorBoard,
} from "../compare.js";
import { boardExport, compareExport, FORMATS } from "../export.js";
import { Decided, readDecisions } from "../library/decisions.js";
import type { Library } from "../library.js";
import type { IndicatorBoard } from "../vocabulary.js";
import { decisionFaults } from "./decisions.js";
import { askingOf, sendExport } from "./exports.js";
import { readParameters } from "./parameters.js";
import { sendProblem } from "./problems.js";
import { sendTimed } from "./timed.js";

const LEVELS = ["national", "province", "city", "district", "county"] as const;
const name = z.string().min(1).max(400);
const limit = z
  .string()
  .regex(/^[0-9]{1,4}$/, "不是整数 · is no whole number")
  .transform(Number)
  .pipe(z.int().min(1, "从 1 起 · counts from 1").max(1000, "至多 1000 · at most 1000"));

/** Several values: the parameter repeated, or a line feed between them; ids may hold commas. */
const several = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => [given].flat().flatMap((value) => value.split("\n")))
  .pipe(z.array(name).min(1).max(500, "至多 500 个 · at most 500"));

const COUNTERPARTS = z.strictObject({
  document: name.optional(),
  level: z.enum(LEVELS).optional(),
  region: name.optional(),
  limit: limit.default(20),
});

const COMPARE = z.strictObject({
  clauses: several.optional(),
  document: name.optional(),
  topic: name.optional(),
  documents: several.optional(),
  levels: z
    .union([z.string(), z.array(z.string())])
    .transform((given) => [given].flat().flatMap((value) => value.split(",")))
    .pipe(z.array(z.enum(LEVELS)))
    .optional(),
});

const TARGETS = z.strictObject({
  indicator: name.optional(),
  region: name.optional(),
  year: z
    .string()
    .regex(/^[0-9]{4}$/, "应是四位年份 · should be a year of four digits")
    .optional(),
  document: name.optional(),
});

type Handle<T> = (parameters: T, request: Request, response: Response) => Promise<void>;

/** A handler that is given valid parameters, or is not called. */
function answering<T>(schema: z.ZodType<T>, handle: Handle<T>) {
  return async (request: Request, response: Response): Promise<void> => {
    const read = readParameters(schema, request.query);
    if ("fault" in read) {
      sendProblem(response, { status: 400, title: "参数有误", detail: read.fault });
      return;
    }
    await handle(read.parameters, request, response);
  };
}

/** A list of ids given with commas, where no id of the library holds the whole. */
const parted = (given: readonly string[] | undefined, known: ReadonlySet<string>) =>
  given?.flatMap((value) => (known.has(value) ? [value] : value.split(",")));

/** What a table is asked for; null once the problem is sent, where it is not one subject. */
function tableOptions(
  given: z.infer<typeof COMPARE>,
  library: Library,
  decided: Decided,
  response: Response,
): CompareOptions | null {
  const { clauses, document, topic } = given;
  if ([clauses, document, topic].filter((one) => one !== undefined).length !== 1) {
    const detail = "请给出 clauses、document、topic 之一 · give one of clauses, document, topic";
    sendProblem(response, { status: 400, title: "参数有误", detail });
    return null;
  }
  const rows = parted(clauses, new Set(library.clauses.map(({ id }) => id)));
  const documents = parted(given.documents, new Set(library.documents.map(({ id }) => id)));
  return { ...given, clauses: rows, documents, decided };
}

/** Router over the current library; what readers decided is read from a file at each request. */
export function comparing(current: () => Library, decisions: string): Router {
  const router = Router();
  const decided = async (): Promise<Decided> => new Decided(await readDecisions(decisions));

  router.get(
    "/clauses/:id/counterparts",
    answering(COUNTERPARTS, async (options, request, response) => {
      const id = String(request.params.id);
      response.json(counterpartsOf(current(), id, { ...options, decided: await decided() }));
    }),
  );

  router.get(
    "/compare",
    answering(COMPARE, async (given, _request, response) => {
      const options = tableOptions(given, current(), await decided(), response);
      if (options !== null) sendTimed(response, compareTable(current(), options));
    }),
  );
  router.get(
    "/targets",
    answering(TARGETS, async (options, _request, response) => {
      const indicators = indicatorBoard(current(), options);
      response.json({ indicators, facets: boardFacets(indicators) } satisfies IndicatorBoard);
    }),
  );
  for (const format of FORMATS) {
    router.get(
      `/compare.${format}`,
      answering(COMPARE, async (given, request, response) => {
        const library = current();
        const options = tableOptions(given, library, await decided(), response);
        if (options === null) return;
        const draft = compareExport(library, options, askingOf(request, "compare"));
        await sendExport(response, draft, format);
      }),
    );
    router.get(
      `/targets.${format}`,
      answering(TARGETS, async (options, request, response) => {
        const draft = boardExport(current(), options, askingOf(request, "targets"));
        await sendExport(response, draft, format);
      }),
    );
  }
  router.use(decisionFaults);
  return router;
}
