/**
 * XML of office files, looked at before a parser sees it: no office program
 * writes entity declarations, nests hundreds deep or needs a million tags, and
 * parsers suffer from each.
 */
import { Unreadable } from "../unreadable.js";
import type { Members } from "./archive.js";

/** Tables within tables within text boxes reach some sixty; mammoth walks each element once a level. */
const DEEPEST = 200;

/**
 * Signs that make a parser's work, in all that is read of one file: `<` of a tag,
 * `=` of an attribute, `&` of a character. Word writes some 600 of them a page;
 * half a million take mammoth seconds and a gigabyte.
 */
const MOST_SIGNS = 500_000;
/** Of an export, which is one file however large the corpus is, and is read by a command alone. */
export const MOST_SIGNS_OF_AN_EXPORT = 5_000_000;
/** Bytes allowed for each sign allowed: 32 MB of words with half a million signs. */
const BYTES_A_SIGN = 64;

/** What was handed out of an archive so far: pages may name one part over and over. */
const handedOut = new WeakMap<Members, { signs: number; bytes: number }>();

/**
 * Text of a member as XML that is safe to parse; null where the archive has no such member.
 * @throws Unreadable where it is not, or the archive has given out `mostSigns` before.
 */
export function xmlOf(members: Members, name: string, mostSigns = MOST_SIGNS): string | null {
  const bytes = members.get(name);
  if (bytes === undefined) return null;
  const spent = handedOut.get(members) ?? { signs: 0, bytes: 0 };
  handedOut.set(members, spent);
  spent.bytes += bytes.length;
  if (spent.bytes > mostSigns * BYTES_A_SIGN) throw tooLarge(name, mostSigns);
  const [first, second] = bytes;
  const utf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const encoding = !utf16 ? "utf-8" : first === 0xff ? "utf-16le" : "utf-16be";
  const xml = new TextDecoder(encoding).decode(bytes);
  spent.signs += signsIn(xml);
  if (spent.signs > mostSigns) throw tooLarge(name, mostSigns);
  return checked(xml, name);
}

function signsIn(xml: string): number {
  let signs = 0;
  for (let at = 0; at < xml.length; at++) {
    const sign = xml[at];
    if (sign === "<" || sign === "=" || sign === "&") signs++;
  }
  return signs;
}

function tooLarge(name: string, mostSigns: number): Unreadable {
  return new Unreadable(
    `读到 ${name}，标签和属性已超过 ${mostSigns / 10_000} 万个，或内容过大，请拆分后再放入 · ` +
      `with ${name} it has more than ${mostSigns} tags and attributes, or too many bytes: split it`,
  );
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
        `${name} 标签嵌套超过 ${DEEPEST} 层，未读入 · is nested more than ${DEEPEST} deep`,
      );
    }
  }
  return xml;
}
