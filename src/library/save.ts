/**
 * A library to a folder. A new folder is written and then one small file,
 * `current`, is moved onto it.
 *
 * Guarantee: until that move the old library is whole, after it the new one,
 * whenever the run is ended; what a run leaves behind the next one clears away.
 */
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Library } from "../library.js";
import { buildPrefix, FORMAT, type Manifest, sha256 } from "./manifest.js";
import { versions } from "./versions.js";

/** On the disk before the pointer moves, so that a power cut leaves one of the two whole as well. */
const FLUSHED = { flush: true } as const;

/** Saves a library below `folder` and makes it the current one. */
export async function saveLibrary(library: Library, folder: string): Promise<void> {
  const name = buildPrefix(library.builtAt) + process.pid;
  const target = join(folder, name);
  await mkdir(join(target, "postings"), { recursive: true });
  await mkdir(join(target, "headings"), { recursive: true });
  const manifest = manifestOf(library, await writeParts(library, target));
  await writeFile(join(target, "manifest.json"), `${JSON.stringify(manifest, null, 1)}\n`, FLUSHED);
  const pointer = join(folder, `current.${process.pid}`);
  await writeFile(pointer, `${name}\n`, FLUSHED);
  await rename(pointer, join(folder, "current"));
  await clearAway(folder, name);
}

/** Writes all but the manifest; gives the digest of each file. */
async function writeParts(library: Library, target: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  const write = async (file: string, data: string): Promise<void> => {
    files[file] = sha256(data);
    await writeFile(join(target, file), data, FLUSHED);
  };
  await write("documents.jsonl", library.documents.map((d) => `${JSON.stringify(d)}\n`).join(""));
  await write("words.txt", library.segmented.map((line) => `${line}\n`).join(""));
  await library.postings.save((chunk, data) => write(`postings/${chunk}.json`, data));
  await library.headingPostings.save((chunk, data) => write(`headings/${chunk}.json`, data));
  return files;
}

function manifestOf(library: Library, files: Record<string, string>): Manifest {
  return {
    format: FORMAT,
    ...versions(),
    segmenter: library.segmenterName,
    builtAt: library.builtAt,
    documents: library.documents.length,
    clauses: library.clauses.length,
    sources: library.sources,
    failed: library.failed,
    files,
  };
}

/** Removes earlier libraries, and what a run that was ended left of its own. */
async function clearAway(folder: string, current: string): Promise<void> {
  for (const entry of await readdir(folder)) {
    const ours = entry.startsWith("build-") || entry.startsWith("current.");
    if (ours && entry !== current) await rm(join(folder, entry), { recursive: true, force: true });
  }
}
