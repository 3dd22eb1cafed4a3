/**
 * OFD (GB/T 33190), the government's own fixed format: pages of text objects,
 * read by where they stand, as PDF is.
 *
 *   OFD.xml → DocRoot Document.xml → Pages → Content.xml
 *   <ofd:TextObject Boundary="31 42 150 6" Size="5.6"><ofd:TextCode X="0" Y="5" DeltaX="g 9 5.6">关于…</ofd:TextCode>
 */
import type { DocumentFields } from "../../vocabulary.js";
import { guarded, Unreadable } from "../unreadable.js";
import { type Members, unzip } from "./archive.js";
import { pageSheet, type Template } from "./ofd-sheet.js";
import { lettersOn, readSheets } from "./print-reading.js";
import type { Reading } from "./reading.js";
import { xmlOf } from "./xml.js";
import { allOf, attribute, parseXml, wordsOf, type XmlNode } from "./xml-nodes.js";

export function readOfd(bytes: Uint8Array): Promise<Reading> {
  return guarded("OFD", () => {
    // Programs write a path in capitals here and in small letters there.
    const members = new Map(
      [...unzip(bytes, (name) => /\.xml$/iu.test(name))].map(([name, xml]) => [
        name.toLowerCase(),
        xml,
      ]),
    );
    const root = read(members, "OFD.xml");
    const documents =
      root === null ? [] : allOf(root, "DocRoot").map((node) => wordsOf(node).trim());
    const sheets = documents.flatMap((path) => sheetsOf(members, path));
    if (sheets.length === 0) throw damaged();
    if (sheets.every((sheet) => lettersOn(sheet) === 0)) throw scan(sheets.length);
    const reading = readSheets(sheets);
    return { ...reading, encoding: "utf-8", stated: root === null ? {} : statedIn(root) };
  });
}

function damaged(): Unreadable {
  return new Unreadable("OFD 文件中没有页面，请重新导出 · no pages in it, export it anew");
}

function scan(pages: number): Unreadable {
  return new Unreadable(
    `OFD 共 ${pages} 页但没有文字，应为扫描件，请先做文字识别（OCR） · ${pages} pages without text, a scan: run OCR first`,
  );
}

/** The root of an XML member, prefixes taken off: programs write ofd:, others none. */
function read(members: Members, path: string): XmlNode | null {
  const xml = xmlOf(members, path.toLowerCase());
  if (xml === null) return null;
  const plain = xml.replace(/<(\/?)[\w.-]{1,40}:(?=[\w.-])/gu, "<$1");
  return parseXml(plain).find((node) => !node.name.startsWith("?")) ?? null;
}

function sheetsOf(members: Members, path: string) {
  const document = read(members, clean(path));
  if (document === null) return [];
  const folder = path.replace(/[^/]*$/u, "");
  const templates = new Map<string, Template>();
  for (const node of allOf(document, "TemplatePage")) {
    const content = read(members, at(folder, attribute(node, "BaseLoc") ?? ""));
    if (content !== null) templates.set(attribute(node, "ID") ?? "", content);
  }
  const area = allOf(document, "PhysicalBox").map(wordsOf)[0] ?? "";
  return allOf(document, "Page").flatMap((node) => {
    const content = read(members, at(folder, attribute(node, "BaseLoc") ?? ""));
    return content === null ? [] : [pageSheet(content, templates, area)];
  });
}

/** A path in the file, from its root or from a document's folder. */
function at(folder: string, location: string): string {
  return clean(location.startsWith("/") ? location : folder + location);
}

function clean(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}

function statedIn(root: XmlNode): Partial<DocumentFields> {
  const title = allOf(root, "Title").map((node) => wordsOf(node).trim())[0];
  // Editors fill in the file's name where nobody gave a title.
  const named = title !== undefined && /[\p{Script=Han}]{4,}/u.test(title) && !/\./u.test(title);
  return named ? { title } : {};
}
