/**
 * XML of office files, looked at before a parser sees it: no office program
 * writes entity declarations or nests a thousand deep, and parsers suffer from both.
 */
import { Unreadable } from "../unreadable.js";
import type { Members } from "./archive.js";

/** Tables within tables within text boxes reach some sixty. */
const DEEPEST = 1000;

/** Text of a member as XML that is safe to parse; null where the archive has no such member. */
export function xmlOf(members: Members, name: string): string | null {
  const bytes = members.get(name);
  if (bytes === undefined) return null;
  const [first, second] = bytes;
  const utf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const encoding = !utf16 ? "utf-8" : first === 0xff ? "utf-16le" : "utf-16be";
  return checked(new TextDecoder(encoding).decode(bytes), name);
}

function checked(xml: string, name: string): string {
  if (xml.includes("<!ENTITY")) {
    throw new Unreadable(
      `${name} 含实体声明，疑为攻击文件，未读入 · declares XML entities, which no office program does`,
    );
  }
  let depth = 0;
  for (const [tag] of xml.matchAll(/<[^!?][^<>]*>/gu)) {
    if (tag.endsWith("/>")) continue;
    depth += tag.startsWith("</") ? -1 : 1;
    if (depth > DEEPEST) {
      throw new Unreadable(
        `${name} 标签嵌套超过一千层，未读入 · is nested more than a thousand deep`,
      );
    }
  }
  return xml;
}
