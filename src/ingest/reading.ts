/**
 * What became of one file of the corpus: read now, taken from the earlier
 * index, or failed. A file whose bytes and sidecar are as they were is not read
 * again, unless OCR, asked for now, reads more of it; one that failed is tried
 * again every time.
 */
import type { FailedFile, SourceStamp } from "../library/manifest.js";
import { Unreadable } from "../source/unreadable.js";
import type { Unnamed } from "./document.js";
import { readDocuments } from "./documents.js";
import { awaitsOcr, isReadByOcr } from "./ocr.js";
import { type Original, originalOf, reasonOf, Unavailable } from "./original.js";

export interface FileReading {
  readonly file: string;
  readonly documents: readonly Unnamed[];
  readonly failed: readonly FailedFile[];
  /** The bytes the documents are of; null where there are none. */
  readonly stamp: SourceStamp | null;
  /** Whether it was read in this run. */
  readonly fresh: boolean;
}

export interface Task {
  readonly corpus: string;
  readonly file: string;
  readonly earlier: FileReading | undefined;
  /** Read it even if it is as it was. */
  readonly again: boolean;
  /** Whether pictures of pages are recognised. */
  readonly ocr?: boolean;
  /** Told before it is read. */
  readonly onRead: () => void;
}

/** Reads a file, or takes it as it was; null where it is no longer there. */
export async function readFile({ corpus, file, earlier, again, ocr = false, onRead }: Task) {
  let original: Original | null;
  try {
    original = await originalOf(corpus, file);
  } catch (error) {
    return unavailable(file, error, earlier);
  }
  if (original === null) return null;
  if (earlier && isSettled(earlier, original.stamp) && !isDue(earlier, again, ocr)) return earlier;
  onRead();
  return read(original, ocr);
}

/** Read again without OCR, a scan would only be refused: what was recognised of it stays. */
function isDue(earlier: FileReading, again: boolean, ocr: boolean): boolean {
  return ocr ? again || awaitsOcr(earlier) : again && !isReadByOcr(earlier);
}

function isSettled({ stamp, failed }: FileReading, now: SourceStamp): boolean {
  return failed.length === 0 && stamp !== null && isSame(stamp, now);
}

export const isSame = (one: SourceStamp, other: SourceStamp): boolean =>
  one.sha256 === other.sha256 && one.sidecar === other.sidecar;

/**
 * Where a disk or a drive on the network fails nobody can say that the file
 * changed: what was read of it before stays, and its clauses with it. A file
 * that is not to be opened, by its size or its name, did change.
 */
function unavailable(file: string, error: unknown, earlier: FileReading | undefined): FileReading {
  const kept = !(error instanceof Unavailable) && earlier?.stamp != null;
  const failed = [{ file, reason: reasonOf(error), stamp: null, kept }];
  const documents = kept ? earlier.documents : [];
  return { file, documents, failed, stamp: kept ? earlier.stamp : null, fresh: false };
}

async function read(original: Original, ocr: boolean): Promise<FileReading> {
  const { file, stamp } = original;
  const { documents, faults } = await readDocuments({ ...original, ocr });
  const failed = faults.map(({ file, error }): FailedFile => {
    const failure = { file, reason: refusal(error), stamp, kept: false };
    return error instanceof Unreadable && error.wants
      ? { ...failure, wants: error.wants }
      : failure;
  });
  return { file, documents, failed, stamp: documents.length > 0 ? stamp : null, fresh: true };
}

/** An `Unreadable` is a sentence for the keeper of the corpus; anything else is our fault and says so. */
function refusal(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "Unreadable") return error.message;
  return `识别程序出错，请连同文件报告 · a fault of the reader, please report it with the file (${error.name}: ${error.message})`;
}
