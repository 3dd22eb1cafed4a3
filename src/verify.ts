/**
 * An export looked over again: every quotation in it against the corpus as it
 * is now, whatever was done to the file meanwhile.
 */
import { readTime, secondsOf } from "./export/time.js";
import type { Library } from "./library.js";
import { memberNames } from "./source/formats/archive.js";
import { Unreadable } from "./source/unreadable.js";
import { checkPassage, KnownTexts } from "./verify/check.js";
import { readCsv } from "./verify/csv.js";
import { NotAnExport } from "./verify/not-an-export.js";
import { type Cells, corpusTime, passagesOf } from "./verify/sheet.js";
import { readWord } from "./verify/word.js";
import { readWorkbook } from "./verify/workbook.js";
import type { OpenedExport, QuotedPassage, Verdict, Verification } from "./vocabulary.js";

export { NotAnExport } from "./verify/not-an-export.js";

/** Opens an export by what it is and not by its name. @throws NotAnExport */
export function openExport(bytes: Uint8Array): OpenedExport {
  try {
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return sheets("csv", [readCsv(bytes, "CSV")]);
    const names = memberNames(bytes);
    if (names.includes("word/document.xml")) return { format: "docx", ...readWord(bytes) };
    if (names.includes("xl/workbook.xml")) return sheets("xlsx", readWorkbook(bytes));
  } catch (error) {
    if (error instanceof Unreadable) throw new NotAnExport(error.message);
    throw error;
  }
  throw new NotAnExport(
    "既不是 .xlsx、.docx，也不是 .csv，不是策引的导出 · neither Excel nor Word nor CSV, so no export of Ceyin",
  );
}

function sheets(format: "xlsx" | "csv", cells: readonly Cells[]): OpenedExport {
  const found = cells.map(passagesOf);
  if (found.every((passages) => passages === null)) {
    throw new NotAnExport(
      "找不到“原文”和“条款号”两列，不是策引的导出，或表头已改 · there are no columns 原文 and 条款号: " +
        "this is no export of Ceyin, or their heads were changed",
    );
  }
  const passages: QuotedPassage[] = found.flatMap((one) => one ?? []);
  const corpus = cells.map(corpusTime).find((time) => time !== null) ?? null;
  return { format, corpus, passages };
}

/** Checks every quotation of an export against a library. */
export function verifyExport(library: Library, opened: OpenedExport): Verification {
  const texts = new KnownTexts(textsOf(library));
  return {
    format: opened.format,
    corpus: ageOf(opened.corpus, library.builtAt),
    passages: opened.passages.map((passage) => checkPassage(passage, texts)),
  };
}

function* textsOf({ documents }: Library): Generator<readonly [string, string]> {
  for (const { id, front, nodes } of documents) {
    yield [`${id}:front`, front.join("\n")];
    for (const { path, text } of nodes) yield [`${id}:${path}`, text];
  }
}

function ageOf(printed: string | null, builtAt: string): Verification["corpus"] {
  const then = printed === null ? null : readTime(printed);
  const now = secondsOf(builtAt);
  const age = then === null ? "unknown" : now === then ? "same" : now > then ? "newer" : "older";
  return { export: printed, now: builtAt, age };
}

/** Whether the words stand as the export says. */
export const holds = (verdict: Verdict): boolean => verdict === "same" || verdict === "excerpt";
