/**
 * The library a command works on: the one saved, where it fits the corpus, else
 * one built now, with the reason said first.
 */
import { type IngestReport, type IngestStep, ingest, staleness } from "../ingest.js";
import { type Library, LibraryProblem, openLibrary } from "../library.js";
import { say } from "./say.js";

export interface Folders {
  readonly corpus: string;
  readonly index: string;
}

export async function freshLibrary(folders: Folders): Promise<Library> {
  const saved = await openLibrary(folders.index).catch((error: unknown) => {
    if (error instanceof LibraryProblem) return error;
    throw error;
  });
  const reason =
    saved instanceof LibraryProblem
      ? saved.message
      : await staleness(folders.corpus, saved.sources);
  if (reason !== null) say(`${reason}：重建索引 / rebuilding the index`);
  const library =
    reason === null && !(saved instanceof LibraryProblem)
      ? saved
      : (await rebuild(folders)).library;
  if (library.segmenterName === "icu") say(SECOND_BEST);
  return library;
}

/** Reads the corpus anew; files that could not be read are named, and the rest goes in. */
export async function rebuild(folders: Folders): Promise<IngestReport> {
  const report = await ingest({ ...folders, onProgress: showProgress });
  for (const { file, reason } of report.failed) say(`读不了 / Cannot read ${file}: ${reason}`);
  return report;
}

export function summary({ library, remarks, failed }: IngestReport): string {
  const { documents, clauses } = library;
  return (
    `${documents.length} 份文件 documents，${clauses.length} 条 clauses，` +
    `${remarks.length} 处存疑 remarks，${failed.length} 份读不了 unreadable`
  );
}

/** A terminal shows one changing line; a file or pipe gets a line a step. */
function showProgress(step: IngestStep): void {
  const text = words(step);
  if (process.stderr.isTTY) {
    process.stderr.write(`\r\x1b[K${text}${step.stage === "save" ? "\n" : ""}`);
  } else say(text);
}

function words(step: IngestStep): string {
  switch (step.stage) {
    case "read":
      return `[${step.done + 1}/${step.total}] 读入 reading ${step.file}`;
    case "index":
      return "建立索引 / indexing";
    case "save":
      return "保存索引 / saving the index";
  }
}

const SECOND_BEST =
  "分词用的是次选的 Intl.Segmenter；要用 nodejieba，请装好 python3、make、g++ 后运行 npm ci。\n" +
  "Words are cut by the second-best segmenter, Intl.Segmenter; to get nodejieba, install python3, make and g++ and run npm ci.";
