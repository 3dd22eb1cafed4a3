import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decode } from "../../src/source/decode.js";

const HANS =
  "广东省人民政府办公厅关于印发广东省工业企业创新驱动发展工作方案的通知，请认真贯彻执行。\n".repeat(
    4,
  );
const HANT =
  "廣東省人民政府辦公廳關於印發廣東省工業企業創新驅動發展工作方案的通知，請認真貫徹執行。\n".repeat(
    4,
  );

describe("a file is read in the encoding it was written in", () => {
  const rows: [string, string, Uint8Array, string][] = [
    ["UTF-8", HANS, Buffer.from(HANS), "utf-8"],
    ["UTF-8 with a mark", HANS, Buffer.from(`\ufeff${HANS}`), "utf-8"],
    [
      "UTF-16 little-endian with a mark",
      HANS,
      iconv.encode(HANS, "utf-16le", { addBOM: true }),
      "utf-16le",
    ],
    [
      "UTF-16 big-endian with a mark",
      HANS,
      iconv.encode(HANS, "utf-16be", { addBOM: true }),
      "utf-16be",
    ],
    ["UTF-16 without a mark", HANS, iconv.encode(HANS, "utf-16le", { addBOM: false }), "utf-16le"],
    ["GBK", HANS, iconv.encode(HANS, "gbk"), "gb18030"],
    ["GB18030 beyond GBK", `${HANS}㐀𠮷`, iconv.encode(`${HANS}㐀𠮷`, "gb18030"), "gb18030"],
    ["Big5", HANT, iconv.encode(HANT, "big5"), "big5-hkscs"],
  ];

  it.each(rows)("%s", (_, text, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ text, encoding, doubts: [] });
  });
});

describe("what cannot be read for certain is remarked on", () => {
  it("names the guess where two characters are all there is", () => {
    const { doubts } = decode(iconv.encode("番禺", "gbk"));
    expect(doubts.map(({ rule }) => rule)).toContain("encoding-guessed");
  });

  it("tells of bytes that no character was written with", () => {
    const { doubts, text } = decode(Uint8Array.of(...iconv.encode(HANS, "gbk"), 0x81));
    expect(text).toContain("\ufffd");
    expect(doubts.map(({ rule }) => rule)).toContain("undecodable-bytes");
  });
});
