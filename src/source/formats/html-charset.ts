/** The text of a page in the encoding it is in, which is not always the one it names. */
import iconv from "iconv-lite";
import { type Decoded, decode } from "../decode.js";

/** A declaration stands in the first kilobyte, by HTML's own rule; templates put comments before it. */
const HEAD_BYTES = 4096;

/** Browsers read gb2312 as its superset, and Hong Kong's big5 has HKSCS in it. */
const SUPERSETS = new Map<string, string>(
  Object.entries({
    gb2312: "gb18030",
    gbk: "gb18030",
    "x-gbk": "gb18030",
    gb18030: "gb18030",
    big5: "big5hkscs",
    "big5-hkscs": "big5hkscs",
  }),
);

/**
 * Bytes that are valid UTF-8 or marked UTF-16 are that, whatever the page says:
 * pages saved anew keep their old declaration. For others it is believed.
 */
export function decodePage(bytes: Uint8Array): Decoded {
  const decoded = decode(bytes);
  if (decoded.encoding.startsWith("utf")) return decoded;
  const head = iconv.decode(bytes.subarray(0, HEAD_BYTES), "latin1");
  const named = /<[^>]{0,200}charset\s*=\s*["']?([\w-]+)/iu.exec(head)?.[1]?.toLowerCase();
  const encoding = SUPERSETS.get(named ?? "");
  if (encoding === undefined) return decoded;
  const text = iconv.decode(bytes, encoding);
  if (holesIn(text) > holesIn(decoded.text)) return decoded;
  const doubts = decoded.doubts.filter(({ rule }) => rule !== "encoding-guessed");
  return {
    text,
    encoding: encoding === "big5hkscs" ? "big5-hkscs" : encoding,
    doubts: text.includes("\ufffd") ? doubts : [],
  };
}

function holesIn(text: string): number {
  return text.split("\ufffd").length;
}
