/**
 * Word documents (OOXML): labels of automatic numbering are written into the
 * text, mammoth makes HTML of it, and the reader of pages takes the lines.
 *
 * Guarantees the labels Word prints; deleted revisions are not read, running
 * heads and feet are dropped by name.
 */
import { DOMParser, type Document, type Element, XMLSerializer } from "@xmldom/xmldom";
import { strToU8, zipSync } from "fflate";
import { guarded, Unreadable } from "../unreadable.js";
import { type Members, unzip } from "./archive.js";
import { Numbering } from "./docx-numbering.js";
import { childOf } from "./docx-xml.js";
import { picturesLeft, readPage } from "./html.js";
import { LABEL } from "./html-blocks.js";
import { noteLine, type Reading } from "./reading.js";
import { xmlOf } from "./xml.js";

/** Parts that hold words or say how they stand; fonts, pictures and macros stay packed. */
const PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/u;

/** The parts as checked XML, by name. */
type Texts = ReadonlyMap<string, string>;

export function readDocx(bytes: Uint8Array): Promise<Reading> {
  return guarded("Word", async () => {
    const parts = unzip(bytes, (name) => PARTS.test(name));
    // Each once, whoever reads it: what is read twice counts twice towards the bounds.
    const xml = new Map([...parts.keys()].map((name) => [name, xmlOf(parts, name) ?? ""]));
    const { default: mammoth } = await import("mammoth");
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(packed(withLabels(parts, xml))) },
      // Each heading, quotation and list entry is a paragraph of the print.
      {
        includeDefaultStyleMap: false,
        includeEmbeddedStyleMap: false,
        ignoreEmptyParagraphs: true,
      },
    );
    const { lines } = readPage(`<div>${withNotes(value)}</div>`);
    const pictures = picturesIn(xml);
    const dropped = runningWords(xml);
    return {
      encoding: "utf-8",
      lines,
      stated: {},
      dropped,
      doubts: pictures === 0 ? [] : [picturesLeft(pictures)],
    };
  });
}

/** Notes stand at the end, each with the number that stands in the text: 注1：包括个体工商户。 */
function withNotes(html: string): string {
  let note = 0;
  return html
    .replace(/<li id="(?:foot|end)note-[^"]*">/gu, () => `<li ${LABEL}="${noteLine(++note, "")}">`)
    .replace(/ ?<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/gu, "");
}

function packed(parts: Members): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 0 });
}

/** The parts with each label written before its paragraph's words, and the numbering taken out. */
function withLabels(parts: Members, xml: Texts): Members {
  const text = xml.get("word/document.xml");
  if (text === undefined) {
    throw new Unreadable(
      "Word 文件中没有 word/document.xml，请重新另存 · no word/document.xml in it, save it anew",
    );
  }
  const definitions = xml.get("word/numbering.xml");
  if (definitions === undefined) return parts;
  const document = parse(text);
  const styles = xml.get("word/styles.xml");
  const numbering = new Numbering(
    rootOf(definitions),
    styles === undefined ? null : rootOf(styles),
  );
  // Collected first: the list is live, and every label written would make it search anew.
  for (const paragraph of [...document.getElementsByTagNameNS("*", "p")]) {
    if (paragraph.prefix === "w" && !isDeleted(paragraph)) label(document, paragraph, numbering);
  }
  const rest = [...parts].filter(([name]) => name !== "word/numbering.xml");
  const body = strToU8(new XMLSerializer().serializeToString(document));
  return new Map([...rest, ["word/document.xml", body]]);
}

function parse(xml: string): Document {
  return new DOMParser({ onError: () => {} }).parseFromString(xml, "text/xml");
}

function rootOf(xml: string): Element {
  const root = parse(xml).documentElement;
  if (root === null) throw new Error("an XML part is empty");
  return root;
}

/** A paragraph whose end was deleted in a revision has no number of its own. */
function isDeleted(paragraph: Element): boolean {
  return childOf(childOf(childOf(paragraph, "pPr"), "rPr"), "del") !== null;
}

function label(document: Document, paragraph: Element, numbering: Numbering): void {
  const words = numbering.labelOf(paragraph);
  const properties = childOf(paragraph, "pPr");
  const given = childOf(properties, "numPr");
  if (given !== null) properties?.removeChild(given);
  if (words === null) return;
  const namespace = paragraph.namespaceURI;
  const run = document.createElementNS(namespace, "w:r");
  const text = document.createElementNS(namespace, "w:t");
  text.setAttribute("xml:space", "preserve");
  text.appendChild(document.createTextNode(words));
  run.appendChild(text);
  paragraph.insertBefore(run, properties === null ? paragraph.firstChild : properties.nextSibling);
}

function picturesIn(xml: Texts): number {
  return xml.get("word/document.xml")?.match(/<(?:pic:pic|v:imagedata)[\s>]/gu)?.length ?? 0;
}

/** Words of running heads and feet; page numbers alone are none. */
function runningWords(xml: Texts): NonNullable<Reading["dropped"]> {
  return [...xml].flatMap(([name, part]) => {
    if (!/^word\/(?:header|footer)\d*\.xml$/u.test(name)) return [];
    const root = rootOf(part);
    const text = [...root.getElementsByTagNameNS("*", "t")]
      .map((t) => t.textContent ?? "")
      .join("");
    return /\p{L}/u.test(text) ? [{ line: 0, text, rule: "running-head" }] : [];
  });
}
