/**
 * How much of a page's prose stands beneath each of its elements: letters
 * outside links, and those of them in lines that are sentences.
 */
import { isElement, isText, type PageNode, tagOf, walk } from "./dom.js";
import { furnitureOf, isBlock, isHidden, isSilent } from "./html-elements.js";

export interface Amount {
  readonly letters: number;
  /** Letters in lines with a full stop or several commas. */
  readonly sentences: number;
  /** Lines with a letter outside links. */
  readonly lines: number;
}

export interface Prose {
  of(node: PageNode): Amount;
}

const NONE: Amount = { letters: 0, sentences: 0, lines: 0 };
const SENTENCE = /[。；]|，[^，]+，/u;

export function proseIn(root: PageNode): Prose {
  const amounts = new Map<PageNode, Amount>();
  const add = (node: PageNode | null, { letters, sentences, lines }: Amount): void => {
    if (node === null || lines === 0) return;
    const sum = amounts.get(node) ?? NONE;
    amounts.set(node, {
      letters: sum.letters + letters,
      sentences: sum.sentences + sentences,
      lines: sum.lines + lines,
    });
  };
  let words = "";
  /** Closes the line that is being read; it belongs to the element it stands in. */
  const flush = (node: PageNode | null): void => {
    add(node, amountOf(words));
    words = "";
  };
  walk(root, {
    enter(node) {
      if (isText(node)) words += node.textContent ?? "";
      if (isBlock(node) || tagOf(node) === "br") flush(node.parentNode);
      return tagOf(node) !== "a" && !isSilent(node) && !isAside(node);
    },
    leave(node) {
      if (isBlock(node)) flush(node);
      add(node.parentNode, amounts.get(node) ?? NONE);
    },
  });
  flush(root);
  return { of: (node) => amounts.get(node) ?? NONE };
}

function isAside(node: PageNode): boolean {
  return isElement(node) && (isHidden(node) || furnitureOf(node) !== null);
}

function amountOf(words: string): Amount {
  const letters = words.replace(/\s+/gu, "").length;
  if (letters === 0) return NONE;
  return { letters, sentences: SENTENCE.test(words) ? letters : 0, lines: 1 };
}
