/** The commands in this process, on the corpus and an index that is made once for a test file. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, vi } from "vitest";
import { main } from "../src/cli.js";
import { ingest } from "../src/ingest.js";
import { CORPUS } from "./corpus-library.js";

/** What a command prints, what it tells beside, its exit code. */
export interface Run {
  readonly out: string;
  readonly told: string;
  readonly code: number;
}

export interface CorpusCommands {
  /** A place in a folder of the test's own; the folder itself without a name. */
  place(name?: string): string;
  run(...words: string[]): Promise<Run>;
}

export function corpusCommands(): CorpusCommands {
  let folder = "";
  const index = (): string => join(folder, "index");
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "ceyin-commands-"));
    await ingest({ corpus: CORPUS, index: index() });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return {
    place: (name = "") => join(folder, name),
    run: (...words) => run([...words, "--corpus", CORPUS, "--index", index()]),
  };
}

async function run(words: string[]): Promise<Run> {
  const said = { out: "", told: "" };
  const taking = (channel: NodeJS.WriteStream, to: "out" | "told") =>
    vi.spyOn(channel, "write").mockImplementation((chunk) => {
      said[to] += String(chunk);
      return true;
    });
  const writes = [taking(process.stdout, "out"), taking(process.stderr, "told")];
  process.exitCode = 0;
  try {
    await main(words);
    return { ...said, code: Number(process.exitCode) };
  } finally {
    for (const write of writes) write.mockRestore();
    process.exitCode = 0;
  }
}
