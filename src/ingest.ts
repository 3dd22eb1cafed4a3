/**
 * The way in, on one screen: each file of the corpus by itself (decode → strip
 * furniture → outline → content, in `ingest/document.ts`), then all of them
 * together into a library, saved.
 *
 * Guarantee: a file that cannot be read is named and the rest goes in; nothing
 * is dropped in silence; the old index is whole until the new one is; a file is
 * read again only when its bytes, its sidecar or the reader changed, or OCR comes.
 */
import type { Wording } from "./answers/wording.js";
import { listCorpus } from "./ingest/corpus.js";
import { documentIds } from "./ingest/identity.js";
import { lockIndex } from "./ingest/lock.js";
import {
  type Known,
  type Readings,
  type ReadStep,
  readCorpus,
  readingsOf,
} from "./ingest/readings.js";
import { type FailedFile, LibraryProblem } from "./library/manifest.js";
import { openLibrary } from "./library/open.js";
import { saveLibrary } from "./library/save.js";
import { buildLibrary, type Library, type Origin } from "./library.js";

export interface IngestOptions {
  /** Folder of the documents; never written to. */
  readonly corpus: string;
  /** Folder the index is saved below. */
  readonly index: string;
  /** Paths of the corpus to be read, changed or not, all else staying as it was; null reads what changed. */
  readonly only?: readonly string[] | null;
  /** Recognise the words in pages that are pictures; files such pages were left of are read again. */
  readonly ocr?: boolean;
  /** The rules by which questions to the library are widened; those of the repository where none are given. */
  readonly wording?: Wording;
  /** Told before each file that is read, and for each stage after the files. */
  readonly onProgress?: (step: IngestStep) => void;
}

export type IngestStep = ReadStep | { readonly stage: "index" | "save" };

export interface IngestReport {
  readonly library: Library;
  /** Files read in this run. */
  readonly read: readonly string[];
  /** Files taken from the earlier index as they were. */
  readonly kept: readonly string[];
  /** Files of the earlier index that are no longer in the corpus. */
  readonly removed: readonly string[];
  readonly failed: readonly FailedFile[];
  readonly elapsedMs: number;
}

/**
 * Reads what changed in the corpus, builds the library and saves it.
 * @throws IndexLocked where another run is at it.
 */
export async function ingest(options: IngestOptions): Promise<IngestReport> {
  const began = performance.now();
  const { corpus, index, wording, onProgress } = options;
  const lock = await lockIndex(index);
  try {
    const earlier = await usable(index, wording);
    const known = readingsOf(earlier);
    const readings = await readCorpus(await listCorpus(corpus), known, options);
    const report = reportOf(readings, known);
    let library = earlier;
    if (library === null || changes(report, library)) {
      onProgress?.({ stage: "index" });
      library = build(readings, report.failed, { earlier, wording });
      onProgress?.({ stage: "save" });
      await lock.confirm();
      await saveLibrary(library, index);
    }
    return { library, ...report, elapsedMs: performance.now() - began };
  } finally {
    await lock.release();
  }
}

/** The library of an earlier run; null where there is none made by this program and whole. */
async function usable(index: string, wording: Wording | undefined): Promise<Library | null> {
  return openLibrary(index, wording).catch((problem: unknown) => {
    if (problem instanceof LibraryProblem) return null;
    throw problem;
  });
}

function reportOf(readings: Readings, known: Known) {
  const now = new Set(readings.map(({ file }) => file));
  const filesOf = (list: Readings): string[] => list.map(({ file }) => file);
  return {
    read: filesOf(readings.filter(({ fresh, stamp }) => fresh && stamp)),
    kept: filesOf(readings.filter(({ fresh, stamp }) => !fresh && stamp)),
    removed: filesOf([...known.values()].filter(({ file, stamp }) => stamp && !now.has(file))),
    failed: readings.flatMap(({ failed }) => failed),
  };
}

function changes(report: ReturnType<typeof reportOf>, earlier: Library): boolean {
  const { read, removed, failed } = report;
  const asBefore = JSON.stringify(failed) === JSON.stringify(earlier.failed);
  return read.length > 0 || removed.length > 0 || !asBefore;
}

function build(
  readings: Readings,
  failed: readonly FailedFile[],
  given: Pick<Origin, "earlier" | "wording">,
): Library {
  const documents = readings.flatMap(({ documents }) => documents);
  const ids = documentIds([...documents, ...failed].map(({ file }) => file));
  const named = documents.map((one) => ({ ...one, id: ids.get(one.file) ?? one.file }));
  const sources = readings.flatMap(({ stamp }) => stamp ?? []);
  return buildLibrary(named, { sources, failed, builtAt: new Date().toISOString(), ...given });
}
