/**
 * What a file is, by its content; its name is never asked. A `.doc` may be
 * RTF or a web page, a `.wps` Word, a `.html` plain text: offices rename files.
 *
 * Guarantees a format there is a reader for, or `Unreadable` with the reason.
 */
import { fileTypeFromBuffer } from "file-type";
import { memberNames } from "./formats/archive.js";
import { Unreadable } from "./unreadable.js";

export type Format = "txt" | "md" | "html" | "docx" | "pdf" | "doc" | "odt" | "rtf" | "ofd" | "zip";

/** Larger than any document of an office; text of this size would not fit a string. */
const MOST_BYTES = 256 * 1024 * 1024;
/** Signs of a text format stand at its head; templates put scripts before the first paragraph. */
const HEAD_BYTES = 64 * 1024;

/** @throws Unreadable */
export async function sniff(bytes: Uint8Array): Promise<Format> {
  if (bytes.length > MOST_BYTES) {
    throw new Unreadable(
      "文件超过 256 MB，请拆分后再放入 · the file is larger than 256 MB, split it",
    );
  }
  const head = headOf(bytes);
  if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) return inZip(bytes);
  if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) return inCompoundFile(bytes);
  // Scanners and mail gateways put some lines before a PDF's own first line.
  if (head.slice(0, 1024).includes("%PDF-")) return "pdf";
  if (/^\s*\{\\rtf/u.test(head)) return "rtf";
  await refuseBinary(bytes, head);
  return textFormat(head);
}

const UTF16LE = new TextDecoder("utf-16le", { ignoreBOM: true });
const UTF16BE = new TextDecoder("utf-16be", { ignoreBOM: true });

/** The head as characters of one byte each, enough for signs in ASCII; UTF-16 as it reads. */
function headOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, HEAD_BYTES);
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return UTF16LE.decode(head);
  if (first === 0xfe && second === 0xff) return UTF16BE.decode(head);
  const latin = Buffer.from(head.buffer, head.byteOffset, head.length).toString("latin1");
  return latin.replace(/^\u00ef\u00bb\u00bf/u, "");
}

/** What the members of a zip make it, the surest first. */
const BY_MEMBER: readonly (readonly [member: RegExp, format: Format])[] = [
  [/^OFD\.xml$/iu, "ofd"],
  [/^word\/document\d*\.xml$/u, "docx"],
  [/^content\.xml$/u, "odt"],
];

/** Office files that hold no running text, by a member that only they have. */
const OTHER_OFFICE: readonly (readonly [member: RegExp, kind: string])[] = [
  [/^xl\/workbook\.(?:xml|bin)$/u, "电子表格 · a spreadsheet"],
  [/^ppt\/presentation\.xml$/u, "演示文稿 · a presentation"],
];

function inZip(bytes: Uint8Array): Format {
  const names = memberNames(bytes);
  const has = (member: RegExp): boolean => names.some((name) => member.test(name));
  for (const [member, kind] of OTHER_OFFICE) if (has(member)) throw notADocument(kind);
  for (const [member, format] of BY_MEMBER) if (has(member)) return format;
  return "zip";
}

/** Streams of a compound file (OLE), the older Office and WPS; their names stand there in UTF-16. */
function inCompoundFile(bytes: Uint8Array): Format {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const has = (stream: string): boolean => file.includes(Buffer.from(stream, "utf16le"));
  if (has("EncryptedPackage")) {
    throw new Unreadable(
      "文件设有密码，请解除后再放入 · the file is protected by a password, remove it first",
    );
  }
  if (has("WordDocument")) return "doc";
  if (has("Workbook")) throw notADocument("电子表格 · a spreadsheet");
  if (has("PowerPoint Document")) throw notADocument("演示文稿 · a presentation");
  throw notADocument("不认识的复合文件 · an unknown compound file");
}

/** Controls that texts have: tabs, ends of lines and pages, the escape of old encodings. */
const TEXT_CONTROLS = "\t\n\v\f\r\u001b\0";
/** Control characters in a hundred that no text has. */
const MOST_CONTROLS = 0.02;

/** Text is asked nothing more: file-type takes UTF-16's mark for the head of an MP3. */
async function refuseBinary(bytes: Uint8Array, head: string): Promise<void> {
  const nulls = head.includes("\0");
  const controls = [...head].filter((sign) => sign < " " && !TEXT_CONTROLS.includes(sign));
  if ((!nulls && controls.length <= head.length * MOST_CONTROLS) || isUtf16(head)) return;
  const type = await fileTypeFromBuffer(bytes.subarray(0, HEAD_BYTES));
  throw notADocument(
    type === undefined
      ? "不认识的二进制文件 · an unknown binary file"
      : `${type.ext.toUpperCase()}（${type.mime}）`,
  );
}

/** UTF-16 by its mark; without one, every NUL of it is the same half of a character. */
function isUtf16(head: string): boolean {
  if (head.charCodeAt(0) === 0xfeff) return true;
  const halves = new Set<number>();
  for (let at = head.indexOf("\0"); at >= 0; at = head.indexOf("\0", at + 1)) halves.add(at % 2);
  return halves.size === 1;
}

function notADocument(kind: string): Unreadable {
  return new Unreadable(
    `不是可读的文档，而是${kind}；请另存为 docx、pdf 或 txt 后放入 · not a document that can be read`,
  );
}

function textFormat(head: string): Format {
  if (/<!doctype\s+html|<html[\s>]|<body[\s>]/iu.test(head)) return "html";
  if (isMarkdown(head)) return "md";
  return isMarkup(head) ? "html" : "txt";
}

/**
 * Markdown has no sign of its own; these are forms no plain text has by chance:
 * a heading (# 总则), a table's ruler (|---|---|), front matter, **strong** words twice.
 */
function isMarkdown(head: string): boolean {
  if (/^\uFEFF?---[ \t]*\r?\n[\s\S]{0,4000}?\n---[ \t]*\r?\n/u.test(head)) return true;
  if (/^ {0,3}#{1,6}[ \t]+\S/mu.test(head)) return true;
  if (/^[ \t]{0,8}\|?[ \t]{0,8}:?-{3,}:?[ \t]{0,8}\|[-:| \t]*$/mu.test(head)) return true;
  return (head.match(/\*\*[^\s*][^*\n]{0,80}\*\*/gu)?.length ?? 0) >= 2;
}

/** A piece of a page: paragraphs or line breaks as tags, or text full of `&nbsp;`. */
function isMarkup(head: string): boolean {
  if (/<\/(?:p|div|span|td|tr|table|h[1-6]|li)\s*>|<br\s*\/?>/iu.test(head)) return true;
  return /&(?:nbsp|ldquo|rdquo|mdash|middot|emsp|ensp|#\d{2,6});/u.test(head);
}
