/** What each command does once its arguments are understood. */
import type { Command } from "commander";
import { followLibrary } from "../library/follow.js";
import { search } from "../search.js";
import { warm } from "../warm.js";
import { type Folders, freshLibrary } from "./library.js";
import { printAdvice } from "./print-advice.js";
import { printAnswer, printFaults, styleFor } from "./print-answer.js";
import { say } from "./say.js";

interface ServeOptions extends Folders {
  readonly port: number;
  readonly host: string;
  readonly logLevel: string;
}

export async function serveCommand(options: ServeOptions): Promise<void> {
  let library = await freshLibrary(options);
  // The other commands need none of these, which take a third of a second to load.
  const [{ createApp }, { serve }, { pino }] = await Promise.all([
    import("../web/app.js"),
    import("../server.js"),
    import("pino"),
  ]);
  const log = pino({ level: options.logLevel }, pino.destination(process.stderr.fd));
  const app = createApp(() => library, { corpus: options.corpus, log });
  await serve(app, options);
  // A question in flight keeps the library it began with.
  followLibrary(options.index, {
    current: () => library,
    onLibrary: async (next) => {
      await warm(next);
      library = next;
      log.info({ builtAt: next.builtAt, documents: next.documents.length }, "new index");
    },
    onProblem: (problem) => log.warn({ err: problem }, "the new index cannot be used"),
  });
  warm(library).catch((problem) => log.warn({ err: problem }, "warming up failed"));
}

interface SearchOptions extends Folders {
  readonly json?: true;
  readonly size: number;
  readonly page: number;
}

export async function searchCommand(question: string[], options: SearchOptions, self: Command) {
  const mistyped = question.find((word) => word.startsWith("--"));
  if (mistyped) self.error(`unknown option '${mistyped}'`);
  const answer = search(question.join(" "), await freshLibrary(options), options);
  if (options.json) {
    console.log(JSON.stringify(answer, null, 2));
    return;
  }
  for (const line of [...printFaults(answer), ...printAdvice(answer)]) say(line);
  process.stdout.write(printAnswer(answer, options, styleFor(process.stdout)));
}
