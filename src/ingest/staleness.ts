/** Whether an index still fits its corpus, told by content and never by file times. */
import type { SourceStamp } from "../library/manifest.js";
import type { Library } from "../library.js";
import { listCorpus } from "./corpus.js";
import { awaitsOcr } from "./ocr.js";
import { originalOf } from "./original.js";

/** A file's content in short; null where it cannot be had. */
type Content = string | null;

const contentOf = (stamp: SourceStamp | null): Content =>
  stamp && `${stamp.sha256} ${stamp.sidecar}`;

/** In what way an index no longer fits the corpus, in a sentence; null where it does. */
export async function staleness(
  corpus: string,
  { sources, failed, documents }: Pick<Library, "sources" | "failed" | "documents">,
  ocr = false,
): Promise<string | null> {
  if (ocr && awaitsOcr({ documents, failed })) {
    return "有未识别的扫描页 · there are scanned pages that OCR has not read";
  }
  const known = new Map<string, Content>(sources.map((stamp) => [stamp.file, contentOf(stamp)]));
  for (const { file, stamp } of failed) known.set(stamp?.file ?? file, contentOf(stamp));
  const { files, refused } = await listCorpus(corpus);
  for (const { file } of refused) {
    const reason = difference(file, known.get(file), null);
    if (reason !== null) return reason;
    known.delete(file);
    // What lies in a folder that cannot be opened was recorded as not to be had.
    for (const [below, content] of known) {
      if (file.endsWith("/") && below.startsWith(file) && content === null) known.delete(below);
    }
  }
  for (const file of files) {
    const now = await originalOf(corpus, file).then(
      (original) => contentOf(original?.stamp ?? null),
      () => null,
    );
    const reason = difference(file, known.get(file), now);
    if (reason !== null) return reason;
    known.delete(file);
  }
  const [gone] = known.keys();
  return gone === undefined ? null : `${gone} 已不在语料中 · ${gone} is no longer in the corpus`;
}

function difference(file: string, known: Content | undefined, now: Content): string | null {
  if (known === now) return null;
  if (known === undefined) return `语料中新增 ${file} · ${file} is new in the corpus`;
  return `${file} 已改动 · ${file} has changed`;
}
