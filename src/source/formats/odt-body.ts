/** The text of an OpenDocument file as HTML: paragraphs with their labels, tables, notes. */
import type { Counting, Lists } from "./odt-list.js";
import { noteLine } from "./reading.js";
import { attribute, childOf, childrenOf, wordsOf, type XmlNode } from "./xml-nodes.js";

/** Deleted revisions, comments, and what a program declares for its fields. */
const SILENT = new Set(
  "text:tracked-changes office:annotation text:sequence-decls text:variable-decls office:forms svg:title svg:desc".split(
    " ",
  ),
);

/** Where the walk is in lists: the counts and how deep. */
interface Place {
  readonly counting: Counting;
  readonly depth: number;
}

export class OdtBody {
  readonly #lists: Lists;
  readonly #notes: string[] = [];
  /** Blocks that stand in a paragraph: text boxes. They follow it. */
  #boxes: string[] = [];

  constructor(lists: Lists) {
    this.#lists = lists;
  }

  html(text: XmlNode): string {
    const body = this.#blocks(text.children, null);
    return body + this.#notes.map((note, i) => `<p>${noteLine(i + 1, note)}</p>`).join("");
  }

  #blocks(nodes: readonly XmlNode[], place: Place | null): string {
    return nodes.map((node) => this.#block(node, place)).join("");
  }

  #block(node: XmlNode, place: Place | null): string {
    if (SILENT.has(node.name)) return "";
    if (node.name === "text:p") return this.#paragraph(node, "");
    if (node.name === "text:h") return this.#paragraph(node, place ? "" : this.#heading(node));
    if (node.name === "text:list") return this.#list(node, place);
    if (node.name === "table:table") return this.#table(node);
    return this.#blocks(node.children, place);
  }

  #heading(node: XmlNode): string {
    return this.#lists.heading(Number(attribute(node, "text:outline-level") ?? 1));
  }

  #paragraph(node: XmlNode, label: string): string {
    const words = this.#inline(node.children);
    const boxes = this.#boxes.join("");
    this.#boxes = [];
    return `<p>${escaped(label)}${words}</p>${boxes}`;
  }

  #list(list: XmlNode, above: Place | null): string {
    const counting = this.#lists.begin(list, above?.counting ?? null);
    const place = { counting, depth: (above?.depth ?? 0) + 1 };
    return childrenOf(list)
      .map((item) => this.#item(item, place))
      .join("");
  }

  /** An item's first paragraph has its label; an item that begins with a list has none. */
  #item(item: XmlNode, place: Place): string {
    const [first, ...rest] = item.children;
    const labelled = item.name === "text:list-item" && /^text:[ph]$/u.test(first?.name ?? "");
    if (first === undefined || !labelled) return this.#blocks(item.children, place);
    const start = attribute(item, "text:start-value") ?? null;
    const label = this.#lists.label(place.counting, place.depth, start);
    return this.#paragraph(first, label) + this.#blocks(rest, place);
  }

  #inline(nodes: readonly XmlNode[]): string {
    return nodes.map((node) => this.#piece(node)).join("");
  }

  #piece(node: XmlNode): string {
    if (node.name === "#text") return escaped(node.text);
    if (SILENT.has(node.name)) return "";
    if (node.name === "text:s") return "&#160;".repeat(spacesOf(node));
    if (node.name === "text:tab") return " ";
    if (node.name === "text:line-break") return "<br>";
    if (node.name === "text:note") return this.#note(node);
    if (node.name === "draw:text-box" || node.name === "table:table") {
      this.#boxes.push(this.#blocks([node], null));
      return "";
    }
    return this.#inline(node.children);
  }

  #note(node: XmlNode): string {
    const body = childOf(node, "text:note-body");
    this.#notes.push(escaped(body === undefined ? "" : wordsOf(body)));
    return `[${this.#notes.length}]`;
  }

  #table(table: XmlNode): string {
    return `<table>${this.#rows(table)}</table>`;
  }

  #rows(parent: XmlNode): string {
    return childrenOf(parent)
      .map((child) => {
        if (child.name !== "table:table-row") return this.#rows(child);
        return `<tr>${childrenOf(child, "table:table-cell")
          .map((c) => this.#cell(c))
          .join("")}</tr>`;
      })
      .join("");
  }

  #cell(cell: XmlNode): string {
    const columns = Number(attribute(cell, "table:number-columns-spanned") ?? 1) || 1;
    const rows = Number(attribute(cell, "table:number-rows-spanned") ?? 1) || 1;
    return `<td colspan="${columns}" rowspan="${rows}">${this.#blocks(cell.children, null)}</td>`;
  }
}

/** Several spaces are one element with a count; no line has a hundred. */
function spacesOf(node: XmlNode): number {
  return Math.min(Number(attribute(node, "text:c") ?? 1) || 1, 100);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
