/**
 * The library a command works on: the one saved, where it fits the corpus, else
 * one built now, with the reason said first.
 */
import { IndexLocked } from "../ingest/lock.js";
import { staleness } from "../ingest/staleness.js";
import { type IngestOptions, type IngestReport, ingest } from "../ingest.js";
import { LibraryProblem } from "../library/manifest.js";
import { openLibrary } from "../library/open.js";
import type { Library } from "../library.js";
import { loadWording, OWN_FILE } from "../wording.js";
import { progress } from "./progress.js";
import { printable, say } from "./say.js";

export type Folders = Pick<IngestOptions, "corpus" | "index" | "only" | "ocr">;

/** With the rules this command goes by, read once. */
type Given = Folders & Pick<IngestOptions, "wording">;

export async function freshLibrary(folders: Folders): Promise<Library> {
  const { wording, faults } = loadWording(process.env[OWN_FILE]);
  const given = { ...folders, wording };
  const saved = await openLibrary(folders.index, wording).catch((error: unknown) => {
    if (error instanceof LibraryProblem) return error;
    throw error;
  });
  const library =
    saved instanceof LibraryProblem
      ? await built(given, saved.message)
      : await upToDate(saved, given);
  if (library.segmenterName === "icu") say(SECOND_BEST);
  sayFaults(faults);
  return library;
}

/** Names the lines of the wording files that are no rules; the rest counts. */
function sayFaults(faults: ReturnType<typeof loadWording>["faults"]): void {
  for (const { file, line, words } of faults) {
    say(`${file} 第 ${line} 行不是规则 / Line ${line} is no rule: ${printable(words)}`);
  }
}

/** The saved library, or a new one where the corpus has gone on; while another run makes that one, the saved. */
async function upToDate(saved: Library, folders: Given): Promise<Library> {
  const reason = await staleness(folders.corpus, saved, folders.ocr);
  if (reason === null) return saved;
  return built(folders, reason).catch((error: unknown) => {
    if (!(error instanceof IndexLocked)) throw error;
    say(`${error.message}\n先用已有的索引 / Going on with the index as it stands`);
    return saved;
  });
}

async function built(folders: Given, reason: string): Promise<Library> {
  say(`${printable(reason)}：重建索引 / rebuilding the index`);
  return (await rebuild(folders)).library;
}

/** Reads what changed in the corpus; files that could not be read are named, and the rest goes in. */
export async function rebuild(folders: Given): Promise<IngestReport> {
  const report = await ingest({ ...folders, onProgress: progress() });
  for (const { file, reason, kept } of report.failed) {
    say(`读不了 / Cannot read ${printable(file)}: ${printable(reason)}${kept ? KEPT : ""}`);
  }
  return report;
}

const KEPT = "（沿用上次读到的内容 / what was read of it before is kept）";

const SECOND_BEST =
  "分词用的是次选的 Intl.Segmenter；要用 nodejieba，请装好 python3、make、g++ 后运行 npm ci。\n" +
  "Words are cut by the second-best segmenter, Intl.Segmenter; to get nodejieba, install python3, make and g++ and run npm ci.";
