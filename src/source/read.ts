/**
 * A file of the corpus to lines that know where they stood, whatever its format.
 *
 * Guarantees the next pass: one `Source` for any bytes at all, lines in the
 * order of the print, and a remark for every doubt; what cannot be read is
 * `Unreadable`. A format is added by adding its reader to `READERS`.
 */
import type { Source } from "../vocabulary.js";
import { decode } from "./decode.js";
import { readDoc } from "./formats/doc.js";
import { readDocx } from "./formats/docx.js";
import { readHtml } from "./formats/html.js";
import { readMarkdown } from "./formats/md.js";
import { readOdt } from "./formats/odt.js";
import { readOfd } from "./formats/ofd.js";
import { readPdf } from "./formats/pdf.js";
import type { Means, Reader, Reading } from "./formats/reading.js";
import { readRtf } from "./formats/rtf.js";
import { type Format, sniff } from "./sniff.js";
import { linesOf } from "./text.js";
import { Unreadable } from "./unreadable.js";

/** One reader a format; an archive is opened by `readArchive`, each member read by itself. */
export const READERS: Readonly<Record<Exclude<Format, "zip">, Reader>> = {
  txt: readPlainText,
  html: readHtml,
  md: readMarkdown,
  docx: readDocx,
  doc: readDoc,
  odt: readOdt,
  rtf: readRtf,
  pdf: readPdf,
  ofd: readOfd,
};

/** @throws Unreadable */
export async function readSource(
  file: string,
  bytes: Uint8Array,
  means: Means = { ocr: false },
): Promise<Source> {
  const format = await sniff(bytes);
  if (format === "zip") {
    throw new Unreadable(
      "是压缩包，其中文件应逐件读入 · an archive, its members are read one by one",
    );
  }
  const { doubts, ...reading } = await READERS[format](bytes, means);
  return { file, format, ...reading, remarks: doubts.map((doubt) => ({ file, ...doubt })) };
}

function readPlainText(bytes: Uint8Array): Reading {
  const { text, encoding, doubts } = decode(bytes);
  const lines = linesOf(text);
  return {
    encoding,
    lines,
    stated: {},
    doubts: doubts.map((doubt) => {
      const hole = lines.find((line) => line.text.includes("\ufffd"));
      const at = doubt.rule === "undecodable-bytes" ? hole : undefined;
      return { ...doubt, line: at?.number ?? 0, words: at?.text.trim() ?? "" };
    }),
  };
}
