/** The outline beside the text: every heading, with the number of hits in its part. */

import type { OutlineNode, PolicyDocument } from "../vocabulary.js";
import { element, langOf, unseen } from "./element.js";
import { say } from "./language.js";
import type { Occurrences } from "./occurrences.js";
import { depth } from "./tree.js";

export interface OutlineColumn {
  readonly element: HTMLElement;
  /** Shows in the outline the part a node belongs to; none for null. */
  stand(at: number | null): void;
}

export function outlineColumn(
  document: PolicyDocument,
  { within }: Occurrences,
  addressOf: (at: number) => string,
  above: HTMLElement,
): OutlineColumn {
  const links = new Map<number, HTMLElement>();
  const list = element("ol", {});
  for (const [at, node] of document.nodes.entries()) {
    const text = outlineText(node);
    if (text === null) continue;
    const link = outlineLink(text, within[at] ?? 0, addressOf(at), langOf(document.script));
    links.set(at, link);
    list.append(element("li", { class: `depth-${depth(document.nodes, at)}` }, link));
  }
  const nav = element("nav", { "aria-label": say("outline") }, list);
  const column = element(
    "details",
    { class: "drawer outline" },
    element("summary", {}, say("outlineDrawer")),
    above,
    nav,
  );
  return { element: column, stand: (at) => stand(document.nodes, links, column, at) };
}

function outlineLink(text: string, hits: number, address: string, lang: string): HTMLElement {
  return element(
    "a",
    { href: address, class: "outline-link" },
    element("span", { lang }, text),
    hits > 0 && " ",
    hits > 0 &&
      element("span", { class: "count", "aria-hidden": "true" }, say("outlineHits", hits)),
    hits > 0 && unseen(say("hitsHere", hits)),
  );
}

function outlineText(node: OutlineNode): string | null {
  if (node.type === "table") return node.text.split("\n")[0] ?? null;
  if (node.heading === null || node.type === "row") return null;
  // A —— paragraph's heading is its first sentence: text, not a part of the outline.
  if (node.label?.startsWith("—")) return null;
  return `${node.label ?? ""}${node.heading}`;
}

function stand(
  nodes: readonly OutlineNode[],
  links: ReadonlyMap<number, HTMLElement>,
  column: HTMLElement,
  at: number | null,
): void {
  let part = at;
  while (part !== null && !links.has(part)) part = nodes[part]?.parent ?? null;
  const link = part === null ? undefined : links.get(part);
  for (const other of links.values()) {
    if (other !== link) other.removeAttribute("aria-current");
  }
  if (link === undefined) return;
  link.setAttribute("aria-current", "location");
  const [shown, own] = [column.getBoundingClientRect(), link.getBoundingClientRect()];
  if (own.top >= shown.top && own.bottom <= shown.bottom) return;
  // Scrolls the column alone; scrollIntoView would move the text with it.
  column.scrollTop += own.top - shown.top - column.clientHeight / 2;
}
