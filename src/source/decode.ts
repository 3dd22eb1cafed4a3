/**
 * Bytes to text. Guarantees a text for any bytes, the name of the encoding it
 * was read in, and a doubt wherever that encoding was a guess or left holes.
 */
import chardet from "chardet";
import iconv from "iconv-lite";
import type { Remark } from "../vocabulary.js";
import { doubting } from "./sentences.js";

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  /** Why the reading may be wrong; empty where it cannot be. */
  readonly doubts: readonly Doubt[];
}

export type Doubt = Pick<Remark, "rule" | "message">;

/** Enough for a judgement by byte statistics; reading all of a large file adds nothing. */
const SAMPLE_BYTES = 64 * 1024;

/** chardet's own scale is 0 to 100; short files of a rare encoding stay below this. */
const CONFIDENT = 50;

/**
 * What Chinese files are written in, by the name chardet gives. GB18030 holds
 * all of GBK and GB2312; big5-hkscs is what Hong Kong offices write.
 */
const CHINESE_ENCODINGS: Readonly<Record<string, string>> = {
  GB18030: "gb18030",
  GBK: "gb18030",
  GB2312: "gb18030",
  Big5: "big5hkscs",
};

export function decode(bytes: Uint8Array): Decoded {
  return withHoles(marked(bytes) ?? utf8(bytes) ?? unmarkedUtf16(bytes) ?? guessed(bytes));
}

/** Encodings that announce themselves with a byte order mark. */
function marked(bytes: Uint8Array): Decoded | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return read(bytes.subarray(3), "utf-8");
  if (a === 0xff && b === 0xfe) return read(bytes.subarray(2), "utf-16le");
  if (a === 0xfe && b === 0xff) return read(bytes.subarray(2), "utf-16be");
  return null;
}

function utf8(bytes: Uint8Array): Decoded | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    // UTF-16 of ASCII letters is valid UTF-8 with a NUL at every second place.
    return text.includes("\0") && nullParity(bytes) !== null
      ? null
      : { text, encoding: "utf-8", doubts: [] };
  } catch {
    return null;
  }
}

/** UTF-16 without a mark shows in its line feeds, digits and spaces: one byte of each is NUL. */
function unmarkedUtf16(bytes: Uint8Array): Decoded | null {
  const parity = nullParity(bytes);
  if (parity === null) return null;
  return read(bytes, parity === 1 ? "utf-16le" : "utf-16be");
}

/** Which half of the byte pairs holds the NULs, when all of them stand in one half. */
function nullParity(bytes: Uint8Array): 0 | 1 | null {
  const counts: [number, number] = [0, 0];
  const end = Math.min(bytes.length, SAMPLE_BYTES);
  for (let i = 0; i < end; i++) if (bytes[i] === 0) counts[i % 2 === 0 ? 0 : 1]++;
  const [even, odd] = counts;
  if (even + odd < 2 || (even > 0 && odd > 0)) return null;
  return odd > 0 ? 1 : 0;
}

function guessed(bytes: Uint8Array): Decoded {
  const best = chardet
    .analyse(bytes.subarray(0, SAMPLE_BYTES))
    .find(({ name }) => name in CHINESE_ENCODINGS);
  const encoding = CHINESE_ENCODINGS[best?.name ?? ""] ?? "gb18030";
  const sure = (best?.confidence ?? 0) >= CONFIDENT;
  return read(bytes, encoding, sure ? [] : [doubting("encoding-guessed", encoding)]);
}

function read(bytes: Uint8Array, encoding: string, doubts: readonly Doubt[] = []): Decoded {
  const text = encoding.startsWith("utf")
    ? new TextDecoder(encoding).decode(bytes)
    : iconv.decode(bytes, encoding);
  return { text, encoding: encoding === "big5hkscs" ? "big5-hkscs" : encoding, doubts };
}

function withHoles(decoded: Decoded): Decoded {
  if (!decoded.text.includes("\ufffd")) return decoded;
  const holes = doubting("undecodable-bytes", decoded.encoding);
  return { ...decoded, doubts: [...decoded.doubts, holes] };
}
