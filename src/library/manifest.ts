/**
 * What a saved library says of itself: by what it was made, from which files,
 * and the digest of every file it consists of.
 *
 * Guarantee: a manifest that is handed out was made by this code and with this
 * segmenter; any other is a `LibraryProblem`.
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { segmenter } from "../text/segment.js";
import { PARTS, type Versions, versions } from "./versions.js";

/** Raised whenever the files of a saved library change their form. */
export const FORMAT = 3;

/** The bytes of a corpus file an index was made from. */
export interface SourceStamp {
  readonly file: string;
  readonly size: number;
  readonly sha256: string;
  /** Digest of its sidecar; null without one. */
  readonly sidecar: string | null;
}

/** A file of the corpus that did not go in, or not as it is now. */
export interface FailedFile {
  /** Path below the corpus folder; of an archive's member, `NAME.zip/member`. */
  readonly file: string;
  /** One sentence for the person who keeps the corpus. */
  readonly reason: string;
  /** Its bytes; null where not even they could be had. */
  readonly stamp: SourceStamp | null;
  /** Whether the library still has what was read of it before. */
  readonly kept: boolean;
  /** What would read it, where one has but to ask for it. */
  readonly wants?: "ocr";
}

export interface Manifest extends Versions {
  readonly format: number;
  readonly segmenter: string;
  /** ISO time. */
  readonly builtAt: string;
  readonly documents: number;
  readonly clauses: number;
  readonly sources: readonly SourceStamp[];
  readonly failed: readonly FailedFile[];
  /** SHA-256 of every other file of the folder. */
  readonly files: Readonly<Record<string, string>>;
}

/** Why an index cannot be used, for the person who started the program. */
export class LibraryProblem extends Error {
  override name = "LibraryProblem";
}

export const sha256 = (data: string | Uint8Array): string =>
  createHash("sha256").update(data).digest("hex");

/** What the name of a library's folder begins with; the rest is the process that wrote it. */
export const buildPrefix = (builtAt: string): string =>
  `build-${builtAt.replaceAll(/[^0-9]/g, "")}-`;

/** Name of the folder that is the current library below `folder`. */
export async function currentBuild(folder: string): Promise<string> {
  try {
    return (await readFile(join(folder, "current"), "utf8")).trim();
  } catch {
    throw new LibraryProblem(`没有索引 · there is no index in ${folder}`);
  }
}

/** Why a manifest does not fit this program, in a sentence; null where it does. */
function misfit(manifest: Manifest): string | null {
  if (manifest.format !== FORMAT) {
    return "索引的格式是另一版本的 · the index has the form of another version";
  }
  if (manifest.segmenter !== segmenter().name) {
    return `索引用另一分词器（${manifest.segmenter}）建成 · the index was made with the segmenter ${manifest.segmenter}`;
  }
  const made: Partial<Versions> = manifest;
  const own = versions();
  if (PARTS.some((part) => made[part] !== own[part])) {
    return "索引由另一版本的程序建成 · the index was made by another version of the program";
  }
  return null;
}

/**
 * Reads the manifest of the library in the folder `build`.
 * @throws LibraryProblem
 */
export async function readManifest(build: string): Promise<Manifest> {
  let manifest: Manifest;
  try {
    manifest = JSON.parse(await readFile(join(build, "manifest.json"), "utf8")) as Manifest;
  } catch {
    throw new LibraryProblem(`索引目录缺少清单或清单损坏 · ${build} has no readable manifest.json`);
  }
  const reason = misfit(manifest);
  if (reason !== null) throw new LibraryProblem(reason);
  return manifest;
}
