/**
 * A document's nodes as they are read: in the order of the print, every
 * character of their text once, each with an element that can be gone to.
 */

import type { OutlineNode, PolicyDocument, Span } from "../vocabulary.js";
import { carried } from "./carried.js";
import { compareLink } from "./compare/link.js";
import { element, langOf, unseen } from "./element.js";
import { say } from "./language.js";
import { marked, markedWords } from "./marked.js";
import type { Occurrences } from "./occurrences.js";
import { passages } from "./passages.js";
import { type PlacedNode, tableOf } from "./table.js";
import { depth } from "./tree.js";

export function clauseId(at: number): string {
  return `clause-${at}`;
}

export function clauseElements(
  document: PolicyDocument,
  { spans }: Occurrences,
  addressOf: (at: number) => string,
): HTMLElement[] {
  const lang = langOf(document.script);
  const placed = document.nodes.map(
    (node, at): PlacedNode => ({
      node,
      spans: spans.get(at) ?? [],
      id: clauseId(at),
      anchor: anchor(node, addressOf(at), document),
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

function rowsFrom(placed: readonly PlacedNode[], first: number): PlacedNode[] {
  let end = first;
  while (placed[end]?.node.type === "row") end++;
  return placed.slice(first, end);
}

function clauseElement(placed: PlacedNode, nesting: number, lang: string): HTMLElement {
  const { node, spans, id } = placed;
  const { heading, lines } = passages(node);
  const tag = heading === null ? null : headingTag(node, nesting);
  const parts = lines.map((line) => paragraph(node, spans, line));
  if (heading !== null && tag !== null) {
    const set = node.type === "title" ? markedWords : marked;
    parts.unshift(element(tag, {}, set(node.text, spans, heading)));
  }
  // At the end of the last line, so that it takes no line of its own.
  parts.at(-1)?.append(placed.anchor);
  const beside = carried(node, lang);
  const names = [`clause clause-${node.type} clause-${tag ?? "p"}`, beside && "carrying"];
  return element(
    "div",
    { id, class: names.filter(Boolean).join(" "), tabindex: -1, lang },
    // Before the words, so that it can float level with their first line.
    beside,
    ...parts,
  );
}

function paragraph(node: OutlineNode, spans: readonly Span[], line: Span): HTMLElement {
  const flush = isAddress(node, node.text.slice(...line));
  return element("p", { class: flush ? "flush" : null }, marked(node.text, spans, line));
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
  { id, script }: PolicyDocument,
): HTMLElement {
  const link = element(
    "a",
    { class: "anchor", href: address },
    element("span", { class: "anchor-path", lang: langOf(script) }, path),
    element("span", { class: "anchor-word" }, say("thisClause"), unseen(` ${path}`)),
  );
  const compared = compareLink(`${id}:${path}`, path, type);
  compared?.classList.add("anchor");
  return element("span", { class: "places" }, link, compared);
}
