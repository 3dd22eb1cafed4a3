/** Names of a zip's members. Chinese Windows writes them in GBK and does not say so. */
import iconv from "iconv-lite";

/**
 * The name as its writer meant it, without `..`: fflate reads a name that is
 * not marked as UTF-8 byte by byte, so the bytes can be had back.
 */
export function memberName(read: string): string {
  const bytes = Buffer.from(read, "latin1");
  const unmarked = bytes.toString("latin1") === read && /[\u0080-\u00ff]/u.test(read);
  const name = unmarked ? decoded(bytes) : read;
  const parts = name
    .split(/[/\\]+/u)
    .filter((part) => part !== "" && part !== "." && part !== "..");
  return parts.join("/");
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return iconv.decode(bytes, "gb18030");
  }
}
