/**
 * RTF: paragraphs, table rows, and the labels of lists, which RTF carries as
 * text for programs that cannot count.
 *
 * Guarantees each character once: as \u20113 and not as its fallback, and
 * bytes (\'d6\'d0) in the code page of their font.
 */
import { Readable } from "node:stream";
import rtfParser from "rtf-stream-parser";
import { guarded, Unreadable } from "../unreadable.js";
import type { Reading } from "./reading.js";
import { RtfText } from "./rtf-text.js";
import { type RtfToken, TokenType } from "./rtf-token.js";

/** Word nests some thirty groups. */
const DEEPEST = 2000;

export function readRtf(bytes: Uint8Array): Promise<Reading> {
  return guarded("RTF", async () => {
    const text = new RtfText();
    let depth = 0;
    const source = Readable.from(chunksOf(bytes)).pipe(new rtfParser.Tokenize());
    for await (const token of source as AsyncIterable<RtfToken>) {
      if (token.type === TokenType.start) depth++;
      if (token.type === TokenType.end) depth--;
      if (depth > DEEPEST) {
        throw new Unreadable("RTF 嵌套超过两千层，不是正常文件 · nested more than 2,000 deep");
      }
      text.take(token);
    }
    return text.finish();
  });
}

/** The tokenizer joins what it holds to each piece; in pieces of this size that costs nothing. */
const CHUNK = 64 * 1024;

function* chunksOf(bytes: Uint8Array): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += CHUNK)
    yield Buffer.from(bytes.subarray(at, at + CHUNK));
}
