/**
 * Zip archives, opened within bounds. A member's claimed size is believed only
 * up to what it claims: fflate fills no more than that, whatever is packed.
 */
import { unzipSync } from "fflate";
import { Unreadable } from "../unreadable.js";

/** All of a volume of plans with its pictures has some 100 MB. */
const MOST_BYTES = 256 * 1024 * 1024;
/** Repetitive XML packs 50 to 1; a thousand to one only zeros and endless repetition do. */
const HIGHEST_RATIO = 250;
/** What members may unpack to beyond that ratio of their own size, together. */
const HARMLESS_BYTES = 16 * 1024 * 1024;
const MOST_MEMBERS = 20_000;

export type Members = ReadonlyMap<string, Uint8Array>;

/**
 * The members of a zip that `wanted` takes, by name.
 * @throws Unreadable where it is damaged, or would unpack to more than any document is.
 */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Members {
  let total = 0;
  let swollen = 0;
  let count = 0;
  const filter = (member: { name: string; size: number; originalSize: number }): boolean => {
    if (++count > MOST_MEMBERS) throw bomb(`${MOST_MEMBERS} 个以上成员 · too many members`);
    if (member.name.endsWith("/") || !wanted(member.name)) return false;
    total += member.originalSize;
    // Its own size, for another's, were it of noise, would let this one swell; and no more than is there.
    const packed = Math.min(member.size, bytes.length);
    swollen += Math.max(0, member.originalSize - packed * HIGHEST_RATIO);
    if (total > MOST_BYTES || swollen > HARMLESS_BYTES) throw bomb(member.name);
    return true;
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })));
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(
      `压缩内容损坏，请重新获取该文件 · the zip is damaged (${String(error)}), get the file anew`,
    );
  }
}

function bomb(where: string): Unreadable {
  return new Unreadable(
    `解压后过大，疑为压缩炸弹，未打开（${where}）· unpacks to more than any document has, not opened`,
  );
}

/** Names of the members, without unpacking any. */
export function memberNames(bytes: Uint8Array): readonly string[] {
  const names: string[] = [];
  unzip(bytes, (name) => {
    names.push(name);
    return false;
  });
  return names;
}
