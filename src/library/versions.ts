/**
 * By which code an index was made. Nobody has to raise a number: a version is
 * a digest of the module that does the work and of every file it names by a
 * relative path, and theirs in turn (modules, tables, word lists), with the
 * lock file for the packages and Node for its own tables of characters.
 *
 * Guarantee: code, data or a package that takes part in making an index cannot
 * change without a version; the page, the server or the search can.
 */
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { dirname, extname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The module behind each part of the way in. */
const MODULE_OF = {
  /** Makes a document of a file. */
  reader: "ingest/documents",
  /** Cuts a document into clauses. */
  cut: "clauses/cut",
  /** Cuts a clause into words. */
  words: "text/analyse",
  /** Posts a key's tokens, each in its slot. */
  postings: "postings/flexsearch-postings",
} as const;

type Part = keyof typeof MODULE_OF;

/** A digest of each part. */
export type Versions = Readonly<Record<Part, string>>;

export const PARTS = Object.keys(MODULE_OF) as readonly Part[];

const HERE = fileURLToPath(import.meta.url);
/** The folder of the running modules: `dist`, or `src` under vitest. */
const MODULES = dirname(dirname(HERE));
const KIND = extname(HERE);
const LOCK = join(dirname(MODULES), "package-lock.json");

/** `"./nest.js"` in an import, a dynamic import or a `new URL`. */
const RELATIVE = /["'`](\.{1,2}\/[^"'`\s]+)["'`]/g;

const isFile = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

function filesNamedBy(file: string, text: string): string[] {
  return [...text.matchAll(RELATIVE)]
    .map(([, name = ""]) => resolve(dirname(file), name))
    .map((path) => (extname(path) === ".js" ? path.slice(0, -".js".length) + KIND : path))
    .filter(isFile);
}

/** A file and all it names, in the order they are come upon. */
export function filesBehind(entry: string): ReadonlyMap<string, string> {
  const texts = new Map([[entry, ""]]);
  // A map hands out what is added to it while it is walked.
  for (const file of texts.keys()) {
    const text = readFileSync(file, "utf8");
    texts.set(file, text);
    for (const named of filesNamedBy(file, text)) if (!texts.has(named)) texts.set(named, "");
  }
  return texts;
}

/** Digest of a file and of all it names, wherever the checkout lies. */
export function digestOf(entry: string, platform: readonly string[] = []): string {
  const hash = createHash("sha256").update(platform.join("\n"));
  for (const [file, text] of filesBehind(entry)) {
    hash.update(`\0${relative(dirname(entry), file)}\0${text.length}\0`).update(text);
  }
  return hash.digest("hex").slice(0, 16);
}

let known: Versions | undefined;

/** The versions of the running program; some twenty milliseconds, once a process. */
export function versions(): Versions {
  known ??= read();
  return known;
}

function read(): Versions {
  const lock = isFile(LOCK) ? readFileSync(LOCK, "utf8") : "";
  const { node, icu = "", unicode = "" } = process.versions;
  const of = (part: Part): string =>
    digestOf(join(MODULES, MODULE_OF[part] + KIND), [lock, node, icu, unicode]);
  return Object.fromEntries(PARTS.map((part) => [part, of(part)])) as Record<Part, string>;
}
