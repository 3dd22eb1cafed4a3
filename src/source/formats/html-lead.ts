/**
 * The opening words of a line, where they are set in another typeface than what
 * follows: how pages and Word files mark the headings of parallel paragraphs.
 *
 *   <span style="font-family: 楷体">坚持全面覆盖。</span>将“双随机、一公开”…    坚持全面覆盖。
 * near miss: figures in Times New Roman inside a sentence
 */
import { isElement, type PageNode, tagOf } from "./dom.js";
import { collapse } from "./html-space.js";

export class Lead {
  /** Elements that change the typeface, outermost first. */
  readonly #faces: { readonly node: PageNode; readonly face: string }[] = [];
  #words = "";
  #face = "";
  /** True while all words of the line are in one typeface. */
  #isOpen = true;
  /** The first character in the other typeface. */
  #next = "";

  enter(node: PageNode): void {
    const face = faceOf(node);
    if (face !== null) this.#faces.push({ node, face: `${this.#current()} ${face}` });
  }

  leave(node: PageNode): void {
    if (this.#faces.at(-1)?.node === node) this.#faces.pop();
  }

  take(text: string): void {
    if (!this.#isOpen || text.trim() === "") return;
    if (this.#words === "") this.#face = this.#current();
    else if (this.#face !== this.#current()) {
      this.#isOpen = false;
      this.#next = text.trim().charAt(0);
      return;
    }
    this.#words += text;
  }

  /** The opening words of the line that ends here; null where it is all in one typeface. */
  flush(): string | null {
    const words = collapse(this.#words).trim();
    const isLead = !this.#isOpen && !/[!-~]/u.test(this.#next);
    this.#words = "";
    this.#isOpen = true;
    return isLead && words !== "" ? words : null;
  }

  #current(): string {
    return this.#faces.at(-1)?.face ?? "";
  }
}

/** The typeface an element sets; null where it leaves it as it was. Size and colour are none. */
function faceOf(node: PageNode): string | null {
  if (!isElement(node)) return null;
  if (/^(?:b|strong)$/u.test(tagOf(node))) return "bold";
  const style = node.getAttribute("style") ?? "";
  const family = /font-family\s*:\s*["']?([^;,"']{1,40})/iu.exec(style)?.[1]?.trim();
  const bold = /font-weight\s*:\s*(?:bold|[6-9]00)/iu.test(style) ? "bold" : "";
  return family === undefined && bold === "" ? null : `${family ?? ""}${bold}`;
}
