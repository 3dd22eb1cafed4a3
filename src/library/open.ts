/**
 * A saved library, opened again.
 *
 * Guarantee: it answers as the one that was saved. One made with other
 * settings, or damaged, is refused with a `LibraryProblem`, never used.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Wording } from "../answers/wording.js";
import { assembling, type Library } from "../library.js";
import { FlexSearchPostings } from "../postings/flexsearch-postings.js";
import type { PolicyDocument } from "../vocabulary.js";
import { currentBuild, LibraryProblem, type Manifest, readManifest, sha256 } from "./manifest.js";

/**
 * Opens the current library below `folder`. Another run may put a new one in
 * its place meanwhile and clear the old one away: then the new one is opened.
 * Questions are widened by `wording`, or the rules of the repository.
 * @throws LibraryProblem where it cannot be used; the message says why.
 */
export async function openLibrary(folder: string, wording?: Wording): Promise<Library> {
  for (let build = await currentBuild(folder); ; ) {
    try {
      return await openBuild(join(folder, build), wording);
    } catch (error) {
      const now = await currentBuild(folder);
      if (now === build) throw error;
      build = now;
    }
  }
}

async function openBuild(build: string, wording: Wording | undefined): Promise<Library> {
  const manifest = await readManifest(build);
  const contents = await readChecked(build, manifest);
  const library = await unhurried(opening(manifest, contents, wording));
  if (library.clauses.length !== library.segmented.length) {
    throw new LibraryProblem(
      "索引与条款数目不符 · the index holds another number of clauses than its documents",
    );
  }
  return library;
}

/** Documents parsed at a time: some ten milliseconds of laws. */
const AT_A_TIME = 20;

function* opening(
  { sources, failed, segmenter: segmenterName, builtAt }: Manifest,
  contents: ReadonlyMap<string, string>,
  wording: Wording | undefined,
): Generator<void, Library> {
  const documents: PolicyDocument[] = [];
  for (const line of linesOf(contents.get("documents.jsonl") ?? "")) {
    documents.push(JSON.parse(line) as PolicyDocument);
    if (documents.length % AT_A_TIME === 0) yield;
  }
  const provenance = { sources, failed, segmenterName, builtAt, wording };
  return yield* assembling(documents, provenance, function* () {
    return {
      segmented: linesOf(contents.get("words.txt") ?? ""),
      postings: yield* FlexSearchPostings.opening(chunksOf(contents, "postings")),
      headingPostings: yield* FlexSearchPostings.opening(chunksOf(contents, "headings")),
    };
  });
}

/** Takes the steps one by one, and lets a server answer between them. */
async function unhurried<T>(steps: Generator<void, T>): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function readChecked(build: string, manifest: Manifest): Promise<Map<string, string>> {
  const contents = new Map<string, string>();
  for (const [file, digest] of Object.entries(manifest.files)) {
    const data = await readFile(join(build, file)).catch(nullWhereMissing);
    if (data === null || sha256(data) !== digest) {
      throw new LibraryProblem(
        `索引文件缺失或损坏：${file} · ${file} of the index is missing or damaged`,
      );
    }
    contents.set(file, data.toString("utf8"));
  }
  return contents;
}

/** What cannot be read just now (too many files open, a drive that stalls) is no damage. */
function nullWhereMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}

const linesOf = (text: string): string[] => (text === "" ? [] : text.slice(0, -1).split("\n"));

function chunksOf(contents: ReadonlyMap<string, string>, folder: string): [string, string][] {
  return [...contents]
    .filter(([file]) => file.startsWith(`${folder}/`))
    .map(([file, data]) => [file.slice(folder.length + 1, -".json".length), data]);
}
