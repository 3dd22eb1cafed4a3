/**
 * A page to its blocks, the lines a browser would set, in the order of the page.
 *
 * Guarantees that all text a browser could show is in exactly one block, and
 * that each block knows which part of the page it stands in.
 */
import { isElement, isPage, isText, type PageElement, type PageNode, tagOf, walk } from "./dom.js";
import { furnitureOf, isBlock, isHidden, isSilent, keepsLineEnds } from "./html-elements.js";
import { Lead } from "./html-lead.js";
import { collapse } from "./html-space.js";
import { readTable } from "./html-table.js";

/** Attribute by which a maker of HTML says what a list item is to be labelled with. */
export const LABEL = "data-label";

export interface Block {
  readonly text: string;
  readonly cells?: readonly string[];
  /** Its opening words, where they are set in another typeface than what follows. */
  readonly lead?: string;
  /** Rule by which it is furniture; null where it is text. */
  readonly furniture: string | null;
  /** Whether it stands in the main text, before it or after it. */
  readonly place: "before" | "main" | "after";
  /** Whether all its words are a link. */
  readonly linked: boolean;
}

export interface Blocks {
  readonly blocks: readonly Block[];
  /** Pictures in the main text. */
  readonly pictures: number;
}

/** `main` are the elements of the main text; null takes all of the page for it. */
export function blocksOf(root: PageNode, main: ReadonlySet<PageNode> | null): Blocks {
  const cutter = new Cutter(main);
  walk(root, cutter);
  cutter.flush();
  return cutter;
}

/** Pages built of tables in tables stay below ten. */
const DEEPEST_TABLE = 30;

class Cutter implements Blocks {
  readonly blocks: Block[] = [];
  pictures = 0;
  readonly #main: ReadonlySet<PageNode> | null;
  /** What the main text stands in: a table among it holds the page together. */
  readonly #holders = new Set<PageNode>();
  #tables = 0;
  #place: Block["place"];
  /** The elements that made what is beneath them furniture, outermost first. */
  readonly #furniture: { node: PageNode; rule: string }[] = [];
  #verbatim = 0;
  #links = 0;
  #words = "";
  #linkedLength = 0;
  readonly #lead = new Lead();
  readonly #items: number[] = [];
  /** Number of the list item that has not had a word yet. */
  #label = "";

  constructor(main: ReadonlySet<PageNode> | null) {
    this.#main = main;
    this.#place = main === null ? "main" : "before";
    for (const element of main ?? []) {
      let node = element.parentNode;
      for (; node !== null && !this.#holders.has(node); node = node.parentNode) {
        this.#holders.add(node);
      }
    }
  }

  enter(node: PageNode): boolean {
    if (isText(node)) this.#take(node.textContent ?? "");
    if (!isElement(node)) return isPage(node);
    if (isSilent(node)) return false;
    if (isBlock(node) || tagOf(node) === "br") this.flush();
    if (this.#main?.has(node)) this.#place = "main";
    this.#mark(node);
    if (tagOf(node) === "table") {
      if (this.#table(node)) return this.#unmark(node);
      this.#tables++;
    }
    this.#lead.enter(node);
    if (keepsLineEnds(node)) this.#verbatim++;
    if (tagOf(node) === "a") this.#links++;
    if (tagOf(node) === "img" && this.#place === "main" && this.#rule() === null) this.pictures++;
    if (tagOf(node) === "ol") this.#items.push(Number(node.getAttribute("start") ?? 1) || 1);
    if (tagOf(node) === "li") this.#number(node);
    return true;
  }

  leave(node: PageNode): void {
    if (isBlock(node)) this.flush();
    if (this.#main?.has(node)) this.#place = "after";
    this.#unmark(node);
    this.#lead.leave(node);
    if (keepsLineEnds(node)) this.#verbatim--;
    if (tagOf(node) === "a") this.#links--;
    if (tagOf(node) === "ol") this.#items.pop();
    if (tagOf(node) === "table") this.#tables--;
  }

  flush(): void {
    const text = collapse(this.#words);
    const linked = this.#linkedLength > 0 && this.#linkedLength >= lettersIn(this.#words);
    const lead = this.#label === "" ? this.#lead.flush() : null;
    this.#words = "";
    this.#linkedLength = 0;
    if (text.trim() === "") return;
    this.#push(this.#label + text, linked, lead === null ? {} : { lead });
    this.#label = "";
  }

  #push(text: string, linked: boolean, more: Pick<Block, "cells" | "lead">): void {
    this.blocks.push({
      ...{ text, furniture: this.#rule(), place: this.#place, linked },
      ...more,
    });
  }

  #rule(): string | null {
    return this.#furniture[0]?.rule ?? null;
  }

  /** Marks where furniture begins. The main text stays text in whatever it is wrapped. */
  #mark(node: PageNode): void {
    if (this.#main?.has(node)) this.#furniture.length = 0;
    else if (isElement(node) && isHidden(node)) this.#furniture.push({ node, rule: "hidden" });
    else {
      const rule = furnitureOf(node);
      if (rule !== null) this.#furniture.push({ node, rule });
    }
  }

  #unmark(node: PageNode): false {
    if (this.#furniture.at(-1)?.node === node) this.#furniture.pop();
    return false;
  }

  #take(text: string): void {
    if (this.#links > 0) this.#linkedLength += lettersIn(text);
    this.#lead.take(text);
    if (this.#verbatim === 0) {
      this.#words += text;
      return;
    }
    const [first = "", ...rest] = text.split(/\r\n|[\r\n]/u);
    this.#words += first;
    for (const line of rest) {
      this.flush();
      this.#words = line;
    }
  }

  /** Rows of a table of data; false where the table only holds the page together. */
  #table(node: PageNode): boolean {
    if (this.#holders.has(node) || this.#tables > DEEPEST_TABLE) return false;
    const { layout, rows } = readTable(node);
    if (layout) return false;
    for (const cells of rows) this.#push(cells.join("\t"), false, { cells });
    return true;
  }

  /** The number a browser sets before an item of a numbered list. */
  #number(item: PageElement): void {
    this.#label = item.getAttribute(LABEL) ?? "";
    const list = item.parentNode;
    const next = this.#items.at(-1);
    if (this.#label !== "" || tagOf(list) !== "ol" || next === undefined) return;
    const number = Number(item.getAttribute("value")) || next;
    this.#items[this.#items.length - 1] = number + 1;
    if (!/list-style(?:-type)?\s*:\s*none/iu.test(styleOf(list) + styleOf(item))) {
      this.#label = `${number}. `;
    }
  }
}

function styleOf(node: PageNode | null): string {
  return isElement(node) ? (node.getAttribute("style") ?? "") : "";
}

function lettersIn(text: string): number {
  return text.replace(/\s+/gu, "").length;
}
