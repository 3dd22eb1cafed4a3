/**
 * A saved library, opened again.
 *
 * Guarantee: it answers as the one that was saved. One made with other
 * settings, or damaged, is refused with a `LibraryProblem`, never used.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Wording } from "../answers/wording.js";
import { assemble, type Library } from "../library.js";
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
  const documents = linesOf(contents.get("documents.jsonl") ?? "").map(
    (line) => JSON.parse(line) as PolicyDocument,
  );
  const { sources, failed, segmenter: segmenterName, builtAt } = manifest;
  const library = assemble(documents, { sources, failed, segmenterName, builtAt, wording }, () => ({
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
