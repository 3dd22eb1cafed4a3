/**
 * A file of the corpus to lines that know where they stood, whatever its format.
 *
 * Guarantees the next pass: one `Source` for any bytes at all, lines in the
 * order of the print, and a remark for every doubt. A format is added by adding
 * its reader to `READERS`.
 */
import type { Remark, Source } from "../vocabulary.js";
import { decode } from "./decode.js";
import { linesOf } from "./text.js";

/** What a reader takes from the bytes; `readSource` adds the file's name. */
export interface Reading {
  readonly encoding: string;
  readonly lines: Source["lines"];
  readonly stated: Source["stated"];
  readonly doubts: readonly Omit<Remark, "file">[];
}

export type Reader = (bytes: Uint8Array) => Reading | Promise<Reading>;

/** One reader a format, by the file's ending; what has none is read as plain text. */
export const READERS: Readonly<Record<string, Reader>> = {
  txt: readPlainText,
};

export async function readSource(file: string, bytes: Uint8Array): Promise<Source> {
  const ending = /\.([^./]+)$/u.exec(file)?.[1]?.toLowerCase() ?? "";
  const reader = Object.hasOwn(READERS, ending) ? READERS[ending] : undefined;
  const { doubts, ...reading } = await (reader ?? readPlainText)(bytes);
  return {
    file,
    format: reader === undefined ? "txt" : ending,
    ...reading,
    remarks: doubts.map((doubt) => ({ file, ...doubt })),
  };
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
