/**
 * What became of every file: of the corpus as it lies there, and of the earlier
 * index where a file cannot be seen or was not asked for.
 */
import { dirname } from "node:path/posix";
import type { Library } from "../library.js";
import type { Listing } from "./corpus.js";
import type { Unnamed } from "./document.js";
import { type FileReading, readFile } from "./reading.js";
import { isChosen, mustExist } from "./selection.js";

export type Readings = readonly FileReading[];
/** By file of the corpus. */
export type Known = ReadonlyMap<string, FileReading>;

/** What an earlier library has. */
export function readingsOf(library: Library | null): Known {
  const known = new Map<string, FileReading & { documents: Unnamed[] }>();
  for (const stamp of library?.sources ?? []) {
    const { file } = stamp;
    known.set(file, { file, documents: [], failed: [], stamp, fresh: false });
  }
  for (const document of library?.documents ?? []) {
    known.get(sourceOf(document.file, known))?.documents.push(document);
  }
  for (const failure of library?.failed ?? []) {
    const file = failure.stamp?.file ?? failure.file;
    const reading = known.get(file) ?? { file, documents: [], stamp: null, fresh: false };
    const before = "failed" in reading ? reading.failed : [];
    known.set(file, { ...reading, failed: [...before, failure] });
  }
  return known;
}

/** The file a document came in: itself, or the archive it is a member of. */
function sourceOf(document: string, known: Known): string {
  let file = document;
  while (!known.has(file) && file !== ".") file = dirname(file);
  return file;
}

export interface ReadStep {
  readonly stage: "read";
  readonly file: string;
  readonly done: number;
  readonly total: number;
}

export interface ReadOptions {
  readonly corpus: string;
  readonly only?: readonly string[] | null;
  readonly ocr?: boolean;
  readonly onProgress?: (step: ReadStep) => void;
}

/** Reads what has to be read, in the order of the names. @throws MisplacedPath */
export async function readCorpus(
  { files, refused }: Listing,
  known: Known,
  { corpus, only = null, ocr = false, onProgress }: ReadOptions,
): Promise<Readings> {
  // Without an index made by this program all has to be read.
  const chosen = known.size === 0 ? null : only;
  mustExist(only, [...files, ...refused.map(({ file }) => file), ...known.keys()]);
  const readings = [...known.values()].filter(({ file }) => !isChosen(file, chosen));
  const due = [...files, ...beneath(refused, known)].filter((file) => isChosen(file, chosen));
  for (const [done, file] of due.entries()) {
    const onRead = () => onProgress?.({ stage: "read", file, done, total: due.length });
    const again = chosen !== null;
    const reading = await readFile({ corpus, file, earlier: known.get(file), again, ocr, onRead });
    if (reading) readings.push(reading);
  }
  for (const { file, reason } of refused.filter(({ file }) => isChosen(file, chosen))) {
    const failed = [{ file, reason, stamp: null, kept: false }];
    readings.push({ file, documents: [], failed, stamp: null, fresh: false });
  }
  return readings.sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** Files read earlier, in folders that cannot be opened now. */
function beneath(refused: Listing["refused"], known: Known): string[] {
  const folders = refused.map(({ file }) => file).filter((file) => file.endsWith("/"));
  return [...known.keys()].filter((file) => folders.some((folder) => file.startsWith(folder)));
}
