/**
 * The whole as one value: documents, clauses and postings, built from documents
 * read, saved to a folder, opened again.
 *
 * Guarantees: a library opened answers as the one saved did. One made with
 * other settings, or damaged, is refused with a `LibraryProblem`, never used.
 * Saving writes a new folder and then moves one small file, `current`, onto it;
 * until then the old library is whole, whenever the run is ended.
 */
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Searchable } from "./answers/searchable.js";
import { cutClauses } from "./clauses/cut.js";
import { FlexSearchPostings } from "./postings/flexsearch-postings.js";
import { fingerprint } from "./postings/settings.js";
import { analyse, words } from "./text/analyse.js";
import { keyOf } from "./text/key.js";
import { segmenter } from "./text/segment.js";
import type { Clause, PolicyDocument } from "./vocabulary.js";
import { loadWording, OWN_FILE } from "./wording.js";

/** Raised whenever the files of a saved library change their form. */
const FORMAT = 1;

/** A corpus file an index was made from. */
export interface SourceStamp {
  readonly file: string;
  readonly sha256: string;
  readonly size: number;
  readonly mtimeMs: number;
}

export interface Manifest {
  readonly format: number;
  /** Digest of the settings the postings were made with. */
  readonly fingerprint: string;
  readonly segmenter: string;
  /** ISO time. */
  readonly builtAt: string;
  readonly documents: number;
  readonly clauses: number;
  readonly sources: readonly SourceStamp[];
  /** SHA-256 of every other file of the folder. */
  readonly files: Readonly<Record<string, string>>;
}

export interface Library extends Searchable {
  readonly documents: readonly PolicyDocument[];
  readonly postings: FlexSearchPostings;
  readonly headingPostings: FlexSearchPostings;
  readonly sources: readonly SourceStamp[];
  readonly segmenterName: string;
  readonly builtAt: string;
}

/** Why an index cannot be used, for the person who started the program. */
export class LibraryProblem extends Error {
  override name = "LibraryProblem";
}

/** What postings are made of, besides the documents. */
interface Parts {
  readonly segmented: readonly string[];
  readonly postings: FlexSearchPostings;
  readonly headingPostings: FlexSearchPostings;
}

type Provenance = Pick<Library, "sources" | "segmenterName" | "builtAt">;

/** Documents → library; all but the postings and the words is derived here, at opening as at building. */
function assemble(
  documents: readonly PolicyDocument[],
  provenance: Provenance,
  makeParts: (texts: readonly string[], headingKeys: readonly string[]) => Parts,
): Library {
  const { clauses, headings } = cutClauses(documents);
  const headingKeys = headings.map((heading) => keyOf(heading.text));
  const parts = makeParts(
    clauses.map((clause) => clause.text),
    headingKeys,
  );
  const keys = parts.segmented.map((line) => line.replaceAll(" ", ""));
  const headingsAbove: number[][] = clauses.map(() => []);
  headings.forEach((heading, number) => {
    for (const clause of heading.clauses) headingsAbove[clause]?.push(number);
  });
  const { wording } = loadWording(process.env[OWN_FILE]);
  const bodies = bodiesOf(clauses);
  return {
    documents,
    clauses,
    headings,
    headingKeys,
    keys,
    headingsAbove,
    wording,
    bodies,
    ...parts,
    ...provenance,
  };
}

/** Clauses each body is made responsible in. */
function bodiesOf(clauses: readonly Clause[]): Map<string, number[]> {
  const bodies = new Map<string, number[]>();
  clauses.forEach(({ departments }, number) => {
    for (const body of departments) {
      const key = keyOf(body);
      const known = bodies.get(key);
      if (known) known.push(number);
      else bodies.set(key, [number]);
    }
  });
  return bodies;
}

/** Builds a library of documents read; `builtAt` is an ISO time. */
export function buildLibrary(
  documents: readonly PolicyDocument[],
  sources: readonly SourceStamp[],
  builtAt: string,
): Library {
  const provenance = { sources, segmenterName: segmenter().name, builtAt };
  return assemble(documents, provenance, (texts, headingKeys) => {
    // No key holds a space, so one can part its words.
    const segmented = texts.map((text) => words(analyse(text)).join(" "));
    return {
      segmented,
      postings: FlexSearchPostings.of(segmented.map((line) => line.replaceAll(" ", ""))),
      headingPostings: FlexSearchPostings.of(headingKeys),
    };
  });
}

const sha256 = (data: string | Uint8Array): string =>
  createHash("sha256").update(data).digest("hex");

/** Saves a library below `folder` and makes it the current one. */
export async function saveLibrary(library: Library, folder: string): Promise<void> {
  const name = `build-${library.builtAt.replaceAll(/[^0-9]/g, "")}-${process.pid}`;
  const target = join(folder, name);
  await mkdir(join(target, "postings"), { recursive: true });
  await mkdir(join(target, "headings"), { recursive: true });
  const files: Record<string, string> = {};
  const write = async (file: string, data: string): Promise<void> => {
    files[file] = sha256(data);
    await writeFile(join(target, file), data);
  };
  await write("documents.jsonl", library.documents.map((d) => `${JSON.stringify(d)}\n`).join(""));
  await write("words.txt", library.segmented.map((line) => `${line}\n`).join(""));
  await library.postings.save((chunk, data) => write(`postings/${chunk}.json`, data));
  await library.headingPostings.save((chunk, data) => write(`headings/${chunk}.json`, data));
  const manifest: Manifest = {
    format: FORMAT,
    fingerprint: fingerprint(),
    segmenter: library.segmenterName,
    builtAt: library.builtAt,
    documents: library.documents.length,
    clauses: library.clauses.length,
    sources: library.sources,
    files,
  };
  await writeFile(join(target, "manifest.json"), `${JSON.stringify(manifest, null, 1)}\n`);
  await writeFile(join(folder, `current.${process.pid}`), `${name}\n`);
  await rename(join(folder, `current.${process.pid}`), join(folder, "current"));
  await removeOthers(folder, name);
}

/** Removes the folders of earlier libraries; one left by a run that was ended counts as earlier. */
async function removeOthers(folder: string, current: string): Promise<void> {
  for (const entry of await readdir(folder)) {
    if (!entry.startsWith("build-") || entry === current) continue;
    await rm(join(folder, entry), { recursive: true, force: true });
  }
}

async function currentFolder(folder: string): Promise<string> {
  try {
    return join(folder, (await readFile(join(folder, "current"), "utf8")).trim());
  } catch {
    throw new LibraryProblem(`没有索引 · there is no index in ${folder}`);
  }
}

/**
 * Reads the manifest of the current library below `folder`.
 * @throws LibraryProblem where there is none, or it was made by another version or with other settings.
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const current = await currentFolder(folder);
  let manifest: Manifest;
  try {
    manifest = JSON.parse(await readFile(join(current, "manifest.json"), "utf8")) as Manifest;
  } catch {
    throw new LibraryProblem(
      `索引目录缺少清单或清单损坏 · ${current} has no readable manifest.json`,
    );
  }
  if (manifest.format !== FORMAT || manifest.fingerprint !== fingerprint()) {
    throw new LibraryProblem(
      "索引由另一版本或另一设置建成 · the index was made with other settings",
    );
  }
  if (manifest.segmenter !== segmenter().name) {
    throw new LibraryProblem(
      `索引用另一分词器（${manifest.segmenter}）建成 · the index was made with the segmenter ${manifest.segmenter}`,
    );
  }
  return manifest;
}

async function readChecked(current: string, manifest: Manifest): Promise<Map<string, string>> {
  const contents = new Map<string, string>();
  for (const [file, digest] of Object.entries(manifest.files)) {
    const data = await readFile(join(current, file)).catch(() => null);
    if (data === null || sha256(data) !== digest) {
      throw new LibraryProblem(
        `索引文件缺失或损坏：${file} · ${file} of the index is missing or damaged`,
      );
    }
    contents.set(file, data.toString("utf8"));
  }
  return contents;
}

const linesOf = (text: string): string[] => (text === "" ? [] : text.slice(0, -1).split("\n"));

function chunksOf(contents: ReadonlyMap<string, string>, folder: string): [string, string][] {
  return [...contents]
    .filter(([file]) => file.startsWith(`${folder}/`))
    .map(([file, data]) => [file.slice(folder.length + 1, -".json".length), data]);
}

/**
 * Opens the current library below `folder`.
 * @throws LibraryProblem where it cannot be used; the message says why.
 */
export async function openLibrary(folder: string): Promise<Library> {
  const manifest = await readManifest(folder);
  const contents = await readChecked(await currentFolder(folder), manifest);
  const documents = linesOf(contents.get("documents.jsonl") ?? "").map(
    (line) => JSON.parse(line) as PolicyDocument,
  );
  const provenance = {
    sources: manifest.sources,
    segmenterName: manifest.segmenter,
    builtAt: manifest.builtAt,
  };
  const library = assemble(documents, provenance, () => ({
    segmented: linesOf(contents.get("words.txt") ?? ""),
    postings: FlexSearchPostings.open(chunksOf(contents, "postings")),
    headingPostings: FlexSearchPostings.open(chunksOf(contents, "headings")),
  }));
  if (library.clauses.length !== library.segmented.length) {
    throw new LibraryProblem(
      "索引与条款数目不符 · the index holds another number of clauses than its documents",
    );
  }
  return library;
}
