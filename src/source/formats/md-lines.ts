/**
 * Tokens of Markdown to lines. Rows of links, which pages saved as Markdown
 * begin and end with, are set apart as navigation.
 */
import type { Token } from "markdown-it";
import type { Dropped, Line } from "../../vocabulary.js";
import { rowLine } from "./reading.js";

interface Entry {
  readonly line: Line;
  /** Links in it, where it says nothing else; 0 where it does. */
  readonly links: number;
}

/** `above` is the number of lines before the text that was parsed. */
export function linesOfTokens(
  tokens: readonly Token[],
  above: number,
): { lines: readonly Line[]; dropped: readonly Dropped[] } {
  const entries = new Walk(above).entries(tokens);
  const lines: Line[] = [];
  const dropped: Dropped[] = [];
  entries.forEach(({ line }, i) => {
    if (!isNavigation(entries, i)) lines.push(line);
    else dropped.push({ line: line.number, text: line.text, rule: "navigation" });
  });
  return { lines, dropped };
}

/** One link on a line may be an annex; from this many in a row it is a menu. */
const FEWEST_LINKS = 3;

function isNavigation(entries: readonly Entry[], at: number): boolean {
  const linked = (i: number): number => entries[i]?.links ?? 0;
  if (linked(at) === 0) return false;
  let links = linked(at);
  for (let i = at - 1; linked(i) > 0 && links < FEWEST_LINKS; i--) links += linked(i);
  for (let i = at + 1; linked(i) > 0 && links < FEWEST_LINKS; i++) links += linked(i);
  return links >= FEWEST_LINKS;
}

class Walk {
  readonly #entries: Entry[] = [];
  readonly #above: number;
  #label = "";
  #cells: string[] | null = null;
  #rowAt = 0;

  constructor(above: number) {
    this.#above = above;
  }

  entries(tokens: readonly Token[]): readonly Entry[] {
    for (const token of tokens) this.#take(token);
    return this.#entries;
  }

  #take(token: Token): void {
    const at = this.#above + (token.map?.[0] ?? 0) + 1;
    if (token.type === "list_item_open") this.#label = labelOf(token);
    if (token.type === "tr_open") this.#openRow(at);
    if (token.type === "tr_close") this.#closeRow();
    if (token.type === "inline") this.#inline(token, at);
    if (token.type === "fence" || token.type === "code_block") this.#text(token.content, at, 0);
    if (token.type === "html_block") this.#text(withoutTags(token.content), at, 0);
  }

  #openRow(at: number): void {
    this.#cells = [];
    this.#rowAt = at;
  }

  #closeRow(): void {
    const cells = this.#cells ?? [];
    this.#cells = null;
    if (cells.some((cell) => cell !== "")) {
      this.#entries.push({ line: rowLine(this.#rowAt, cells), links: 0 });
    }
  }

  #inline(token: Token, at: number): void {
    const children = token.children ?? [];
    const text = wordsOf(children);
    if (this.#cells !== null) this.#cells.push(text.replaceAll("\n", " "));
    else this.#text(text, at, linksOf(children));
  }

  #text(text: string, at: number, links: number): void {
    text.split("\n").forEach((line, i) => {
      if (line.trim() === "") return;
      this.#entries.push({ line: { number: at + i, text: this.#label + line }, links });
      this.#label = "";
    });
  }
}

/** `3.` as written; a bullet is a mark of Markdown and no print. */
function labelOf({ info, markup }: Token): string {
  return info === "" ? "" : `${info}${markup} `;
}

function wordsOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === "softbreak" || token.type === "hardbreak") return "\n";
      if (token.type === "html_inline") return /^<br/iu.test(token.content) ? "\n" : "";
      return token.type === "image" ? "" : token.content;
    })
    .join("");
}

/** How many links a line consists of; 0 where it has words besides. */
function linksOf(tokens: readonly Token[]): number {
  let links = 0;
  let open = 0;
  for (const { type, content } of tokens) {
    if (type === "link_open") links += open++ === 0 ? 1 : 0;
    else if (type === "link_close") open--;
    else if (open === 0 && type === "text" && /[\p{L}\p{N}]/u.test(content)) return 0;
  }
  return links;
}

function withoutTags(html: string): string {
  return html.replace(/<!--[\s\S]*?-->/gu, "").replace(/<[^<>]*>/gu, "");
}
