/** The library of the five documents in `corpus/`, or of a folder of fixtures, built once for a test file. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type IngestReport, ingest } from "../src/ingest.js";

export const CORPUS = fileURLToPath(new URL("../corpus", import.meta.url));

/** Ingests the corpus into a folder of its own, and removes it again. */
export async function withCorpus<T>(
  use: (report: IngestReport, index: string) => Promise<T>,
  corpus = CORPUS,
): Promise<T> {
  const index = await mkdtemp(join(tmpdir(), "ceyin-index-"));
  try {
    const report = await ingest({ corpus, index });
    if (report.failed.length > 0) throw new Error(JSON.stringify(report.failed));
    return await use(report, index);
  } finally {
    await rm(index, { recursive: true, force: true });
  }
}
