/**
 * The way in, on one screen: each file of the corpus by itself (decode → strip
 * furniture → outline), then all of them together into a library, saved.
 *
 * Guarantee: a file that cannot be read is named and the rest goes in; nothing
 * is dropped in silence; the old index is whole until the new one is.
 */
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, stat } from "node:fs/promises";
import { join, parse, sep } from "node:path";
import { withContent } from "./clauses/content.js";
import { buildLibrary, type Library, type SourceStamp, saveLibrary } from "./library.js";
import { outline } from "./outline/outline.js";
import { stripFurniture } from "./source/furniture.js";
import { readSource } from "./source/read.js";
import { readSidecar } from "./source/sidecar.js";
import type { DocumentFields, PolicyDocument, Remark } from "./vocabulary.js";

export interface IngestOptions {
  /** Folder of the documents; never written to. */
  readonly corpus: string;
  /** Folder the index is saved below. */
  readonly index: string;
  /** Told before each file, and for each stage after the files. */
  readonly onProgress?: (step: IngestStep) => void;
}

export type IngestStep =
  | { readonly stage: "read"; readonly file: string; readonly done: number; readonly total: number }
  | { readonly stage: "index" | "save" };

export interface FailedFile {
  readonly file: string;
  readonly reason: string;
}

export interface IngestReport {
  readonly library: Library;
  readonly remarks: readonly Remark[];
  readonly failed: readonly FailedFile[];
}

const SIDECAR = ".meta.yaml";

/** Files of the corpus that are no documents. */
const isDocument = (file: string): boolean =>
  !file.split("/").some((part) => part.startsWith(".")) &&
  !file.endsWith(SIDECAR) &&
  file !== "README.md";

/** Paths of all documents below the corpus folder, with `/`, in a fixed order. */
export async function listCorpus(corpus: string): Promise<string[]> {
  const entries = await readdir(corpus, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(corpus, sep).length))
    .map((file) => file.replaceAll(sep, "/"))
    .filter(isDocument)
    .sort();
}

/** Ids by file: the path without its ending, which stays where two files would share one. */
export function documentIds(files: readonly string[]): ReadonlyMap<string, string> {
  const stem = (file: string): string => {
    const { dir, name } = parse(file);
    return (dir === "" ? name : `${dir}/${name}`).normalize("NFC");
  };
  const counts = new Map<string, number>();
  for (const file of files) counts.set(stem(file), (counts.get(stem(file)) ?? 0) + 1);
  return new Map(files.map((file) => [file, counts.get(stem(file)) === 1 ? stem(file) : file]));
}

const sidecarOf = (file: string): string => {
  const { dir, name } = parse(file);
  return `${dir === "" ? "" : `${dir}/`}${name}${SIDECAR}`;
};

/** Size, time and digest of a document and its sidecar, by which a change is known. */
export async function stampOf(corpus: string, file: string): Promise<SourceStamp> {
  const path = join(corpus, file);
  const { size, mtimeMs } = await stat(path);
  const digest = createHash("sha256").update(await readFile(path));
  const sidecar = await readFile(join(corpus, sidecarOf(file))).catch(() => null);
  if (sidecar) digest.update("\0").update(sidecar);
  return { file, sha256: digest.digest("hex"), size, mtimeMs };
}

/** Reads one document; `id` is its stable name. */
export async function readDocument(
  corpus: string,
  file: string,
  id: string,
): Promise<PolicyDocument> {
  const source = await readSource(file, await readFile(join(corpus, file)));
  const body = stripFurniture(source);
  const sidecar = await readFile(join(corpus, sidecarOf(file)), "utf8").catch(() => null);
  const beside =
    sidecar === null
      ? { stated: {} as Partial<DocumentFields>, remarks: [] }
      : readSidecar(sidecarOf(file), sidecar);
  const stated = { ...source.stated, ...body.stated, ...beside.stated };
  const { fields, front, nodes, remarks } = outline(body.lines, { file, stated });
  const told = { ...fields, ...beside.stated };
  return {
    id,
    file,
    ...told,
    front,
    nodes: withContent({ ...told, nodes }),
    dropped: body.dropped,
    remarks: [...source.remarks, ...body.remarks, ...beside.remarks, ...remarks],
  };
}

/** Reads the whole corpus, builds the library and saves it. */
export async function ingest(options: IngestOptions): Promise<IngestReport> {
  const { corpus, index, onProgress } = options;
  const files = await listCorpus(corpus);
  const ids = documentIds(files);
  const documents: PolicyDocument[] = [];
  const sources: SourceStamp[] = [];
  const failed: FailedFile[] = [];
  for (const [done, file] of files.entries()) {
    onProgress?.({ stage: "read", file, done, total: files.length });
    try {
      const stamp = await stampOf(corpus, file);
      documents.push(await readDocument(corpus, file, ids.get(file) ?? file));
      sources.push(stamp);
    } catch (error) {
      failed.push({ file, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  onProgress?.({ stage: "index" });
  const library = buildLibrary(documents, sources, new Date().toISOString());
  onProgress?.({ stage: "save" });
  await mkdir(index, { recursive: true });
  await saveLibrary(library, index);
  return { library, remarks: documents.flatMap((document) => document.remarks), failed };
}

/** In what way an index no longer fits the corpus, in a sentence; null where it does. */
export async function staleness(
  corpus: string,
  sources: readonly SourceStamp[],
): Promise<string | null> {
  const files = await listCorpus(corpus);
  const known = new Map(sources.map((stamp) => [stamp.file, stamp]));
  for (const file of files) {
    const stamp = known.get(file);
    if (!stamp) return `语料中新增 ${file} · ${file} is new in the corpus`;
    if ((await stampOf(corpus, file)).sha256 !== stamp.sha256) {
      return `${file} 已改动 · ${file} has changed`;
    }
    known.delete(file);
  }
  const [gone] = known.keys();
  return gone === undefined ? null : `${gone} 已不在语料中 · ${gone} is no longer in the corpus`;
}
