/**
 * A document's nodes as they are read: in the order of the print, every
 * character of their text once, each with an element that can be gone to.
 */

import type { OutlineNode, Span } from "../vocabulary.js";
import type { OpenDocument, OpenNode } from "./api.js";
import { carried } from "./carried.js";
import { langOfInterface, unseenPlace } from "./chinese.js";
import type { CitationLinks } from "./citations/links.js";
import { citing } from "./citations/margin.js";
import { compareLink } from "./compare/link.js";
import { element, langOf } from "./element.js";
import { say } from "./language.js";
import { marked, markedWords } from "./marked.js";
import type { Occurrences } from "./occurrences.js";
import { passages } from "./passages.js";
import { placeName } from "./place-name.js";
import { type PlacedNode, tableOf } from "./table.js";
import { depth } from "./tree.js";

export function clauseId(at: number): string {
  return `clause-${at}`;
}

/** A node with what stands beside it. */
interface PlacedClause extends PlacedNode {
  readonly beside: HTMLElement | null;
}

export function clauseElements(
  document: OpenDocument,
  { spans }: Occurrences,
  addressOf: (at: number) => string,
  citations: CitationLinks,
): HTMLElement[] {
  const lang = langOf(document.script);
  const placed = document.nodes.map(
    (node, at): PlacedClause => ({
      node,
      spans: spans.get(at) ?? [],
      links: citations.links(node),
      id: clauseId(at),
      anchor: anchor(node, addressOf(at), document),
      beside: beside(node, document, citations),
    }),
  );
  const made: HTMLElement[] = [];
  for (let at = 0; at < placed.length; at++) {
    const one = placed[at];
    if (one === undefined) continue;
    const first = one.node.type === "table" ? at + 1 : at;
    const rows = rowsFrom(placed, first);
    if (one.node.type === "table" || rows.length > 0) {
      made.push(tableOf(one.node.type === "table" ? one : null, rows, lang));
      at = first + rows.length - 1;
    } else made.push(clauseElement(one, depth(document.nodes, at), lang));
  }
  return made;
}

/** What a clause carries. A row of a table prints its figures and its citations in its own cells. */
function beside(
  node: OpenNode,
  document: OpenDocument,
  citations: CitationLinks,
): HTMLElement | null {
  if (node.type === "row" || node.type === "table") return null;
  const notes = [...carried(node, langOf(document.script)), ...citing(node, document, citations)];
  return notes.length === 0
    ? null
    : element("div", { class: "carried", lang: langOfInterface() }, ...notes);
}

function rowsFrom(placed: readonly PlacedClause[], first: number): PlacedClause[] {
  let end = first;
  while (placed[end]?.node.type === "row") end++;
  return placed.slice(first, end);
}

function clauseElement(placed: PlacedClause, nesting: number, lang: string): HTMLElement {
  const { node, spans, links, id, beside } = placed;
  const { heading, lines } = passages(node);
  const tag = heading === null ? null : headingTag(node, nesting);
  const parts = lines.map((line) => paragraph(placed, line));
  if (heading !== null && tag !== null) {
    const words =
      node.type === "title"
        ? markedWords(node.text, spans, heading)
        : marked(node.text, spans, heading, links);
    parts.unshift(element(tag, {}, words));
  }
  // At the end of the last line, so that it takes no line of its own.
  parts.at(-1)?.append(placed.anchor);
  const names = [`clause clause-${node.type} clause-${tag ?? "p"}`, beside && "carrying"];
  return element(
    "div",
    { id, class: names.filter(Boolean).join(" "), tabindex: -1, lang },
    // Before the words, so that it can float level with their first line.
    beside,
    ...parts,
  );
}

function paragraph({ node, spans, links }: PlacedNode, line: Span): HTMLElement {
  const flush = isAddress(node, node.text.slice(...line));
  return element("p", { class: flush ? "flush" : null }, marked(node.text, spans, line, links));
}

/** The document's title is the page's h1; an annexed title and the parts begin beneath it. */
function headingTag({ type }: OutlineNode, nesting: number): "h2" | "h3" | "h4" | "h5" {
  if (type === "title") return "h2";
  return (["h2", "h3", "h4", "h5"] as const)[nesting] ?? "h5";
}

/** 各地级以上市人民政府，…： is whom it speaks to; 现就有关事项通知如下： is a sentence. */
const ADDRESS = /^[^。]*(?<!如下)[：:]\s*$/u;

/** Whom a document speaks to is printed without an indent. */
function isAddress(node: OutlineNode, line: string): boolean {
  return node.type === "preamble" && ADDRESS.test(line);
}

/** The link that names a clause's place, and the one to its counterparts. */
function anchor(
  { path, type }: OutlineNode,
  address: string,
  { id, script }: OpenDocument,
): HTMLElement {
  const place = placeName(path, script, type);
  const link = element(
    "a",
    { class: "anchor", href: address },
    element("span", { class: "anchor-path", lang: langOf(script) }, place),
    element("span", { class: "anchor-word" }, say("thisClause"), unseenPlace(place, script)),
  );
  const compared = compareLink(`${id}:${path}`, { path, type, script });
  compared?.classList.add("anchor");
  return element("span", { class: "places", lang: langOfInterface() }, link, compared);
}
